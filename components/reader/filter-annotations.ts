import type { Annotation } from '../../domain/annotation/annotation';
import type { Filter, MarkingState } from './marking-state';

export const isFiltering = ({ colours, tags }: Filter): boolean => colours.length + tags.length > 0;

/** Any of the colours and any of the tags. */
export function fits({ colour, tagIds }: Annotation, { colours, tags }: Filter): boolean {
  return (
    (colours.length === 0 || colours.includes(colour)) &&
    (tags.length === 0 || tagIds.some((id) => tags.includes(id)))
  );
}

/** What is open is shown whatever is filtered: its words were pressed, or it has just been made. */
export const isListed = (
  annotation: Annotation,
  { filter, openId }: Pick<MarkingState, 'filter'> & { readonly openId: Annotation['id'] | undefined },
): boolean => annotation.id === openId || fits(annotation, filter);

/** With one more, or without it where it is among them. */
export const toggled = <T>(all: readonly T[], one: T): readonly T[] =>
  all.includes(one) ? all.filter((other) => other !== one) : [...all, one];
