import type { BrowserName } from '../../tests/e2e/support/browser-name.ts';
import { projectFolder } from '../../tests/e2e/support/project-folder.ts';
import { runCommand } from '../test/run-command.ts';

/** Builds the extension for one browser, in a second or two, and gives the folder. Throws with what the build said. */
export async function buildExtension(browser: BrowserName): Promise<string> {
  const target = browser === 'firefox' ? ['-b', 'firefox', '--mv3'] : [];
  const ended = await runCommand('wxt', ['build', ...target], 180_000);
  if (ended.code !== 0) throw new Error(`The extension could not be built.\n${ended.output}`);
  return projectFolder(`.output/${browser === 'firefox' ? 'firefox' : 'chrome'}-mv3`);
}
