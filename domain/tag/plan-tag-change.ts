import type { Colour } from '../annotation/colour';
import type { Deed } from '../change/change';
import type { TagId } from '../ids';
import type { Tag } from './tag';
import { foldTagPath, isAtOrBelow, MAX_TAG_PATH, normaliseTagPath, splitTagPath } from './tag-path';

/** What is to become of the tag at a path, and with it of all tags below. What is not given stays. */
export interface TagChange {
  readonly path: string;
  /** Its path from then on. */
  readonly to?: string;
  /** Whether it may become one with a tag that has that path. */
  readonly merge?: boolean;
  readonly colour?: Colour | null;
  readonly description?: string;
}

export type TagRefusal = 'tag-missing' | 'tag-empty' | 'tag-taken' | 'tag-inside-itself' | 'tag-too-long';

export interface TagPlan {
  readonly deed: Deed;
  /** Tags as they are to be; only those that change. */
  readonly tags: readonly Tag[];
  /** What comes in the place of a tag wherever it is; null where nothing does. */
  readonly replaced: ReadonlyMap<TagId, TagId | null>;
}

/**
 * What a change comes to among the live tags. `tag-taken` where another tag, or tags below it, stand at the new path and
 * `merge` is not given. A path that has tags only below it is made a tag of its own when it gets a colour or a description.
 */
export function planTagChange(
  live: readonly Tag[],
  change: TagChange,
  newId: () => TagId,
): TagPlan | TagRefusal {
  const from = normaliseTagPath(change.path);
  const wanted = normaliseTagPath(change.to ?? change.path);
  if (wanted === '') return 'tag-empty';
  const moving = live.filter((tag) => isAtOrBelow(tag.path, from));
  if (moving.length === 0) return 'tag-missing';
  if (foldTagPath(wanted) !== foldTagPath(from) && isAtOrBelow(wanted, from)) return 'tag-inside-itself';
  const staying = live.filter((tag) => !moving.includes(tag));
  // Spelt as the tag that is there already.
  const to = staying.find(({ path }) => foldTagPath(path) === foldTagPath(wanted))?.path ?? wanted;
  const isTaken = staying.some((tag) => isAtOrBelow(tag.path, to));
  if (isTaken && change.merge !== true) return 'tag-taken';

  const changed = described(moving, from, change, newId).map((tag) => movedTo(tag, from, to));
  if (changed.some(({ path }) => path.length > MAX_TAG_PATH)) return 'tag-too-long';
  const targets = new Map(staying.map((tag) => [foldTagPath(tag.path), tag]));
  const replaced = new Map<TagId, TagId | null>();
  const tags = new Map<TagId, Tag>();
  for (const tag of changed) {
    const target = targets.get(foldTagPath(tag.path));
    if (target) {
      replaced.set(tag.id, target.id);
      tags.set(target.id, enriched(target, tag));
      // It keeps the path that it had: under that one it is found, should it come back.
      const before = moving.find(({ id }) => id === tag.id);
      if (before) tags.set(tag.id, { ...before, state: 'deleted' });
    } else tags.set(tag.id, tag);
  }
  const known = new Map(live.map((tag) => [tag.id, tag]));
  return {
    deed: deedOf(from, to, isTaken),
    tags: [...tags.values()].filter((tag) => !isSameTag(known.get(tag.id), tag)),
    replaced,
  };
}

/** The tags that move, with the colour and the description that the one at the path itself is to have. */
function described(
  moving: readonly Tag[],
  from: string,
  { colour, description }: TagChange,
  newId: () => TagId,
): readonly Tag[] {
  if (colour === undefined && description === undefined) return moving;
  const own = moving.find(({ path }) => foldTagPath(path) === foldTagPath(from));
  const isPlain = (colour ?? null) === null && (description ?? '') === '';
  if (!own && isPlain) return moving;
  const tag: Tag = own ?? {
    id: newId(),
    path: from,
    colour: null,
    description: '',
    origin: 'own',
    state: 'live',
  };
  const after = {
    ...tag,
    colour: colour === undefined ? tag.colour : colour,
    description: description ?? tag.description,
  };
  return [after, ...moving.filter((one) => one !== own)];
}

function movedTo(tag: Tag, from: string, to: string): Tag {
  const below = tag.path.split('/').slice(from.split('/').length);
  const path = [to, ...below].join('/');
  // A tag of the vocabulary that is called otherwise is the person's own.
  return foldTagPath(path) === foldTagPath(tag.path) ? { ...tag, path } : { ...tag, path, origin: 'own' };
}

/** The tag that stays takes from the one that becomes one with it only what it has not. */
const enriched = (tag: Tag, other: Tag): Tag => ({
  ...tag,
  colour: tag.colour ?? other.colour,
  description: tag.description === '' ? other.description : tag.description,
});

function deedOf(from: string, to: string, isTaken: boolean): Deed {
  if (isTaken) return 'tag.merge';
  if (from === to) return 'tag.edit';
  const isRenamed = foldTagPath(splitTagPath(from).ancestors) === foldTagPath(splitTagPath(to).ancestors);
  return isRenamed ? 'tag.rename' : 'tag.move';
}

/** Whether a person sees the same of both. */
export function isSameTag(one: Tag | undefined, other: Tag): boolean {
  const content = ({ path, colour, description, state }: Tag): string =>
    JSON.stringify([path, colour, description, state]);
  return one !== undefined && content(one) === content(other);
}
