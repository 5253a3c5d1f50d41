import type { Annotation } from '../../domain/annotation/annotation';
import { isListed } from './filter-annotations';
import { isOnlyOnPage } from './is-only-on-page';
import type { ReaderState } from './reader-state';

export interface Ordered {
  readonly unplaced: readonly Annotation[];
  readonly onPage: readonly Annotation[];
  /** In the order of the text. */
  readonly placed: readonly Annotation[];
}

/** The annotations that are listed, as they are listed. */
export function inOrder(state: ReaderState): Ordered {
  const placed: { annotation: Annotation; start: number; end: number }[] = [];
  const unplaced: Annotation[] = [];
  const onPage: Annotation[] = [];
  for (const annotation of state.annotations) {
    if (!isListed(annotation, state)) continue;
    const where = state.located.get(annotation.id);
    if (where && 'how' in where) placed.push({ annotation, start: where.start, end: where.end });
    else (isOnlyOnPage(state, annotation) ? onPage : unplaced).push(annotation);
  }
  placed.sort((one, other) => one.start - other.start || other.end - one.end);
  return { unplaced, onPage, placed: placed.map(({ annotation }) => annotation) };
}

/** All of them in one line. */
export function allInOrder(state: ReaderState): readonly Annotation[] {
  const { unplaced, onPage, placed } = inOrder(state);
  return [...unplaced, ...onPage, ...placed];
}
