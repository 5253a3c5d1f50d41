import {
  fresh,
  filler,
  likeIt,
  someWords,
  withOtherMarks,
  withOtherSpaces,
  withOtherWords,
  withSlips,
  type Tools,
} from './edits.ts';
import { isWord, type Block, type Draft } from './draft.ts';

/** Sentences that the long texts are composed of; each stands some ten times. */
const SENTENCES = 90;
/** Blocks under one heading. */
const SECTION = 9;

/** A long text of few sentences under numbered headings, in half of which a word is another one. */
export function longDraft(blocks: readonly string[], length: number, lang: string, tools: Tools): Draft {
  const { dice } = tools;
  const words = new Intl.Segmenter(lang, { granularity: 'word' });
  const read = (text: string): Block => [...words.segment(text)].map(({ segment }) => fresh(segment));
  const sentences = dice
    .shuffled(blocks.map(read).filter((block) => block.filter(isWord).length >= 6))
    .slice(0, SENTENCES);
  const made: Block[] = [];
  let letters = 0;
  for (let section = 1; letters < length; section += 1) {
    const title = filler(2, tools)
      .map(({ text }) => text)
      .join('');
    made.push(read(`${section}. ${title} (${1950 + dice.below(75)})`));
    for (let at = 0; at < SECTION; at += 1) {
      const one = dice.chance(0.2)
        ? [...dice.of(sentences), fresh(' '), ...dice.of(sentences)]
        : dice.of(sentences);
      const worded = dice.chance(0.5) ? likeIt(one, tools) : one;
      const block = dice.chance(0.3) ? [...read(`${1 + dice.below(350)}. `), ...worded] : worded;
      made.push(block);
      letters += block.reduce((sum, { text }) => sum + text.length, 1);
    }
  }
  let from = 0;
  return {
    gap: dice.of(['\n', '\n\n', '\n    ']),
    blocks: made.map((block) => block.map(({ text }) => ({ text, from: from++ }))),
  };
}

/** A later version of a long text: paragraphs gone, new, moved, corrected, in another layout; and those that were moved. */
export function laterVersion(
  draft: Draft,
  tools: Tools,
): { readonly later: Draft; readonly moved: readonly Block[] } {
  const { dice } = tools;
  const moved: Block[] = [];
  const kept = draft.blocks.filter((block) => {
    if (dice.chance(0.07)) return false;
    const isMoved = dice.chance(0.06);
    if (isMoved) moved.push(block);
    return !isMoved;
  });
  const blocks = kept.flatMap((block) => (dice.chance(0.04) ? [filler(10, tools), block] : [block]));
  for (const block of moved) blocks.splice(dice.below(blocks.length + 1), 0, block);
  const ordered = { ...draft, blocks };
  const corrected = blocks.filter(() => dice.chance(0.16));
  const reworded = blocks.filter(() => dice.chance(0.12));
  const wordsIn = (some: readonly Block[]): Set<number> =>
    new Set(
      some.flatMap((tokens) => [...someWords({ tokens: tokens.filter(({ from }) => from >= 0) }, 1, dice)]),
    );
  const [slips, others] = [wordsIn(corrected), wordsIn(reworded)];
  let next = withOtherWords(ordered, others, tools);
  next = withSlips(
    next,
    { tokens: next.blocks.flat().filter(({ from }) => from >= 0 && slips.has(from)) },
    Infinity,
    tools,
  );
  if (dice.chance(0.4)) next = withOtherMarks(next, tools);
  if (dice.chance(0.3)) return { later: withOtherSpaces(next, tools), moved };
  return { later: { ...next, gap: dice.chance(0.5) ? ' ' : next.gap }, moved };
}
