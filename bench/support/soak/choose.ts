import { COLOURS } from '../../../domain/annotation/colour.ts';
import type { LibraryDeed, ReaderDeed } from './deeds.ts';
import { isAtOrUnder, liveMarks, liveTags, marksIn, type World } from './world.ts';

export type Random = () => number;

const LABELS = [
  'Custody',
  'Impunity',
  'Medical care',
  'Press',
  'Torture',
  'Trial',
  'Water',
  'Housing',
  'Schools',
  'Borders',
] as const;

/** A passage has so many words at least: two of them are in one place of the text only. */
const LEAST = 2;
/** A bin that holds more is emptied sooner or later. */
const FULL_BIN = 30;

export function pick<Thing>(all: readonly Thing[], random: Random): Thing {
  const one = all[Math.floor(random() * all.length)];
  if (one === undefined) throw new Error('There is nothing to choose from');
  return one;
}

/** A path that at most one tag was ever called by: of several that were deleted nobody can say which one is meant. */
function pathToType(world: World, random: Random): string | null {
  const live = liveTags(world).map(([, { path }]) => path);
  const path = random() < 0.7 && live.length > 0 ? pick(live, random) : pick(LABELS, random);
  const called = [...world.tags.values()].filter((tag) => tag.path === path);
  return called.some(({ isLive }) => isLive) || called.length < 2 ? path : null;
}

/** Something that a reader can do to the marks in some slots, and that changes something; null where the dice say nothing. */
export function chooseInReader(
  world: World,
  slots: readonly number[],
  lengths: readonly number[],
  newKey: string,
  random: Random,
): ReaderDeed | null {
  const slot = pick(slots, random);
  const words = lengths[slot] ?? 0;
  const here = marksIn(world, slot);
  const [one, two] = here;
  if (!one) {
    const from = Math.floor(random() * (words - LEAST));
    const to = from + LEAST - 1 + Math.floor(random() * (words - from - LEAST + 1));
    return { do: 'create', newKey, words: { slot, from, to }, colour: pick(COLOURS, random) };
  }
  if (two && random() < 0.4) return { do: 'merge', keys: [one[0], two[0]] };
  const [key, mark] = pick(here, random);
  const chance = random();
  if (chance < 0.2)
    return {
      do: 'recolour',
      key,
      colour: pick(
        COLOURS.filter((each) => each !== mark.colour),
        random,
      ),
    };
  if (chance < 0.32) return { do: 'note', key, note: `Note ${random().toString(36).slice(2, 8)}` };
  if (chance < 0.42) return { do: 'delete', key };
  if (chance < 0.62) {
    const edge = random() < 0.5 ? 'from' : 'to';
    const by = random() < 0.5 ? 1 : -1;
    const from = mark.from + (edge === 'from' ? by : 0);
    const to = mark.to + (edge === 'to' ? by : 0);
    const others = here.filter(([other]) => other !== key).map(([, other]) => other);
    const isFree = others.every((other) => other.to < from || other.from > to);
    return from >= 0 && to < words && to - from + 1 >= LEAST && isFree
      ? { do: 'stretch', key, edge, by }
      : null;
  }
  if (chance < 0.72) {
    const at = mark.from + LEAST + Math.floor(random() * 3);
    return here.length === 1 && at + LEAST - 1 <= mark.to ? { do: 'split', key, newKey, at } : null;
  }
  if (mark.tags.length > 0 && random() < 0.4) {
    const path = world.tags.get(pick(mark.tags, random))?.path ?? '';
    return { do: 'untag', key, path };
  }
  const path = pathToType(world, random);
  const has = mark.tags.some((tag) => world.tags.get(tag)?.path === path);
  return path === null || has ? null : { do: 'tag', key, path };
}

/** Something that the library can do at once to marks in some slots. */
export function chooseForMany(world: World, slots: readonly number[], random: Random): LibraryDeed | null {
  const some = liveMarks(world).filter(([, { slot }]) => slots.includes(slot));
  const [first] = some;
  if (some.length < 2 || !first) return null;
  const keys = some.map(([key]) => key);
  const chance = random();
  if (chance < 0.12) return { do: 'delete-many', keys };
  if (chance < 0.5)
    return {
      do: 'recolour-many',
      keys,
      colour: pick(
        COLOURS.filter((one) => one !== first[1].colour),
        random,
      ),
    };
  const used = some.flatMap(([, { tags }]) => tags).map((tag) => world.tags.get(tag)?.path ?? '');
  if (used.length > 0 && chance < 0.7) return { do: 'untag-many', keys, path: pick(used, random) };
  const path = pathToType(world, random);
  if (path === null) return null;
  return used.filter((one) => one === path).length < some.length ? { do: 'tag-many', keys, path } : null;
}

/** Something that is done in the library alone: in the bin, with tags, with the document, with the names of colours. */
export function chooseInLibrary(world: World, random: Random): LibraryDeed | null {
  const binned = [...world.marks].filter(([, { isLive }]) => !isLive);
  const chance = random();
  if (binned.length > 0 && (chance < 0.2 || binned.length > FULL_BIN)) {
    const some = binned.filter(() => random() < 0.4).map(([key]) => key);
    return some.length > 0 ? { do: 'delete-for-good', keys: some } : null;
  }
  if (chance < 0.4) return chooseFromBin(world, random);
  if (chance < 0.5) {
    const colour = pick(COLOURS, random);
    const name = random() < 0.3 ? '' : `Name ${random().toString(36).slice(2, 6)}`;
    return name === world.names.get(colour) ? null : { do: 'name-colour', colour, name };
  }
  if (chance < 0.65) {
    const own = world.document.map((tag) => world.tags.get(tag)?.path ?? '');
    if (own.length > 0 && random() < 0.5) return { do: 'untag-document', path: pick(own, random) };
    const path = pathToType(world, random);
    return path === null || own.includes(path) ? null : { do: 'tag-document', path };
  }
  return chooseForTag(world, random);
}

function chooseFromBin(world: World, random: Random): LibraryDeed | null {
  const chosen: string[] = [];
  for (const [key, mark] of world.marks) {
    if (mark.isLive || random() < 0.6 || chosen.length === 3) continue;
    const beside = chosen.map((one) => world.marks.get(one)).filter((one) => one?.slot === mark.slot);
    const all = [...marksIn(world, mark.slot).map(([, one]) => one), ...beside];
    if (all.length < 2 && all.every((one) => !one || one.to < mark.from || one.from > mark.to))
      chosen.push(key);
  }
  return chosen.length === 0 ? null : { do: 'restore', keys: chosen };
}

function chooseForTag(world: World, random: Random): LibraryDeed | null {
  const paths = liveTags(world).map(([, { path }]) => path);
  const isFree = (path: string): boolean => paths.every((one) => !isAtOrUnder(one, path));
  const wasNever = (path: string): boolean =>
    [...world.tags.values()].filter((tag) => tag.path === path).length < 2;
  const chance = random();
  if (paths.length === 0 || chance < 0.15) {
    const path = pick(LABELS, random);
    return isFree(path) && wasNever(path) ? { do: 'make-tag', path } : null;
  }
  const path = pick(paths, random);
  if (chance < 0.3) return { do: 'delete-tag', path };
  const others = paths.filter((one) => !isAtOrUnder(one, path));
  const parts = path.split('/');
  if (chance < 0.55 || others.length === 0) {
    const to = [...parts.slice(0, -1), pick(LABELS, random)].join('/');
    return to !== path && isFree(to) ? { do: 'rename-tag', path, to } : null;
  }
  const other = pick(others, random);
  if (chance < 0.75) return { do: 'merge-tag', path, to: other };
  const under = random() < 0.3 || other.split('/').length > 2 ? '' : other;
  const to = under === '' ? (parts.at(-1) ?? '') : `${under}/${parts.at(-1) ?? ''}`;
  return to !== path && isFree(to) ? { do: 'move-tag', path, to } : null;
}
