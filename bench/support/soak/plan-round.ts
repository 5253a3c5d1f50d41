import type { PlannedDeed } from './act-in-reader.ts';
import { chooseForMany, chooseInLibrary, chooseInReader, type Random } from './choose.ts';
import { after, type Deed, type LibraryDeed, type ReaderDeed } from './deeds.ts';
import type { Batch } from './record-watch.ts';
import { rowsOf } from './shown.ts';
import { textOf, type Slot } from './slots.ts';
import { isOfReader, type World } from './world.ts';

/** What is done at the same time, each in its own slots; in its own tab one thing after the other. */
export interface Round {
  readonly readers: readonly {
    readonly reader: 0 | 1;
    readonly own: readonly number[];
    readonly deeds: readonly PlannedDeed<ReaderDeed>[];
  }[];
  readonly library: readonly PlannedDeed<LibraryDeed>[];
  readonly ofLibrary?: readonly number[];
  /** Deeds of which only the order is known. */
  readonly alone: readonly Deed[];
}

const MOST_AT_ONCE = 3;
const MOST_TURNS = 4;
/** So often the dice are thrown for something that can be done. */
const THROWS = 6;
const NOBODY: Round = { readers: [], library: [], alone: [] };

let keys = 0;

/** Some time it is undo and redo in one tab, or the library alone; else both readers, and now and then the library, at once. */
export function planRound(world: World, slots: readonly Slot[], random: Random): Round {
  const all = [...slots.keys()];
  const chance = random();
  if (chance < 0.16) {
    const turns = planTurns(world, slots, random);
    if (turns) return turns;
  } else if (chance < 0.32) {
    let deed: LibraryDeed | null = null;
    for (let throws = 0; throws < THROWS && !deed; throws += 1) deed = chooseInLibrary(world, random);
    if (deed)
      return { ...NOBODY, library: [{ deed, before: world, after: after(world, deed) }], ofLibrary: all };
  }
  const parts = new Map<number, number[]>([
    [0, []],
    [1, []],
    [2, []],
  ]);
  for (const slot of all) parts.get(Math.min(2, Math.floor(random() * 2.5)))?.push(slot);
  const [ofFirst = [], ofSecond = [], ofLibrary = []] = [...parts.values()];
  const lengths = slots.map(({ words }) => words.length);
  const readers = ([0, 1] as const).map((reader) => {
    const own = reader === 0 ? ofFirst : ofSecond;
    return { reader, own, deeds: planReader(world, own, lengths, random) };
  });
  const deed = random() < 0.35 ? chooseForMany(world, ofLibrary, random) : null;
  const library = deed ? [{ deed, before: world, after: after(world, deed) }] : [];
  return { readers: readers.filter(({ deeds }) => deeds.length > 0), library, ofLibrary, alone: [] };
}

function planReader(
  world: World,
  own: readonly number[],
  lengths: readonly number[],
  random: Random,
): readonly PlannedDeed<ReaderDeed>[] {
  const plan: PlannedDeed<ReaderDeed>[] = [];
  const most = own.length === 0 ? 0 : 1 + Math.floor(random() * MOST_AT_ONCE);
  let now = world;
  for (let tries = 0; plan.length < most && tries < THROWS; tries += 1) {
    const deed = chooseInReader(now, own, lengths, `mark ${(keys += 1)}`, random);
    if (!deed) continue;
    const next = after(now, deed);
    plan.push({ deed, before: now, after: next });
    now = next;
  }
  return plan;
}

/** Undo and redo, some times, in a tab that can. */
function planTurns(world: World, slots: readonly Slot[], random: Random): Round | null {
  const all = [...slots.keys()];
  const place = random() < 0.35 ? 'library' : random() < 0.5 ? 0 : 1;
  const plan: PlannedDeed<{ readonly do: 'undo' | 'redo' }>[] = [];
  let now = world;
  const most = 1 + Math.floor(random() * MOST_TURNS);
  while (plan.length < most) {
    const turn = now.future.length > 0 && random() < 0.45 ? 'redo' : 'undo';
    const next = (turn === 'undo' ? now.past : now.future).at(-1);
    if (!next || (place !== 'library' && !isOfReader(next))) break;
    const then = after(now, { do: turn });
    plan.push({ deed: { do: turn }, before: now, after: then });
    // Of what no list shows nobody can say when it is done: that is the last one.
    if (JSON.stringify(rowsOf(then, slots, all)) === JSON.stringify(rowsOf(now, slots, all))) break;
    now = then;
  }
  if (plan.length === 0) return null;
  return place === 'library'
    ? { ...NOBODY, library: plan, ofLibrary: all }
    : { ...NOBODY, readers: [{ reader: place, own: all, deeds: plan }] };
}

export const countDeeds = ({ readers, library }: Round): number =>
  readers.reduce((sum, { deeds }) => sum + deeds.length, library.length);

/** The world after all that a round does; in whatever order, it looks the same. */
export function worldAfter(world: World, { readers, library, alone }: Round): World {
  const deeds = [...readers.flatMap((one) => one.deeds), ...library].map(({ deed }) => deed);
  return [...deeds, ...alone].reduce<World>(after, world);
}

/**
 * The deeds of a round in the order in which they were recorded, each once. Adds to `ids` what new marks are called in the database.
 * Throws where a deed was not recorded, was so twice, or nobody did it.
 */
export function inOrder(
  { readers, library }: Round,
  batches: readonly Batch[],
  slots: readonly Slot[],
  ids: Map<string, string>,
): readonly Deed[] {
  const queues = [...readers.map(({ deeds }) => deeds), library].map((deeds) => [...deeds]);
  const isAlone = queues.filter((queue) => queue.length > 0).length === 1;
  const ordered: Deed[] = [];
  for (const batch of batches) {
    const queue = queues.find(([head]) => head && (isAlone || concerns(head.deed, batch, slots, ids)));
    const deed = queue?.shift()?.deed;
    if (!deed) throw new Error(`Nobody did this: ${JSON.stringify(batch)}`);
    const born = batch.find(
      ({ entity, before, deed: name }) => entity === 'annotation' && before === null && name !== 'bin.sweep',
    );
    if ('newKey' in deed) {
      if (!born) throw new Error(`${deed.do} made nothing: ${JSON.stringify(batch)}`);
      ids.set(deed.newKey, born.entityId);
    }
    ordered.push(deed);
  }
  const missing = queues.flat().map(({ deed }) => deed);
  if (missing.length > 0) throw new Error(`Not in the record: ${JSON.stringify(missing)}`);
  return ordered;
}

function concerns(
  deed: Deed,
  batch: Batch,
  slots: readonly Slot[],
  ids: ReadonlyMap<string, string>,
): boolean {
  const marks = batch.filter(({ entity }) => entity === 'annotation');
  if (deed.do === 'create')
    return marks.some(({ before, after: made }) => {
      const { quote } = (made ?? { quote: { exact: '' } }) as { quote: { exact: string } };
      return before === null && quote.exact === textOf(slots, deed.words);
    });
  const keysOf = 'keys' in deed ? deed.keys : 'key' in deed ? [deed.key] : [];
  return marks.some(({ entityId }) => keysOf.some((key) => ids.get(key) === entityId));
}
