/** Shares of 0 to 1, by shingles of four words, as the public article extraction benchmark takes them. */
export interface Score {
  readonly precision: number;
  readonly recall: number;
}

const SIZE = 4;

export function score(taken: string, truth: string): Score {
  const wanted = shinglesOf(truth);
  const got = shinglesOf(taken);
  let hits = 0;
  for (const [shingle, number] of got) hits += Math.min(number, wanted.get(shingle) ?? 0);
  const all = total(got);
  const needed = total(wanted);
  return { precision: all === 0 ? 0 : hits / all, recall: needed === 0 ? 1 : hits / needed };
}

export const f1 = ({ precision, recall }: Score): number =>
  precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);

/** The mean of each over the pages; their F1 is that of the two means. */
export function meanOf(scores: readonly Score[]): Score {
  const mean = (of: (one: Score) => number): number =>
    scores.reduce((sum, one) => sum + of(one), 0) / scores.length;
  return { precision: mean((one) => one.precision), recall: mean((one) => one.recall) };
}

/** Lines of a text of which most words in a row stand nowhere in another. */
export function linesWithout(text: string, other: string): string[] {
  const there = shinglesOf(other);
  const words = ` ${wordsOf(other).join(' ')} `;
  return text.split('\n').filter((line) => {
    const own = [...shinglesOf(line).keys()];
    const missing = own.filter((shingle) => !there.has(shingle) && !words.includes(` ${shingle} `));
    return missing.length > own.length / 2;
  });
}

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}_]+/gu) ?? [];

function shinglesOf(text: string): ReadonlyMap<string, number> {
  const words = wordsOf(text);
  const counts = new Map<string, number>();
  if (words.length === 0) return counts;
  for (let at = 0; at <= Math.max(0, words.length - SIZE); at += 1) {
    const shingle = words.slice(at, at + SIZE).join(' ');
    counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  }
  return counts;
}

const total = (shingles: ReadonlyMap<string, number>): number =>
  [...shingles.values()].reduce((sum, one) => sum + one, 0);
