/** The beginning of a passage in one line, for where it stands for the whole; in characters. */
export function shorten(passage: string, most = 90): string {
  const characters = Array.from(passage.replaceAll('\n', ' '));
  return characters.length <= most ? characters.join('') : `${characters.slice(0, most - 2).join('')}…`;
}
