import { textOf, type Slot } from './slots.ts';
import { liveMarks, type World } from './world.ts';

/** What a tab shows of one mark: passage, colour, note without its white space, tags in the order of the alphabet. */
export type Row = readonly [passage: string, colour: string, note: string, tags: readonly string[]];

/** The rows of the live marks in these slots, as a tab lists them. */
export function rowsOf(world: World, slots: readonly Slot[], only: readonly number[]): readonly Row[] {
  return liveMarks(world)
    .filter(([, { slot }]) => only.includes(slot))
    .map(([, mark]): Row => {
      const paths = mark.tags.map((tag) => world.tags.get(tag)?.path.replaceAll('/', ' / ') ?? '?');
      return [textOf(slots, mark), mark.colour, mark.note.replace(/\s/g, ''), paths.sort()];
    })
    .sort(([one], [other]) => (one < other ? -1 : 1));
}
