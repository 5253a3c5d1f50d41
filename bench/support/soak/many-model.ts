import { COLOURS, type Colour } from '../../../domain/annotation/colour.ts';
import { TAGS, type Model, type Shown } from '../../../tests/model/library-model.ts';

/** What is done in the library, to many or to what was deleted. */
export type ManyAction =
  | { readonly do: 'recolour-many'; readonly passages: readonly string[]; readonly colour: Colour }
  | { readonly do: 'tag-many'; readonly passages: readonly string[]; readonly tag: string }
  | { readonly do: 'untag-many'; readonly passages: readonly string[]; readonly tag: string }
  | { readonly do: 'delete-many'; readonly passages: readonly string[] }
  | { readonly do: 'restore'; readonly id: string; readonly shown: Shown };

/** The model after it. */
export function afterMany(model: Model, action: ManyAction): Model {
  const live = new Map(model.live);
  if (action.do === 'restore') live.set(action.shown[0], action.shown);
  else
    for (const name of action.passages) {
      const [passage, colour, note, tags] = model.live.get(name) ?? [name, 'violation', '', []];
      if (action.do === 'delete-many') live.delete(name);
      else if (action.do === 'recolour-many') live.set(name, [passage, action.colour, note, tags]);
      else {
        const others = tags.filter((tag) => tag !== action.tag);
        const own = action.do === 'tag-many' ? [...others, action.tag].sort() : others;
        live.set(name, [passage, colour, note, own]);
      }
    }
  return { live, past: [...model.past, model.live], future: [] };
}

/** Something that can be done to two or more of what is live, and that changes something. */
export function chooseMany(model: Model, random: () => number): ManyAction | null {
  const pick = <T>(all: readonly T[]): T => {
    const one = all[Math.floor(random() * all.length)];
    if (one === undefined) throw new Error('There is nothing to choose from');
    return one;
  };
  const some = [...model.live.values()].filter(() => random() < 0.5);
  if (some.length < 2) return null;
  const passages = some.map(([passage]) => passage);
  const chance = random();
  if (chance < 0.15) return { do: 'delete-many', passages };
  if (chance < 0.5) {
    const [, first] = pick(some);
    return { do: 'recolour-many', passages, colour: pick(COLOURS.filter((one) => one !== first)) };
  }
  const used = some.flatMap(([, , , tags]) => tags);
  if (used.length > 0 && chance < 0.7) return { do: 'untag-many', passages, tag: pick(used) };
  const missing = TAGS.filter((tag) => used.filter((one) => one === tag).length < some.length);
  return missing.length === 0 ? null : { do: 'tag-many', passages, tag: pick(missing) };
}
