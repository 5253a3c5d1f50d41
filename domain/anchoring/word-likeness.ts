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
  const [front, back] = commonEnds(one, other);
  return (front + back) / longer;
}

function commonEnds(one: string, other: string): [front: number, back: number] {
  const shorter = Math.min(one.length, other.length);
  let front = 0;
  while (front < shorter && one.charCodeAt(front) === other.charCodeAt(front)) front += 1;
  let back = 0;
  while (
    back < shorter - front &&
    one.charCodeAt(one.length - 1 - back) === other.charCodeAt(other.length - 1 - back)
  ) {
    back += 1;
  }
  return [front, back];
}

/** Letters in a row that a slip leaves otherwise: one too many, one too few, or two in the wrong order. */
const SLIP = 2;
/** A shorter word is another word when a letter of it changes. */
const SLIPPERY = 4;

/** Whether two words are one but for a slip inside; at its ends a word is bent by grammar, and a number is another one. */
function isSlip(one: string, other: string): boolean {
  const shorter = Math.min(one.length, other.length);
  const longer = Math.max(one.length, other.length);
  if (shorter < SLIPPERY || longer - shorter > SLIP || !/^\p{L}/u.test(one)) return false;
  const [front, back] = commonEnds(one, other);
  return front > 0 && back > 0 && longer - front - back <= SLIP;
}

/** What it is worth to set token `one` against token `other`, 0 where they have nothing in common. */
export interface Scorer {
  (one: number, other: number): number;
  /** Whether the second token is the first but for a slip inside of the word. */
  readonly isSlip: (one: number, other: number) => boolean;
  /** Counts work that is done without asking: tokens looked at. */
  readonly spend: (tokens: number) => void;
  /** Pairs of tokens compared and tokens looked at so far; what bounds the work, whatever the machine. */
  readonly spent: () => number;
}

/** Below this two words are different words; "hte" and "the" are, "organise" and "organize" are not. */
const LIKE = 0.6;

export function createScorer({ words }: Vocabulary): Scorer {
  let spent = 0;
  // Nearly all pairs have nothing in common, and this is asked for each cell of an alignment: numbers, not strings, say so.
  let known = 0;
  let edges = new Uint32Array(1024);
  let lengths = new Uint16Array(1024);
  let weights = new Uint8Array(1024);
  const learn = (): void => {
    if (words.length > edges.length) {
      edges = grown(edges, new Uint32Array(words.length * 2));
      lengths = grown(lengths, new Uint16Array(words.length * 2));
      weights = grown(weights, new Uint8Array(words.length * 2));
    }
    for (; known < words.length; known += 1) {
      const word = words[known] ?? '';
      edges[known] = (word.charCodeAt(0) << 16) | word.charCodeAt(word.length - 1);
      lengths[known] = Math.min(0xffff, word.length);
      weights[known] = weightOf(word);
    }
  };
  const score = (one: number, other: number): number => {
    spent += 1;
    if (one >= known || other >= known) learn();
    if (one === other) return weights[one] ?? 0;
    const differing = (edges[one] ?? 0) ^ (edges[other] ?? 0);
    if ((differing & 0xffff) !== 0 && differing >>> 16 !== 0) return 0;
    if ((lengths[one] ?? 0) < 3 || (lengths[other] ?? 0) < 3) return 0;
    const like = likeness(words[one] ?? '', words[other] ?? '');
    return like >= LIKE ? like * 0.8 * Math.min(weights[one] ?? 0, weights[other] ?? 0) : 0;
  };
  return Object.assign(score, {
    isSlip: (one: number, other: number) => isSlip(words[one] ?? '', words[other] ?? ''),
    spend: (tokens: number) => {
      spent += tokens;
    },
    spent: () => spent,
  });
}

function grown<Numbers extends Uint8Array | Uint16Array | Uint32Array>(
  old: Numbers,
  larger: Numbers,
): Numbers {
  larger.set(old);
  return larger;
}
