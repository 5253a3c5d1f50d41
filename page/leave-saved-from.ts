/**
 * Run by the background in a page that is a file on the disk, before a script of ours: leaves for that, in our own world,
 * the web address that the file says it was saved from, and gives it too; '' where it says none. Nothing is done where
 * the tab is no longer at an address of this scheme. Sent there as text, so it can use nothing from outside of it.
 */
export function leaveSavedFrom(scheme: string): string {
  if (location.protocol !== scheme) return '';
  const comments = document.createTreeWalker(document, NodeFilter.SHOW_COMMENT);
  // What Chromium and the extension SingleFile write above what they save; below, somebody may tell of another page.
  const noted: string[] = [];
  while (comments.nextNode()) {
    const { nodeValue, parentElement } = comments.currentNode;
    const note = /saved from url=\(\d+\)(\S+)|saved with SingleFile\s+url:\s*(\S+)/.exec(nodeValue ?? '');
    // In a comment Chromium writes every other hyphen of a row so.
    if (!parentElement?.closest('body')) noted.push(note?.[1]?.replaceAll('-%2D', '--') ?? note?.[2] ?? '');
  }
  // The extension Save Page WE.
  noted.push(document.querySelector('meta[name="savepage-url"]')?.getAttribute('content') ?? '');
  // Of an archive of Chromium's (MHTML) it is the address of what was saved; else it is the file's own.
  if (!document.querySelector('base')) noted.push(document.baseURI);
  const declared = [
    document.querySelector('link[rel~="canonical"]')?.getAttribute('href') ?? '',
    document.querySelector('meta[property="og:url"]')?.getAttribute('content') ?? '',
  ];
  const isWeb = (one: string): boolean => /^https?:\/\//i.test(one) && URL.canParse(one);
  // Pages that all declare the home page are not the same document.
  const isPage = (one: string): boolean => isWeb(one) && new URL(one).pathname + new URL(one).search !== '/';
  const found = noted.find(isWeb) ?? declared.find(isPage) ?? '';
  // As `ourWorld` has it.
  const key = Symbol.for('witnessmark');
  const scope = globalThis as { [key]?: object };
  Object.assign((scope[key] ??= {}), { savedFrom: found });
  return found;
}
