import { PASSAGES } from './pages.ts';

/** What the first passage of the press release becomes in `changed`. */
export const REWORDED = 'examined fewer than two in twenty of the complaints';

/** The press release after its publisher has worded the first passage anew, taken out the second and put the third in two places. */
export function changed(html: string): string {
  return html
    .replace(PASSAGES.first, REWORDED)
    .replace(/<p>“A complaint that nobody reads.*?<\/p>/, '')
    .replace(/<p>[^<]*nights on a concrete floor.*?<\/p>/, twice(PASSAGES.third));
}

/** Two paragraphs where nothing tells which one the words were in. */
const twice = (words: string): string =>
  ['It tells of', 'It says']
    .map((start) => `<p>${start} one more thing here: ${words}, and no more.</p>`)
    .join('<hr>');
