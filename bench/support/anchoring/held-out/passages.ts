import { isWord, type Block, type Dice, type Draft, type Token } from './draft.ts';

export type Size = 'sentence' | 'phrase' | 'short' | 'para' | 'cross';

/** The sizes as often as the made cases have them. */
export const SIZES: readonly (readonly [Size, number])[] = [
  ['sentence', 437],
  ['phrase', 282],
  ['para', 157],
  ['cross', 138],
  ['short', 94],
];

/** A passage: its tokens, and the block that it begins in. */
export interface Passage {
  readonly tokens: readonly Token[];
  readonly ids: ReadonlySet<number>;
  readonly block: number;
}

export const wordsOf = ({ tokens }: Pick<Passage, 'tokens'>): number => tokens.filter(isWord).length;

function sentenceOf(block: Block, lang: string, dice: Dice): Block {
  const text = block.map((token) => token.text).join('');
  const parts = [...new Intl.Segmenter(lang, { granularity: 'sentence' }).segment(text)];
  const { index, segment } = dice.of(parts);
  let at = 0;
  return block.filter((token) => {
    const within = at >= index && at < index + segment.length;
    at += token.text.length;
    return within;
  });
}

/** Some words in a row. */
function run(block: Block, least: number, most: number, dice: Dice): Block {
  const words = block.flatMap((token, at) => (isWord(token) ? [at] : []));
  const count = Math.min(words.length, least + dice.below(most - least + 1));
  const first = dice.below(words.length - count + 1);
  return block.slice(words[first], (words[first + count - 1] ?? 0) + 1);
}

/** From within a block to within one of the next two. */
function across({ blocks }: Draft, at: number, dice: Dice): Token[] {
  const to = at + 1 + dice.below(2);
  const [first = [], last = []] = [blocks[at], blocks[to]];
  return [
    ...first.slice(dice.below(Math.max(1, first.length >> 1))),
    ...blocks.slice(at + 1, to).flat(),
    ...last.slice(0, 1 + dice.below(last.length)),
  ];
}

function trimmed(tokens: readonly Token[]): readonly Token[] {
  const first = tokens.findIndex(({ text }) => text.trim() !== '');
  return tokens.slice(first, tokens.findLastIndex(({ text }) => text.trim() !== '') + 1);
}

/** A passage of the text as it is; null where this throw has none of that size. */
export function choosePassage(draft: Draft, size: Size, lang: string, dice: Dice): Passage | null {
  const block = dice.below(draft.blocks.length - (size === 'cross' ? 2 : 0));
  const here = draft.blocks[block] ?? [];
  if (wordsOf({ tokens: here }) < (size === 'short' ? 3 : 6)) return null;
  const chosen =
    size === 'para'
      ? here
      : size === 'sentence'
        ? sentenceOf(here, lang, dice)
        : size === 'cross'
          ? across(draft, block, dice)
          : run(here, size === 'short' ? 2 : 5, size === 'short' ? 3 : 14, dice);
  const tokens = trimmed(chosen);
  const letters = tokens.reduce((sum, { text }) => sum + text.length, 0);
  // What a draft has got since has no number; a passage is of the first draft.
  if (tokens.some(({ from }) => from < 0) || letters > 2000) return null;
  if (wordsOf({ tokens }) < (size === 'short' ? 2 : 4) || letters < 4) return null;
  return { tokens, ids: new Set(tokens.map(({ from }) => from)), block };
}
