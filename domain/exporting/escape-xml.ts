/** Text for XML 1.0, in content and in quoted attributes; what XML may not have becomes a space. */
export function escapeXml(text: string): string {
  return xmlText(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** Only what XML 1.0 may have, as many UTF-16 code units as before. */
export function xmlText(text: string): string {
  return text.toWellFormed().replace(/[^\P{Cc}\n\t]|[\ufffe\uffff]/gu, ' ');
}
