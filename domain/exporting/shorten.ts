/** Text of at most `longest` UTF-16 code units: what is longer ends in `…`. No character is cut in two. */
export function shorten(text: string, longest: number): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
