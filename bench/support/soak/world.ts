import { COLOURS, type Colour } from '../../../domain/annotation/colour.ts';

/** A passage of a slot, by its words: from the first to the last one, counted from 0. */
export interface Words {
  readonly slot: number;
  readonly from: number;
  readonly to: number;
}

export interface Mark extends Words {
  readonly colour: Colour;
  readonly note: string;
  /** Keys of tags in the world. */
  readonly tags: readonly string[];
  readonly isLive: boolean;
}

export interface WorldTag {
  readonly path: string;
  readonly isLive: boolean;
}

export interface Step<Thing> {
  readonly key: string;
  readonly before: Thing | undefined;
  readonly after: Thing;
}

/** What one deed did, with all that is needed to take it back. */
export interface Done {
  /** A reader takes back only what was done with its document. */
  readonly isOfLibrary: boolean;
  readonly marks: readonly Step<Mark>[];
  readonly tags: readonly Step<WorldTag>[];
  readonly document: Step<readonly string[]> | undefined;
  readonly names: readonly Step<string>[];
}

/** All that a person has made, and what they can take back. Nothing in it is ever changed: each deed gives another world. */
export interface World {
  readonly marks: ReadonlyMap<string, Mark>;
  readonly tags: ReadonlyMap<string, WorldTag>;
  /** Keys of the tags that the document has as a whole. */
  readonly document: readonly string[];
  readonly names: ReadonlyMap<string, string>;
  readonly past: readonly Done[];
  readonly future: readonly Done[];
  /** How many tags were ever made: their keys are numbers. */
  readonly made: number;
}

export const NOTHING: World = {
  marks: new Map(),
  tags: new Map(),
  document: [],
  names: new Map(COLOURS.map((colour) => [colour, ''])),
  past: [],
  future: [],
  made: 0,
};

/** What a deed is to make of the things with these keys. */
export interface Wanted {
  readonly isOfLibrary?: boolean;
  readonly marks?: ReadonlyMap<string, Mark>;
  readonly tags?: ReadonlyMap<string, WorldTag>;
  readonly document?: readonly string[];
  readonly names?: ReadonlyMap<string, string>;
  readonly made?: number;
}

/** The world after a new deed. */
export function afterDeed(world: World, wanted: Wanted): World {
  const steps = <Thing>(now: ReadonlyMap<string, Thing>, all: ReadonlyMap<string, Thing> = new Map()) =>
    [...all].map(([key, after]) => ({ key, before: now.get(key), after }));
  const done: Done = {
    isOfLibrary: wanted.isOfLibrary ?? false,
    marks: steps(world.marks, wanted.marks),
    tags: steps(world.tags, wanted.tags),
    document: wanted.document && { key: 'document', before: world.document, after: wanted.document },
    names: steps(world.names, wanted.names),
  };
  return {
    marks: new Map([...world.marks, ...(wanted.marks ?? [])]),
    tags: new Map([...world.tags, ...(wanted.tags ?? [])]),
    document: wanted.document ?? world.document,
    names: new Map([...world.names, ...(wanted.names ?? [])]),
    past: [...world.past, done],
    future: [],
    made: wanted.made ?? world.made,
  };
}

/** The world after the last deed was taken back, or the last one that was taken back was done again. */
export function afterTurn(world: World, turn: 'undo' | 'redo'): World {
  const { past, future } = world;
  const done = (turn === 'undo' ? past : future).at(-1);
  if (done === undefined) throw new Error(`There is nothing to ${turn}`);
  // What was made by a deed goes where deleted things are.
  const goal = <Thing extends { readonly isLive: boolean }>({ before, after }: Step<Thing>): Thing =>
    turn === 'redo' ? after : (before ?? { ...after, isLive: false });
  return {
    ...world,
    marks: new Map([...world.marks, ...done.marks.map((step) => [step.key, goal(step)] as const)]),
    tags: new Map([...world.tags, ...done.tags.map((step) => [step.key, goal(step)] as const)]),
    document: (turn === 'undo' ? done.document?.before : done.document?.after) ?? world.document,
    names: new Map([
      ...world.names,
      ...done.names.map(({ key, before = '', after }) => [key, turn === 'undo' ? before : after] as const),
    ]),
    past: turn === 'undo' ? past.slice(0, -1) : [...past, done],
    future: turn === 'undo' ? [...future, done] : future.slice(0, -1),
  };
}

/** The world once these are gone for good, and can be had by no undo. A deed of which nothing is left is none any more. */
export function afterPurge(world: World, keys: readonly string[]): World {
  const without = (all: readonly Done[]): readonly Done[] =>
    all
      .map((done) =>
        done.marks.some(({ key }) => keys.includes(key))
          ? { ...done, marks: done.marks.filter(({ key }) => !keys.includes(key)) }
          : done,
      )
      .filter(
        ({ marks, tags, document, names }) => marks.length + tags.length + names.length > 0 || document,
      );
  return {
    ...world,
    marks: new Map([...world.marks].filter(([key]) => !keys.includes(key))),
    past: without(world.past),
    future: without(world.future),
  };
}

/** Whether a reader of the document takes this deed back; one that only tags are left of is the library's. */
export const isOfReader = ({ isOfLibrary, marks, document }: Done): boolean =>
  !isOfLibrary && (marks.length > 0 || document !== undefined);

/** The key of the tag that is meant by a path: the live one, else one that was deleted, else a new one. */
export function tagCalled(
  world: World,
  path: string,
): { readonly key: string; readonly made: number; readonly tags: ReadonlyMap<string, WorldTag> } {
  const alike = [...world.tags].filter(([, tag]) => tag.path === path);
  const live = alike.find(([, { isLive }]) => isLive);
  if (live) return { key: live[0], made: world.made, tags: new Map() };
  const key = alike[0]?.[0] ?? `tag ${world.made}`;
  return { key, made: world.made + 1, tags: new Map([[key, { path, isLive: true }]]) };
}

export const isAtOrUnder = (path: string, above: string): boolean =>
  path === above || path.startsWith(`${above}/`);

export const liveMarks = ({ marks }: World): (readonly [string, Mark])[] =>
  [...marks].filter(([, { isLive }]) => isLive);

export const liveTags = ({ tags }: World): (readonly [string, WorldTag])[] =>
  [...tags].filter(([, { isLive }]) => isLive);

/** The live marks of a slot, in the order of its words. */
export const marksIn = (world: World, slot: number): (readonly [string, Mark])[] =>
  liveMarks(world)
    .filter(([, mark]) => mark.slot === slot)
    .sort(([, one], [, other]) => one.from - other.from);
