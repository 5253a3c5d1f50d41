/**
 * Run by the background in the tab that a PDF was opened from, and nowhere else: what this page links beside the PDF. Null
 * where it does not link it. Sent there as text, so it can use nothing from outside of it.
 */
export function findWebVersion(
  pdf: string,
): { readonly page: string; readonly version: string | null } | null {
  const at = (address: string): URL | null => {
    const url = URL.parse(address, document.baseURI);
    if (!url || !/^https?:$/.test(url.protocol)) return null;
    url.hash = '';
    return url;
  };
  /** The path without the ending of its file: a report and its PDF often differ in nothing else. */
  const stem = ({ host, pathname }: URL): string =>
    host + pathname.replace(/\.(pdf|html?|aspx?|php)$/i, '').replace(/\/$/, '');
  const asked = at(pdf);
  const page = at(document.URL);
  if (!asked || !page) return null;
  const links = [...document.querySelectorAll('a[href], link[rel~="alternate"][type="text/html"]')].flatMap(
    (link) => {
      const to = at(link.getAttribute('href') ?? '');
      return to ? [{ to, words: link.textContent }] : [];
    },
  );
  if (!links.some(({ to }) => to.href === asked.href)) return null;
  const found = links.find(
    ({ to, words }) =>
      to.href !== asked.href &&
      to.href !== page.href &&
      to.host === asked.host &&
      !/\.pdf$/i.test(to.pathname) &&
      (stem(to) === stem(asked) || /\b(html|web\s+version|read\s+online|online\s+version)\b/i.test(words)),
  );
  return { page: page.href, version: found?.to.href ?? null };
}
