import { random } from '../../../../tests/domain/anchoring/support/made-text.ts';

/** A word, a mark or a space. `from` says which token of the first draft it is; -1 is new. */
export interface Token {
  readonly text: string;
  readonly from: number;
}

export type Block = readonly Token[];

/** A text while it is edited: its paragraphs and what stands between them. */
export interface Draft {
  readonly blocks: readonly Block[];
  readonly gap: string;
}

/** Where a passage is, in UTF-16 code units. */
export type Place = [start: number, end: number];

export const isWord = ({ text }: Token): boolean => /[\p{L}\p{N}]/u.test(text);
const isSpace = ({ text }: Token): boolean => /^\s*$/.test(text);

export interface Dice {
  /** From 0 up to, but not with, `n`. */
  below(n: number): number;
  /** True in `share` of the throws. */
  chance(share: number): boolean;
  of<T>(all: readonly T[]): T;
  /** One of these, as often as their weights say. */
  weighed<T>(all: readonly (readonly [T, number])[]): T;
  shuffled<T>(all: readonly T[]): T[];
}

export function diceOf(seed: number): Dice {
  const below = random(seed);
  const of = <T>(all: readonly T[]): T => {
    const one = all[below(all.length)];
    if (one === undefined) throw new Error('nothing to choose from');
    return one;
  };
  return {
    below,
    chance: (share) => below(1_000_000) < share * 1_000_000,
    of,
    weighed: (all) => {
      let left = below(all.reduce((sum, [, weight]) => sum + weight, 0));
      for (const [one, weight] of all) if ((left -= weight) < 0) return one;
      return of(all)[0];
    },
    shuffled: (all) => {
      const left = [...all];
      return all.map(() => left.splice(below(left.length), 1)[0] ?? of(all));
    },
  };
}

/** Words as the language has them, numbered through the whole text. */
export function draftOf(blocks: readonly string[], lang: string, gap: string): Draft {
  const words = new Intl.Segmenter(lang, { granularity: 'word' });
  let from = 0;
  return {
    gap,
    blocks: blocks.map((block) =>
      [...words.segment(block)].map(({ segment }) => ({ text: segment, from: from++ })),
    ),
  };
}

/** The whole text, and where some tokens of the first draft stand in it, from first to last; null where none is left. */
export function written({ blocks, gap }: Draft): {
  readonly text: string;
  placeOf(passage: ReadonlySet<number>): Place | null;
} {
  let text = '';
  const tokens: { readonly token: Token; readonly at: number }[] = [];
  for (const [index, block] of blocks.entries()) {
    if (index > 0) text += gap;
    for (const token of block) {
      tokens.push({ token, at: text.length });
      text += token.text;
    }
  }
  return {
    text,
    placeOf(passage) {
      const left = tokens.filter(({ token }) => passage.has(token.from) && !isSpace(token));
      const [first, last] = [left[0], left.at(-1)];
      return first && last ? [first.at, last.at + last.token.text.length] : null;
    },
  };
}
