import { lastWhere } from '../last-where';

/**
 * A block with less writing in it is a heading, a date, a credit or an entry of a list, and nobody counts it when they say
 * "paragraph 7". Counted in letters and digits; one of the East Asian scripts says as much as three letters of another.
 */
const LEAST_LETTERS = 60;
const EAST_ASIAN_WEIGHT = 3;

/**
 * Numbers the paragraphs of a capture's text (blocks joined by "\n") from 1, and gives a function from an offset in UTF-16
 * code units to the number of the paragraph that it stands in: null in a block that is too short to be counted as one. A
 * capture's text does not say which block is a caption, so a long caption counts; the number is a help for the eye.
 */
export function numberParagraphs(text: string): (offset: number) => number | null {
  const ends: number[] = [];
  const numbers: (number | null)[] = [];
  let at = 0;
  let count = 0;
  for (const block of text.split('\n')) {
    at += block.length + 1;
    ends.push(at);
    numbers.push(isParagraph(block) ? ++count : null);
  }
  return (offset) => numbers[lastWhere(ends, (end) => end <= offset) + 1] ?? null;
}

/** The number of the one paragraph that the offset stands in; for many of one text use `numberParagraphs`. */
export function paragraphOf(text: string, offset: number): number | null {
  return numberParagraphs(text)(offset);
}

function isParagraph(block: string): boolean {
  let weight = 0;
  for (const point of block) {
    if (!/[\p{L}\p{N}]/u.test(point)) continue;
    weight += /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u.test(point) ? EAST_ASIAN_WEIGHT : 1;
    if (weight >= LEAST_LETTERS) return true;
  }
  return false;
}
