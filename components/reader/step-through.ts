import type { Annotation } from '../../domain/annotation/annotation';
import type { AnnotationId } from '../../domain/ids';
import { shorten } from '../annotations/shorten';
import type { TextOf } from '../fluent/create-localization';
import { allInOrder } from './in-order';
import { paragraphAt } from './paragraph-at';
import type { ReaderState, Store } from './reader-state';

export interface SteppingParts {
  readonly store: Store<ReaderState>;
  readonly canonicalText: string;
  readonly text: TextOf;
  readonly margin: HTMLElement;
  readonly bringIntoView: (id: AnnotationId) => void;
  readonly clearSelection: () => void;
  readonly announce: (id: string, values: Readonly<Record<string, string | number>>) => void;
}

export interface Stepping {
  /** What the keys act on. */
  readonly current: () => Annotation | undefined;
  /** Makes the next annotation the current one, or the one before. */
  readonly step: (direction: 1 | -1) => void;
}

/** Going through the annotations in the order of the margin, one of them the current one. */
export function createStepping(parts: SteppingParts): Stepping {
  const { store, margin, bringIntoView, clearSelection, announce } = parts;
  /** Where the current one stands or stood, so that whoever deletes it goes on from there. */
  let place = -1;

  const current = (): Annotation | undefined => {
    const { annotations, currentId, openId } = store.get();
    return annotations.find(({ id }) => id === (openId ?? currentId));
  };
  const nextPlace = (all: readonly Annotation[], direction: 1 | -1): number => {
    const at = all.findIndex(({ id }) => id === current()?.id);
    if (at >= 0) return at + direction;
    if (place < 0) return direction === 1 ? 0 : all.length - 1;
    return direction === 1 ? place : place - 1;
  };

  // Who goes through the margin by Tab has the keys act on what has the focus.
  margin.addEventListener('focusin', ({ target }) => {
    const id = target instanceof Element ? idOf(target.closest('[data-annotation]')) : undefined;
    if (id !== undefined && id !== store.get().currentId) store.set({ currentId: id });
  });

  return {
    current,
    step(direction) {
      const all = allInOrder(store.get());
      if (all.length === 0) {
        announce('highlights-none', {});
        return;
      }
      const wanted = nextPlace(all, direction);
      place = Math.max(0, Math.min(all.length - 1, wanted));
      const annotation = all[place];
      if (!annotation) return;
      const hadFocus = margin.contains(margin.ownerDocument.activeElement);
      if (store.get().selection) clearSelection();
      store.set({ currentId: annotation.id, openId: undefined, focus: undefined });
      bringIntoView(annotation.id);
      const entry = margin.querySelector<HTMLElement>(`[data-annotation="${annotation.id}"] .card-entry`);
      entry?.scrollIntoView({ block: 'nearest' });
      // The focus says by itself what it comes to: nothing is said twice.
      if (hadFocus && entry) entry.focus({ preventScroll: true });
      else announce('highlight-current', describe(annotation, all, parts));
    },
  };
}

function describe(
  annotation: Annotation,
  all: readonly Annotation[],
  { store, canonicalText, text }: SteppingParts,
): Readonly<Record<string, string | number>> {
  const where = store.get().located.get(annotation.id);
  const colour = text(`colour-${annotation.colour}`);
  const paragraph = where && 'how' in where ? paragraphAt(canonicalText, where.start) : null;
  return {
    at: all.indexOf(annotation) + 1,
    of: all.length,
    where:
      where && 'unplaced' in where
        ? text('highlight-not-here', { colour })
        : paragraph === null
          ? colour
          : text('highlight-place', { colour, paragraph }),
    words: shorten(annotation.quote.exact, 160),
  };
}

// The ids that we wrote into the cards ourselves.
const idOf = (card: Element | null): AnnotationId | undefined =>
  card instanceof HTMLElement ? (card.dataset['annotation'] as AnnotationId | undefined) : undefined;
