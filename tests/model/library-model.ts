import { COLOURS, type Colour } from '../../domain/annotation/colour.ts';

/** What is shown of one annotation: passage, colour, note and tags in the order of the alphabet. */
export type Shown = readonly [passage: string, colour: Colour, note: string, tags: readonly string[]];

export type Action =
  | { readonly do: 'create'; readonly passage: string; readonly colour: Colour }
  | { readonly do: 'recolour'; readonly passage: string; readonly colour: Colour }
  | { readonly do: 'note'; readonly passage: string; readonly note: string }
  | { readonly do: 'tag'; readonly passage: string; readonly tag: string }
  | { readonly do: 'untag'; readonly passage: string; readonly tag: string }
  | { readonly do: 'delete'; readonly passage: string }
  | { readonly do: 'undo' }
  | { readonly do: 'redo' };

/** What a person has been told is saved, and what they can take back. No passage has two live annotations. */
export interface Model {
  readonly live: ReadonlyMap<string, Shown>;
  readonly past: readonly ReadonlyMap<string, Shown>[];
  readonly future: readonly ReadonlyMap<string, Shown>[];
}

export const EMPTY: Model = { live: new Map(), past: [], future: [] };

export const TAGS = ['Custody', 'Impunity', 'Medical care', 'Press', 'Torture', 'Trial'] as const;

/** The model after an action that it allows. */
export function after(model: Model, action: Action): Model {
  const { live, past, future } = model;
  if (action.do === 'undo')
    return { live: past.at(-1) ?? live, past: past.slice(0, -1), future: [...future, live] };
  if (action.do === 'redo')
    return { live: future.at(-1) ?? live, past: [...past, live], future: future.slice(0, -1) };
  const next = new Map(live);
  if (action.do === 'delete') next.delete(action.passage);
  else next.set(action.passage, changed(live.get(action.passage), action));
  return { live: next, past: [...past, live], future: [] };
}

function changed(
  before: Shown | undefined,
  action: Exclude<Action, { do: 'delete' | 'undo' | 'redo' }>,
): Shown {
  if (action.do === 'create') return [action.passage, action.colour, '', []];
  if (before === undefined) throw new Error(`Nothing is live at “${action.passage}”`);
  const [passage, colour, note, tags] = before;
  if (action.do === 'recolour') return [passage, action.colour, note, tags];
  if (action.do === 'note') return [passage, colour, action.note, tags];
  const others = tags.filter((tag) => tag !== action.tag);
  return [passage, colour, note, action.do === 'tag' ? [...others, action.tag].sort() : others];
}

/** Everything live, in the order of the passages. */
export const shownOf = ({ live }: Model): readonly Shown[] =>
  [...live.values()].sort(([one], [other]) => (one < other ? -1 : 1));

/** An action that the model allows and that changes something. `random` gives numbers from 0 up to 1. */
export function chooseAction(model: Model, passages: readonly string[], random: () => number): Action {
  const pick = <T>(all: readonly T[]): T => {
    const one = all[Math.floor(random() * all.length)];
    if (one === undefined) throw new Error('There is nothing to choose from');
    return one;
  };
  const free = passages.filter((one) => !model.live.has(one));
  const chance = random();
  if (model.live.size === 0 || (free.length > 0 && chance < 0.25))
    return { do: 'create', passage: pick(free), colour: pick(COLOURS) };
  if (chance < 0.4 && model.past.length > 0) return { do: 'undo' };
  if (model.future.length > 0 && chance < 0.6) return { do: 'redo' };
  const [passage, colour, , tags] = pick([...model.live.values()]);
  if (chance < 0.7) return { do: 'recolour', passage, colour: pick(COLOURS.filter((one) => one !== colour)) };
  if (chance < 0.8) return { do: 'note', passage, note: `Note ${random().toString(36).slice(2, 10)}` };
  if (chance < 0.86) return { do: 'delete', passage };
  const missing = TAGS.filter((tag) => !tags.includes(tag));
  return tags.length > 0 && (missing.length === 0 || random() < 0.4)
    ? { do: 'untag', passage, tag: pick(tags) }
    : { do: 'tag', passage, tag: pick(missing) };
}

/** Mulberry32: numbers from 0 up to 1, the same ones for the same seed. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
