import type { Colour } from '../../../domain/annotation/colour.ts';
import {
  afterDeed,
  afterPurge,
  afterTurn,
  isAtOrUnder,
  liveTags,
  tagCalled,
  type Mark,
  type Wanted,
  type Words,
  type World,
  type WorldTag,
} from './world.ts';

export type ReaderDeed =
  | { readonly do: 'create'; readonly newKey: string; readonly words: Words; readonly colour: Colour }
  | { readonly do: 'recolour'; readonly key: string; readonly colour: Colour }
  | { readonly do: 'note'; readonly key: string; readonly note: string }
  | { readonly do: 'tag' | 'untag'; readonly key: string; readonly path: string }
  | { readonly do: 'delete'; readonly key: string }
  | { readonly do: 'stretch'; readonly key: string; readonly edge: 'from' | 'to'; readonly by: 1 | -1 }
  /** Before the word `at`; what stands from there on is the new mark. */
  | { readonly do: 'split'; readonly key: string; readonly newKey: string; readonly at: number }
  | { readonly do: 'merge'; readonly keys: readonly [string, string] }
  | { readonly do: 'undo' | 'redo' };

export type LibraryDeed =
  | { readonly do: 'recolour-many'; readonly keys: readonly string[]; readonly colour: Colour }
  | { readonly do: 'tag-many' | 'untag-many'; readonly keys: readonly string[]; readonly path: string }
  | { readonly do: 'delete-many'; readonly keys: readonly string[] }
  | { readonly do: 'restore'; readonly keys: readonly string[] }
  | { readonly do: 'delete-for-good'; readonly keys: readonly string[] }
  | { readonly do: 'make-tag' | 'delete-tag'; readonly path: string }
  | { readonly do: 'rename-tag' | 'move-tag' | 'merge-tag'; readonly path: string; readonly to: string }
  | { readonly do: 'tag-document' | 'untag-document'; readonly path: string }
  | { readonly do: 'name-colour'; readonly colour: Colour; readonly name: string }
  | { readonly do: 'undo' | 'redo' };

export type Deed = ReaderDeed | LibraryDeed;

/** The world after a deed that it allows: what a person would expect of it, worked out without any code of the extension's. */
export function after(world: World, deed: Deed): World {
  switch (deed.do) {
    case 'undo':
    case 'redo':
      return afterTurn(world, deed.do);
    case 'delete-for-good':
      return afterPurge(world, deed.keys);
    default:
      return afterDeed(world, wantedBy(world, deed));
  }
}

function wantedBy(world: World, deed: Exclude<Deed, { do: 'undo' | 'redo' | 'delete-for-good' }>): Wanted {
  const mark = (key: string): Mark => {
    const found = world.marks.get(key);
    if (!found) throw new Error(`There is no mark ${key}`);
    return found;
  };
  const changed = (keys: readonly string[], change: (one: Mark) => Partial<Mark>): Map<string, Mark> =>
    new Map(keys.map((key) => [key, { ...mark(key), ...change(mark(key)) }]));
  /** Only those that it changes: the others were so already. */
  const changing = (keys: readonly string[], change: (one: Mark) => Partial<Mark>): Map<string, Mark> =>
    new Map(
      [...changed(keys, change)].filter(([key, one]) => JSON.stringify(one) !== JSON.stringify(mark(key))),
    );
  switch (deed.do) {
    case 'create':
      return {
        marks: new Map([
          [deed.newKey, { ...deed.words, colour: deed.colour, note: '', tags: [], isLive: true }],
        ]),
      };
    case 'recolour':
      return { marks: changed([deed.key], () => ({ colour: deed.colour })) };
    case 'note':
      return { marks: changed([deed.key], () => ({ note: deed.note })) };
    case 'delete':
      return { marks: changed([deed.key], () => ({ isLive: false })) };
    case 'stretch':
      return { marks: changed([deed.key], (one) => ({ [deed.edge]: one[deed.edge] + deed.by })) };
    case 'split': {
      const second: Mark = { ...mark(deed.key), from: deed.at, note: '' };
      return {
        marks: new Map([...changed([deed.key], () => ({ to: deed.at - 1 })), [deed.newKey, second]]),
      };
    }
    case 'merge': {
      const [first, second] = deed.keys.map(mark) as [Mark, Mark];
      const notes = [...new Set([first.note, second.note])].filter((note) => note !== '');
      const tags = [...new Set([...first.tags, ...second.tags])];
      return {
        marks: new Map([
          [deed.keys[0], { ...first, to: second.to, note: notes.join('\n\n'), tags }],
          [deed.keys[1], { ...second, isLive: false }],
        ]),
      };
    }
    case 'tag':
    case 'tag-many': {
      const { key, made, tags } = tagCalled(world, deed.path);
      const given = changing('keys' in deed ? deed.keys : [deed.key], (one) => ({
        tags: one.tags.includes(key) ? one.tags : [...one.tags, key],
      }));
      return { marks: given, tags, made };
    }
    case 'untag':
    case 'untag-many': {
      const { key } = tagCalled(world, deed.path);
      return {
        marks: changing('keys' in deed ? deed.keys : [deed.key], (one) => ({
          tags: one.tags.filter((tag) => tag !== key),
        })),
      };
    }
    case 'recolour-many':
      return { marks: changing(deed.keys, () => ({ colour: deed.colour })) };
    case 'delete-many':
      return { marks: changed(deed.keys, () => ({ isLive: false })) };
    case 'restore':
      return restored(
        world,
        changed(deed.keys, () => ({ isLive: true })),
      );
    case 'make-tag':
      return { isOfLibrary: true, ...tagCalled(world, deed.path) };
    case 'delete-tag': {
      const going = liveTags(world).filter(([, { path }]) => isAtOrUnder(path, deed.path));
      return {
        isOfLibrary: true,
        tags: new Map(going.map(([key, tag]) => [key, { ...tag, isLive: false }])),
        ...replaced(world, new Map(going.map(([key]) => [key, null]))),
      };
    }
    case 'rename-tag':
    case 'move-tag':
    case 'merge-tag':
      return moved(world, deed.path, deed.to);
    case 'tag-document': {
      const { key, made, tags } = tagCalled(world, deed.path);
      return { tags, made, document: [...world.document, key] };
    }
    case 'untag-document': {
      const { key } = tagCalled(world, deed.path);
      return { document: world.document.filter((tag) => tag !== key) };
    }
    case 'name-colour':
      return { isOfLibrary: true, names: new Map([[deed.colour, deed.name]]) };
  }
}

/** A tag with all below it at another path; where there is a tag of that path, the two become one. */
function moved(world: World, from: string, to: string): Wanted {
  const live = liveTags(world);
  const tags = new Map<string, WorldTag>();
  const instead = new Map<string, string | null>();
  for (const [key, tag] of live.filter(([, { path }]) => isAtOrUnder(path, from))) {
    const path = to + tag.path.slice(from.length);
    const target = live.find(([, other]) => other.path === path && !isAtOrUnder(other.path, from));
    if (target) instead.set(key, target[0]);
    tags.set(key, target ? { ...tag, isLive: false } : { ...tag, path });
  }
  return { isOfLibrary: true, tags, ...replaced(world, instead) };
}

/** Other tags, or none (null), wherever these are: also on what was deleted. */
function replaced(
  world: World,
  instead: ReadonlyMap<string, string | null>,
): Pick<Wanted, 'marks' | 'document'> {
  const change = (tags: readonly string[]): readonly string[] => [
    ...new Set(
      tags.map((tag) => (instead.has(tag) ? (instead.get(tag) ?? '') : tag)).filter((tag) => tag !== ''),
    ),
  ];
  const concerns = (tags: readonly string[]): boolean => tags.some((tag) => instead.has(tag));
  return {
    marks: new Map(
      [...world.marks]
        .filter(([, { tags }]) => concerns(tags))
        .map(([key, one]) => [key, { ...one, tags: change(one.tags) }]),
    ),
    ...(concerns(world.document) && { document: change(world.document) }),
  };
}

/** What comes back keeps its tags: those that were deleted meanwhile are live again, unless another one has their path by now. */
function restored(world: World, marks: ReadonlyMap<string, Mark>): Wanted {
  const tags = new Map<string, WorldTag>();
  const keep = (key: string): string => {
    const tag = world.tags.get(key);
    if (!tag || tag.isLive) return key;
    const alike = [...liveTags(world), ...tags].find(([, { path }]) => path === tag.path);
    if (alike) return alike[0];
    tags.set(key, { ...tag, isLive: true });
    return key;
  };
  const back = [...marks].map(
    ([key, one]) => [key, { ...one, tags: [...new Set(one.tags.map(keep))] }] as const,
  );
  return { marks: new Map(back), tags };
}
