import { rawBrowser } from './raw-runtime';

/**
 * Says which page this is, so that the badge can show how many annotations it has. The answer is not waited for, and
 * nothing of the page but its own canonical address is read.
 */
export function probePage(document: Document, isReadable: (document: Document) => boolean): void {
  const canonicalUrl = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? null;
  const payload = { canonicalUrl, readable: isReadable(document) };
  // An extension that was replaced under the page has no runtime; the next load brings the new probe.
  rawBrowser()
    ?.runtime?.sendMessage({ witnessmark: 1, type: 'probe.page', payload })
    .catch(() => undefined);
}
