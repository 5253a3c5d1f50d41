import { launchBrowser } from '../../tests/e2e/support/launch-browser.ts';
import type { StartChoices } from '../parse-start-arguments.mjs';
import { choosePage } from './choose-page.ts';
import { chooseProfile } from './choose-profile.ts';
import { serveSamples } from './serve-samples.ts';

/** Opens a browser for a person, and stays until it is closed or `stop` is aborted. Leaves nothing running. */
export async function openBrowser(
  choices: StartChoices,
  extension: string,
  stop: AbortSignal,
): Promise<void> {
  const profile = chooseProfile(choices);
  const samples = await serveSamples();
  try {
    const page = choosePage(choices.page, `${samples.origin}/press-release.html`, (file) =>
      samples.addressOf(file),
    );
    const { browser } = await launchBrowser(choices.browser, {
      profile,
      extension,
      downloads: null,
      proxyPort: null,
      headless: false,
    });
    const closed = new Promise<void>((resolve) => browser.once('disconnected', () => resolve()));
    const stopped = new Promise<void>((resolve) =>
      stop.addEventListener('abort', () => resolve(), { once: true }),
    );
    if (!stop.aborted) {
      const [first] = await browser.pages();
      const tab = first?.url() === 'about:blank' ? first : await browser.newPage();
      // A page that cannot be reached shows the browser's own words about it.
      await tab.goto(page, { waitUntil: 'domcontentloaded' }).catch(() => undefined);
      await tab.bringToFront();
      console.log(WELCOME(page, samples.origin));
      await Promise.race([closed, stopped]);
    }
    await browser.close();
  } finally {
    await samples.close();
  }
}

const WELCOME = (page: string, samples: string) => `
${page} is open. Open the reader with the Witnessmark button in the toolbar (behind the
puzzle piece; in Firefox also Alt+Shift+R), select words, and choose a colour.

  more sample pages  ${samples}/
  what you save      stays in .profile/ until npm start -- --fresh
  stop               Ctrl+C here, or close the browser`;
