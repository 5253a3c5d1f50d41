import type { Vocabulary } from './tokenise';

/** What a token counts for: its letters, as a word of ten letters says more about where it stands than a comma. */
export function weightOf(word: string): number {
  const unit = word.charCodeAt(0);
  // An ideograph is about half a word.
  if (unit >= 0x2e80) return 2;
  return Math.min(12, word.length);
}

/** How alike two words are, 0 to 1: the share of the longer one that is their common beginning and common end. */
export function likeness(one: string, other: string): number {
  const shorter = Math.min(one.length, other.length);
  const longer = Math.max(one.length, other.length);
  if (shorter < 3 || longer > shorter * 2) return 0;
  // Nearly all pairs differ at both ends, and this is asked for each cell of an alignment.
  const sameStart = one.charCodeAt(0) === other.charCodeAt(0);
  if (!sameStart && one.charCodeAt(one.length - 1) !== other.charCodeAt(other.length - 1)) return 0;
  let front = 0;
  while (front < shorter && one.charCodeAt(front) === other.charCodeAt(front)) front += 1;
  let back = 0;
  while (
    back < shorter - front &&
    one.charCodeAt(one.length - 1 - back) === other.charCodeAt(other.length - 1 - back)
  ) {
    back += 1;
  }
  return (front + back) / longer;
}

/** What it is worth to set token `one` against token `other`, 0 where they have nothing in common. */
export interface Scorer {
  (one: number, other: number): number;
  /** Counts work that is done without asking: tokens looked at. */
  readonly spend: (tokens: number) => void;
  /** Pairs of tokens compared and tokens looked at so far; what bounds the work, whatever the machine. */
  readonly spent: () => number;
}

/** Below this two words are different words; "hte" and "the" are, "organise" and "organize" are not. */
const LIKE = 0.6;

export function createScorer({ words }: Vocabulary): Scorer {
  let spent = 0;
  const score = (one: number, other: number): number => {
    spent += 1;
    const word = words[one] ?? '';
    if (one === other) return weightOf(word);
    const second = words[other] ?? '';
    const like = likeness(word, second);
    return like >= LIKE ? like * 0.8 * Math.min(weightOf(word), weightOf(second)) : 0;
  };
  return Object.assign(score, {
    spend: (tokens: number) => {
      spent += tokens;
    },
    spent: () => spent,
  });
}
