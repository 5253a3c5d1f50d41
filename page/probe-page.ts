import { declaredCanonical } from './declared-canonical';
import { rawBrowser } from './raw-runtime';

/** Milliseconds after which the page is asked although it is never idle. */
const PATIENCE = 1_000;

/** Marks the page as one that has the listener below already. */
interface Probed {
  witnessmarkProbed?: true;
}

/**
 * Says which page this is, so that the badge can show how many annotations it has: in its idle time, or at once in a tab
 * that nobody looks at, and again when the browser brings the page back from its cache. The answer is not waited for.
 */
export function probePage(view: Window & Probed): void {
  const ask = (): void => askForBadge(view.document);
  if (view.document.hidden) ask();
  else view.requestIdleCallback(ask, { timeout: PATIENCE });
  if (view.witnessmarkProbed) return;
  view.witnessmarkProbed = true;
  view.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) ask();
  });
}

function askForBadge(document: Document): void {
  const payload = { canonicalUrl: declaredCanonical(document) };
  // An extension that was replaced under the page has no runtime; the new one asks again itself.
  rawBrowser()
    ?.runtime?.sendMessage({ witnessmark: 1, type: 'probe.page', payload })
    .catch(() => undefined);
}
