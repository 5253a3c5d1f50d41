import type { ReaderPort, Rewritten } from '../../application/reader-port';
import { describeStable } from '../../domain/anchoring/describe-stable';
import type { Annotation, Position } from '../../domain/annotation/annotation';
import { moveEdge, type Edge } from '../../domain/annotation/move-edge';
import type { AnnotationId } from '../../domain/ids';
import type { Tag } from '../../domain/tag/tag';
import type { Failure, Result } from '../../messaging/result';
import { wordsAtEdge } from './words-at-edge';
import type { TextArguments } from '../fluent/create-localization';
import { placeOf, type ReaderState, type Store } from './reader-state';

/** What a person can do with the passage of an annotation. Positions are in UTF-16 code units of the text on the screen. */
export interface PassageActions {
  /** Shows the annotation with one edge a word further or back, and says which words stand there; nothing is stored yet. */
  readonly stretch: (id: AnnotationId, edge: Edge, step: 1 | -1) => void;
  /** Shows the annotation on these words; nothing is stored yet. */
  readonly stretchTo: (id: AnnotationId, position: Position) => void;
  /** Stores what was stretched. */
  readonly keepStretched: () => Promise<void>;
  /** Moves an annotation to these words. */
  readonly place: (id: AnnotationId, position: Position, notice: string) => Promise<void>;
  readonly split: (id: AnnotationId, parts: readonly [Position, Position]) => Promise<void>;
  readonly merge: (ids: readonly AnnotationId[], position: Position) => Promise<void>;
  /** Begins to look for the words of an annotation, or stops. */
  readonly repair: (id: AnnotationId | undefined) => void;
  /** Shows where an annotation may stand. */
  readonly point: (position: Position | undefined) => void;
}

export interface PassageActionParts {
  readonly store: Store<ReaderState>;
  readonly port: Pick<ReaderPort, 'place' | 'split' | 'merge'>;
  readonly text: string;
  readonly clearSelection: () => void;
  readonly adopt: (changed: readonly Annotation[], tags: readonly Tag[]) => void;
  readonly fail: (failure: Failure) => void;
  readonly notify: (text: string, how?: 'shown' | 'undoable' | 'quiet', values?: TextArguments) => void;
}

export function createPassageActions(parts: PassageActionParts): PassageActions {
  const { store, port, text, clearSelection, adopt, fail, notify } = parts;
  const { get, set } = store;

  const passageAt = (position: Position) => {
    const selector = describeStable(text, position);
    const { opened } = get();
    if (!selector) fail({ code: 'selection-unstable' });
    return selector && opened ? { captureId: opened.capture.id, ...selector } : undefined;
  };
  const take = (result: Result<Rewritten>): boolean => {
    if (result.ok) adopt(result.value.annotations, result.value.tags);
    else fail(result.error);
    return result.ok;
  };
  const place: PassageActions['place'] = async (id, position, notice) => {
    const passage = passageAt(position);
    if (passage && take(await port.place({ id, passage }))) notify(notice, 'undoable');
  };
  /** What is being stored at this moment. */
  let keeping: ReaderState['stretched'];
  const stretchTo: PassageActions['stretchTo'] = (id, position) => {
    set({ stretched: { id, position } });
  };

  const leaveSelection = (): void => {
    clearSelection();
    set({ selection: undefined });
  };

  return {
    place,
    stretchTo,
    stretch(id, edge, step) {
      const now = placeOf(get(), id);
      const moved = now && moveEdge(text, now, edge, step);
      if (!moved) return;
      stretchTo(id, moved);
      notify(`stretched-${edge}`, 'quiet', { words: wordsAtEdge(text, moved, edge) });
    },
    async keepStretched() {
      const { stretched, located } = get();
      // Whoever lets the key go and then leaves the handle asks twice: stored twice, it would have to be undone twice.
      if (!stretched || stretched === keeping) return;
      keeping = stretched;
      const { id, position } = stretched;
      const before = located.get(id);
      const isSame =
        before && 'how' in before && before.start === position.start && before.end === position.end;
      try {
        if (!isSame) await place(id, position, 'highlight-stretched');
      } finally {
        keeping = undefined;
      }
      // Another stretch may have begun meanwhile.
      if (get().stretched === stretched) set({ stretched: undefined });
    },
    async split(id, [first, second]) {
      const before = passageAt(first);
      const behind = before && passageAt(second);
      if (!behind || !take(await port.split({ id, passages: [before, behind] }))) return;
      leaveSelection();
      notify('highlight-split', 'undoable');
    },
    async merge(ids, position) {
      const passage = passageAt(position);
      if (!passage || !take(await port.merge({ ids, passage }))) return;
      leaveSelection();
      notify('highlights-merged', 'undoable');
    },
    repair(id) {
      if (id !== undefined) clearSelection();
      set({
        repairing: id,
        ...(id === undefined
          ? {}
          : { selection: undefined, sheet: undefined, openId: undefined, notice: undefined }),
      });
    },
    point(position) {
      set({ pointed: position });
    },
  };
}
