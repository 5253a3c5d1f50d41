/**
 * A text as it is compared when somebody searches: compatibility forms and combining marks gone (Unicode NFKD, then
 * `\p{M}`), case folded, Arabic tatweel and invisible characters dropped. Not for finding a passage again: that is `anchoring/`.
 */
export function foldForSearch(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}\u0640]/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replace(/\s+/g, ' ')
    .trim();
}
