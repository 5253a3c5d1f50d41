/** A part of the reader's own page, which is always there. Throws where the page was built without it. */
export function part(document: Document, id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`the reader has no part ${id}`);
  return found;
}
