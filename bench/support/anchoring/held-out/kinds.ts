import { amidOthers, blocksOf, inList, withDecoy, withoutBlocks } from './decoys.ts';
import { isWord, type Draft } from './draft.ts';
import {
  copyOf,
  filler,
  fillerSentence,
  inOtherCase,
  insertBefore,
  insertBlocks,
  likeIt,
  onTokens,
  someWords,
  spaced,
  withBrokenLines,
  withCaptions,
  withFootnotes,
  withOtherCodePoints,
  withOtherMarks,
  withOtherSpaces,
  withOtherWords,
  withSlips,
  withoutTokens,
  type Tools,
} from './edits.ts';
import { wordsOf, type Passage, type Size } from './passages.ts';

/** What became of a text. */
export interface Edited {
  readonly before: Draft;
  readonly after: Draft;
  /** Whether unplaced is right, too. */
  readonly nullOk?: boolean;
}

export interface Kind {
  readonly name: string;
  /** By how much an end may be off, UTF-16 code units. */
  readonly tolerance: number;
  /** Sizes of passages for which the edit makes no sense. */
  readonly without?: readonly Size[];
  /** Words that a passage has to have, so that something like it is like it. */
  readonly words?: number;
  edit(draft: Draft, passage: Passage, tools: Tools, size: Size): Edited;
}

/** Changes the text of now alone. */
const now =
  (edit: (draft: Draft, passage: Passage, tools: Tools) => Draft) =>
  (draft: Draft, passage: Passage, tools: Tools): Edited => ({
    before: draft,
    after: edit(draft, passage, tools),
  });

/** Changes one of the two texts, as either may be the page and the other its reader's copy. */
const either =
  (edit: (draft: Draft, passage: Passage, tools: Tools) => Draft) =>
  (draft: Draft, passage: Passage, tools: Tools): Edited => {
    const other = edit(draft, passage, tools);
    return tools.dice.chance(0.5) ? { before: draft, after: other } : { before: other, after: draft };
  };

const notIn = (draft: Draft, { ids }: Passage): Pick<Passage, 'tokens'> => ({
  tokens: draft.blocks.flat().filter(({ from }) => from >= 0 && !ids.has(from)),
});
const wordsElsewhere = (draft: Draft, passage: Passage, share: number, { dice }: Tools): Set<number> => {
  const elsewhere = notIn(draft, passage);
  return someWords(elsewhere, Math.ceil(elsewhere.tokens.filter(isWord).length * share), dice);
};
/** A word that a space stands before, so that something can be put in between. */
function wordWithin({ tokens }: Passage, { dice, hasSpaces }: Tools): number {
  const inner = tokens.filter(
    (token, at) => at > 0 && isWord(token) && (!hasSpaces || tokens[at - 1]?.text === ' '),
  );
  return inner.length > 0 ? dice.of(inner).from : -1;
}

function rewritten(share: number): Kind['edit'] {
  return (draft, passage, tools) => ({
    before: draft,
    after: withOtherWords(draft, someWords(passage, Math.ceil(wordsOf(passage) * share), tools.dice), tools),
    nullOk: true,
  });
}

const LISTED: readonly Size[] = ['short', 'cross'];

/** The kinds that the made cases have on texts of a page, each as often as the others. */
export const KINDS: readonly Kind[] = [
  { name: 'none', tolerance: 0, edit: now((draft) => draft) },
  {
    name: 'elsewhere-edits',
    tolerance: 0,
    edit: now((draft, passage, tools) =>
      withOtherWords(draft, wordsElsewhere(draft, passage, 0.06, tools), tools),
    ),
  },
  { name: 'whitespace', tolerance: 1, edit: now((draft, _, tools) => withOtherSpaces(draft, tools)) },
  { name: 'punctuation', tolerance: 2, edit: now((draft, _, tools) => withOtherMarks(draft, tools)) },
  { name: 'unicode', tolerance: 2, edit: now((draft, _, tools) => withOtherCodePoints(draft, tools)) },
  { name: 'case', tolerance: 2, edit: now((draft, _, tools) => inOtherCase(draft, tools)) },
  {
    name: 'typo-in-quote',
    tolerance: 3,
    edit: now((draft, passage, tools) => withSlips(draft, passage, Math.ceil(wordsOf(passage) / 25), tools)),
  },
  {
    name: 'word-in-quote',
    tolerance: 3,
    without: ['short'],
    edit: now((draft, passage, tools) => withOtherWords(draft, someWords(passage, 1, tools.dice), tools)),
  },
  {
    name: 'words-in-quote',
    tolerance: 4,
    without: ['short'],
    edit: now((draft, passage, tools) => {
      const inner = { tokens: passage.tokens.slice(1, -1) };
      const gone = someWords(inner, Math.ceil(wordsOf(passage) / 15), tools.dice);
      const other = someWords(inner, Math.ceil(wordsOf(passage) / 20), tools.dice);
      return onTokens(withOtherWords(draft, other, tools), (token) => (gone.has(token.from) ? [] : token));
    }),
  },
  {
    name: 'sentence-around',
    tolerance: 1,
    edit: now((draft, passage, tools) => {
      const sentence = fillerSentence(8 + tools.dice.below(6), tools);
      return insertBefore(draft, passage.tokens[0]?.from ?? -1, spaced(sentence, tools));
    }),
  },
  {
    name: 'sentence-in-quote',
    tolerance: 3,
    without: ['short'],
    words: 6,
    edit: now((draft, passage, tools) => {
      const words = filler(Math.max(1, Math.min(5, Math.round(wordsOf(passage) / 6))), tools);
      return insertBefore(draft, wordWithin(passage, tools), spaced(words, tools));
    }),
  },
  {
    name: 'reorder',
    tolerance: 1,
    without: ['cross'],
    edit: now((draft, _, { dice }) => ({ ...draft, blocks: dice.shuffled(draft.blocks) })),
  },
  {
    name: 'moved-far',
    tolerance: 1,
    without: ['cross'],
    edit: now((draft, passage, { dice }) => {
      const moved = blocksOf(draft, passage);
      const left = withoutBlocks(draft, moved);
      const half = left.blocks.length >> 1;
      return insertBlocks(left, passage.block < half ? half + dice.below(half) : dice.below(half), moved);
    }),
  },
  {
    name: 'decoy-copy-before',
    tolerance: 1,
    edit: (draft, passage, tools, size) => {
      const { dice } = tools;
      const copy = amidOthers(copyOf(passage.tokens), tools);
      const after = insertBlocks(draft, dice.below(passage.block + 1), [copy]);
      return { before: draft, after, nullOk: size === 'short' };
    },
  },
  {
    name: 'decoy-para-before',
    tolerance: 1,
    without: ['cross'],
    edit: (draft, passage, tools) => {
      const copy = copyOf(draft.blocks[passage.block] ?? []);
      const after = insertBlocks(draft, tools.dice.below(passage.block + 1), [
        fillerSentence(13, tools),
        copy,
        fillerSentence(12, tools),
      ]);
      return { before: draft, after, nullOk: true };
    },
  },
  {
    name: 'decoy-true-edited',
    tolerance: 3,
    without: ['short'],
    edit: (draft, passage, tools) => {
      const before = withDecoy(draft, passage, copyOf(passage.tokens), tools);
      return { before, after: withSlips(before, passage, 1 + tools.dice.below(2), tools) };
    },
  },
  {
    name: 'deleted-decoy-identical',
    tolerance: 2,
    without: LISTED,
    words: 8,
    edit: (draft, passage, tools) => {
      const before = withDecoy(draft, passage, copyOf(passage.tokens), tools);
      return { before, after: withoutBlocks(before, blocksOf(before, passage)) };
    },
  },
  {
    name: 'deleted-decoy-similar',
    tolerance: 2,
    without: LISTED,
    words: 8,
    edit: (draft, passage, tools) => {
      const like = likeIt(passage.tokens, tools, 1 + Math.round(wordsOf(passage) / 15));
      const before = withDecoy(draft, passage, like, tools);
      return { before, after: withoutBlocks(before, blocksOf(before, passage)) };
    },
  },
  {
    name: 'deleted-list-sibling',
    tolerance: 2,
    without: LISTED,
    words: 8,
    edit: (draft, passage, tools) => {
      const { listed } = inList(draft, passage, tools);
      return { before: listed, after: withoutBlocks(listed, blocksOf(listed, passage)) };
    },
  },
  {
    name: 'list-sibling-kept',
    tolerance: 3,
    without: LISTED,
    words: 8,
    edit: (draft, passage, tools) => {
      const { listed, items } = inList(draft, passage, tools);
      const order = tools.dice.shuffled(items);
      let next = 0;
      const blocks = listed.blocks.map((block) => (items.includes(block) ? (order[next++] ?? block) : block));
      const after = { ...listed, blocks };
      return { before: listed, after: tools.dice.chance(0.3) ? withSlips(after, passage, 1, tools) : after };
    },
  },
  { name: 'deleted', tolerance: 2, edit: now(withoutTokens) },
  {
    name: 'quote-swapped',
    tolerance: 2,
    edit: now((draft, passage, tools) => {
      const own = new Set(passage.tokens.map(({ text }) => text));
      const words = tools.words.filter((word) => !own.has(word));
      const other = filler(wordsOf(passage), { ...tools, words });
      return withoutTokens(insertBefore(draft, passage.tokens[0]?.from ?? -1, other), passage);
    }),
  },
  { name: 'rewritten-heavy', tolerance: 12, without: ['short'], edit: rewritten(0.6) },
  { name: 'rewritten-half', tolerance: 12, without: ['short'], edit: rewritten(0.45) },
  {
    name: 'truncated',
    tolerance: 2,
    edit: now((draft, { block }, { dice }) => ({
      ...draft,
      blocks: draft.blocks.slice(0, 1 + dice.below(Math.max(1, block))),
    })),
  },
  { name: 'translation', tolerance: 2, edit: now((draft, _, { other }) => ({ ...draft, blocks: other })) },
  {
    name: 'reader-caption',
    tolerance: 3,
    edit: either(withCaptions),
  },
  {
    name: 'reader-footnotes',
    tolerance: 5,
    edit: either((draft, _, tools) => withFootnotes(draft, tools)),
  },
  {
    name: 'reader-linebreaks',
    tolerance: 2,
    edit: either((draft, _, tools) => withBrokenLines(draft, tools)),
  },
  {
    name: 'combined-light',
    tolerance: 3,
    edit: now((draft, passage, tools) => {
      const worded = withOtherWords(draft, wordsElsewhere(draft, passage, 0.04, tools), tools);
      return withOtherSpaces(withOtherMarks(withSlips(worded, passage, 1, tools), tools), tools);
    }),
  },
];
