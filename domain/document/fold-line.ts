/** Letters and digits only, compatibility forms and case folded: two lines that say the same are equal. */
export function foldLine(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase();
}
