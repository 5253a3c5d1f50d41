import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { evaluateInChrome } from '../tests/e2e/support/evaluate-in-chrome.ts';
import type { Session } from '../tests/e2e/support/open-session.ts';
import { waitFor } from '../tests/e2e/support/wait-for.ts';

/** Milliseconds in which the browser is asked nothing: answering takes the time that is measured. It never was faster. */
const LEFT_ALONE = 60;

const TOGGLE = `
  const window = Services.wm.getMostRecentWindow('navigator:browser');
  const { AboutReaderParent } = ChromeUtils.importESModule('resource:///actors/AboutReaderParent.sys.mjs');
  AboutReaderParent.toggleReaderMode({ target: window.document.getElementById('reader-mode-button') });
  return true;`;

/** Opens Firefox's own Reader View on the page in front: milliseconds until a frame with its first paragraph was painted. */
export async function measureReaderView(session: Session, page: Page): Promise<number> {
  await page.bringToFront();
  await waitFor('Firefox to find the page readable', () =>
    evaluateInChrome(
      session.browser,
      `return Services.wm.getMostRecentWindow('navigator:browser').gBrowser.selectedBrowser.isArticle;`,
    ),
  );
  const click = performance.timeOrigin + performance.now();
  await evaluateInChrome(session.browser, TOGGLE);
  await sleep(LEFT_ALONE);
  // Asked again at once while the tab is still on its way; then it waits in the page itself, frame by frame.
  const painted = await waitFor('the text of Reader View', () => page.evaluate(whenPainted), { interval: 2 });
  return painted - click;
}

/** Leaves Reader View again, and waits until the page is back. */
export async function closeReaderView(session: Session, page: Page): Promise<void> {
  await evaluateInChrome(session.browser, TOGGLE);
  await waitFor('the page to come back', () =>
    page.evaluate(() => location.protocol.startsWith('http') && document.readyState === 'complete'),
  );
}

/** Runs in the page. The same moment that our reader marks: the end of the first frame with text. */
function whenPainted(): Promise<number | null> {
  if (!document.documentURI.startsWith('about:reader')) return Promise.resolve(null);
  return new Promise((resolve) => {
    const look = () => {
      const first = document.querySelector('.moz-reader-content p');
      if (first === null || first.getClientRects().length === 0) {
        requestAnimationFrame(look);
        return;
      }
      setTimeout(() => resolve(performance.timeOrigin + performance.now()));
    };
    requestAnimationFrame(look);
  });
}
