import type { TagId } from '../ids';
import type { Tag } from './tag';

/** The paths of those of these tags that are there. */
export const pathsOf = (ids: readonly TagId[], tags: readonly Tag[]): readonly string[] =>
  ids.flatMap((id) => tags.find((tag) => tag.id === id)?.path ?? []);
