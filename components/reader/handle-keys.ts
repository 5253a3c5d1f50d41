import type { Annotation, Position } from '../../domain/annotation/annotation';
import { COLOURS, type Colour } from '../../domain/annotation/colour';
import type { Edge } from '../../domain/annotation/move-edge';
import { findDeed } from '../../domain/reading/find-deed';
import { keyIndex, type KeyDeed } from '../../domain/reading/key-table';
import type { MarkingActions } from './marking-actions';
import type { ReaderActions } from './reader-actions';
import { placeOf, type ReaderState, type Store } from './reader-state';
import type { Stepping } from './step-through';

export interface KeyParts {
  readonly store: Store<ReaderState>;
  readonly actions: ReaderActions;
  readonly marking: MarkingActions;
  readonly stepping: Stepping;
  readonly selectedNow: () => Position | null;
  readonly close: (() => void) | undefined;
}

/** What a key is pressed on. */
interface Situation extends KeyParts {
  readonly document: Document;
  /** Which of the keys of its deed it is. */
  readonly index: number;
  /** Whether words are selected; a key may come before what is selected has settled. */
  readonly isSelected: boolean;
  readonly current: Annotation | undefined;
}

/** All that a pointer can do, by keys; letters only where nobody is writing. */
export function handleKeys(document: Document, parts: KeyParts, signal: AbortSignal): void {
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.isComposing || event.defaultPrevented) return;
      const isHandled = isWriting(event.target)
        ? whileWriting(event, parts)
        : anywhere(event, parts, document);
      if (isHandled) event.preventDefault();
    },
    { signal },
  );
}

function whileWriting(event: KeyboardEvent, { actions, store }: KeyParts): boolean {
  if (event.key !== 'Escape') return false;
  // The field of a dialog, or of an open card.
  if (isDialog(store.get().sheet)) actions.showSheet(undefined);
  else actions.open(undefined);
  return true;
}

function anywhere(event: KeyboardEvent, parts: KeyParts, document: Document): boolean {
  const { store, stepping, selectedNow } = parts;
  const state = store.get();
  const found = findDeed(event, state.working.keys);
  if (!found) return false;
  const { deed, key } = found;
  // What stands over the text has the keys, but for those that lead out of it or take something back.
  const isCovered = state.refusedCopy !== undefined || isDialog(state.sheet);
  if (isCovered && !OVER_DIALOGS.includes(deed)) return false;
  const act = DEEDS[deed]({
    ...parts,
    document,
    index: keyIndex(deed, key),
    isSelected: (state.selection ?? selectedNow()) !== null,
    current: stepping.current(),
  });
  act?.();
  return act !== undefined;
}

const OVER_DIALOGS: readonly KeyDeed[] = ['close', 'shortcuts', 'undo', 'redo'];
const isDialog = (sheet: ReaderState['sheet']): boolean =>
  sheet !== undefined && sheet !== 'list' && sheet !== 'outline';

/** What each key is to do; undefined where it does nothing here, and is left to the browser. */
const DEEDS: Readonly<Record<KeyDeed, (situation: Situation) => (() => unknown) | undefined>> = {
  next:
    ({ stepping }) =>
    () => {
      stepping.step(1);
    },
  previous:
    ({ stepping }) =>
    () => {
      stepping.step(-1);
    },
  open({ document, isSelected, current, actions, marking, store }) {
    if (isControl(document.activeElement)) return undefined;
    if (isSelected) return store.get().quick && (() => marking.mark());
    return (
      current &&
      (() => {
        actions.open(current.id);
      })
    );
  },
  highlight: ({ isSelected, marking }) => (isSelected ? () => marking.mark() : undefined),
  colour({ index, isSelected, current, marking, actions }) {
    const colour: Colour | undefined = COLOURS[index];
    if (colour === undefined) return undefined;
    if (isSelected) return () => marking.mark({ colour });
    return current && (() => actions.recolour(current.id, colour));
  },
  note: (situation) => writeOn(situation, 'note'),
  tag: (situation) => writeOn(situation, 'tag'),
  'last-tag'({ index, isSelected, current, marking }) {
    if (isSelected) return () => marking.giveLastTag(index, undefined);
    return current && (() => marking.giveLastTag(index, current));
  },
  copy({ isSelected, current, marking }) {
    if (!isSelected && !current) return undefined;
    return () => {
      marking.copy(isSelected ? undefined : current);
    };
  },
  delete: ({ isSelected, current, actions }) =>
    !isSelected && current ? () => actions.remove(current.id) : undefined,
  'stretch-end': (situation) => stretch(situation, 'end'),
  'stretch-start': (situation) => stretch(situation, 'start'),
  quick:
    ({ isSelected, marking, store }) =>
    () => {
      if (isSelected && store.get().quick) void marking.mark();
      else marking.toggleQuick();
    },
  'document-tags':
    ({ actions, store }) =>
    () => {
      if (store.get().opened) actions.showSheet('document-tags');
    },
  bar({ isSelected, document }) {
    const button = document.querySelector<HTMLElement>('[data-part=selection-bar] button');
    if (!isSelected || !button || isInBar(document.activeElement)) return undefined;
    return () => {
      button.focus();
    };
  },
  undo:
    ({ actions }) =>
    () =>
      actions.undo(),
  redo:
    ({ actions }) =>
    () =>
      actions.redo(),
  shortcuts:
    ({ actions, store }) =>
    () => {
      actions.showSheet(store.get().sheet === 'shortcuts' ? undefined : 'shortcuts');
    },
  close({ isSelected, store, actions, marking, close }) {
    const { sheet, openId, refusedCopy, repairing } = store.get();
    if (refusedCopy !== undefined) return marking.dismissCopy;
    if (isSelected) return actions.dismissSelection;
    if (repairing !== undefined)
      return () => {
        actions.repair(undefined);
      };
    if (sheet !== undefined)
      return () => {
        actions.showSheet(undefined);
      };
    if (openId !== undefined)
      return () => {
        actions.open(undefined);
      };
    return close;
  },
};

/** One edge of the current annotation a word to the side of the arrow. */
function stretch(
  { document, index, isSelected, current, actions, store }: Situation,
  edge: Edge,
): (() => unknown) | undefined {
  if (isSelected || !current || !placeOf(store.get(), current.id)) return undefined;
  const isRightToLeft = document.getElementById('article')?.dir === 'rtl';
  return () => {
    actions.stretch(current.id, edge, (index === 1) === isRightToLeft ? -1 : 1);
  };
}

/** The note or the tags of what is selected, which is marked, or of the current annotation. */
function writeOn(
  { isSelected, current, marking, actions }: Situation,
  what: 'note' | 'tag',
): (() => unknown) | undefined {
  if (isSelected) return () => marking.mark({ then: what });
  return (
    current &&
    (() => {
      actions.open(current.id, what);
    })
  );
}

const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement ||
  target instanceof HTMLSelectElement ||
  (target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'range'].includes(target.type));

/** What `Enter` presses by itself. */
const isControl = (element: Element | null): boolean =>
  element?.closest('a, button, summary, input, [role=menuitemradio]') != null;

const isInBar = (element: Element | null): boolean => element?.closest('[data-part=selection-bar]') != null;
