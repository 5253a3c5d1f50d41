import type { Session } from './open-session.ts';
import { evaluateInChrome } from './evaluate-in-chrome.ts';

/** Has the browser use the colours of a person's own contrast theme, in all that is open, and gives back the usual ones. */
export async function forceColours({ browser, name }: Session): Promise<() => Promise<void>> {
  if (name === 'firefox') {
    const pref = "'browser.display.document_color_use'";
    await evaluateInChrome(browser, `Services.prefs.setIntPref(${pref}, 2);`);
    return async () => {
      await evaluateInChrome(browser, `Services.prefs.clearUserPref(${pref});`);
    };
  }
  // The reader's frame is a target of its own, which puppeteer's page does not reach.
  const shown = browser.targets().filter((target) => ['page', 'other'].includes(target.type()));
  const sessions = await Promise.all(shown.map((target) => target.createCDPSession()));
  const set = async (value: string): Promise<void> => {
    for (const one of sessions)
      await one.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value }] });
  };
  await set('active');
  return async () => {
    await set('');
    for (const one of sessions) await one.detach();
  };
}
