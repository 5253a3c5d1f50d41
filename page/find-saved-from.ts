/**
 * Run by the background in a page that is a file on the disk: the web address that it was saved from, where the file says
 * so, or null. Sent there as text, so it can use nothing from outside of it.
 */
export function findSavedFrom(): string | null {
  const said = [document.baseURI];
  // What Chromium and the extension SingleFile write into the files that they save.
  const comments = document.createTreeWalker(document, NodeFilter.SHOW_COMMENT);
  while (comments.nextNode()) {
    const { nodeValue } = comments.currentNode;
    said.push(
      /saved from url=\(\d+\)(\S+)|saved with SingleFile\s+url:\s*(\S+)/.exec(nodeValue ?? '')?.[0] ?? '',
    );
  }
  said.push(
    document.querySelector('link[rel~="canonical"]')?.getAttribute('href') ?? '',
    document.querySelector('meta[property="og:url"]')?.getAttribute('content') ?? '',
  );
  const addresses = said.map((one) => /https?:\/\/\S+$/.exec(one)?.[0] ?? '');
  return addresses.find((one) => URL.canParse(one)) ?? null;
}
