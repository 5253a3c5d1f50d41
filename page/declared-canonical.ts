/** The address that the page names as its own; null where it names none. */
export function declaredCanonical(document: Document): string | null {
  return document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? null;
}
