import type { Block, Dice, Draft } from './draft.ts';
import { fillerSentence, insertBlocks, likeIt, spaced, type Tools } from './edits.ts';
import type { Passage } from './passages.ts';

/** The blocks that a passage stands in. */
export const blocksOf = (draft: Draft, { ids }: Passage): readonly Block[] =>
  draft.blocks.filter((block) => block.some(({ from }) => ids.has(from)));

export const withoutBlocks = (draft: Draft, gone: readonly Block[]): Draft => ({
  ...draft,
  blocks: draft.blocks.filter((block) => !gone.includes(block)),
});

/** Between two blocks, not in the middle of the passage. */
function anywhere(draft: Draft, { ids, block }: Passage, dice: Dice): number {
  const at = dice.below(draft.blocks.length + 1);
  const isWithin = at > block && draft.blocks[at]?.some(({ from }) => ids.has(from));
  return isWithin === true ? block : at;
}

/** Words of the passage in other surroundings. */
export const amidOthers = (words: Block, tools: Tools): Block => [
  ...spaced(fillerSentence(10 + tools.dice.below(6), tools), tools),
  ...spaced(words, tools),
  ...fillerSentence(8 + tools.dice.below(5), tools),
];

/** Puts words like the passage's elsewhere. */
export function withDecoy(draft: Draft, passage: Passage, decoy: Block, tools: Tools): Draft {
  return insertBlocks(draft, anywhere(draft, passage, tools.dice), [amidOthers(decoy, tools)]);
}

/** A list of items that differ from the passage by a word, and the passage among them. */
export function inList(
  draft: Draft,
  passage: Passage,
  tools: Tools,
): { listed: Draft; items: readonly Block[] } {
  const rest = withoutBlocks(draft, blocksOf(draft, passage));
  // Words that follow each other without a mark or a space between them would be one word.
  const gap =
    tools.hasSpaces && !/[\p{P}\s]$/u.test(`${passage.tokens.at(-1)?.text ?? ''}${draft.gap}`)
      ? '\n'
      : draft.gap;
  const items = [passage.tokens, ...Array.from({ length: 3 }, () => likeIt(passage.tokens, tools))];
  const at = anywhere(rest, passage, tools.dice);
  return { listed: { ...insertBlocks(rest, at, tools.dice.shuffled(items)), gap }, items };
}
