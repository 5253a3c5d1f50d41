import { COLOURS } from '../../domain/annotation/colour';
import type { Position } from '../../domain/annotation/annotation';
import type { AnnotationId } from '../../domain/ids';
import type { ReaderActions } from './reader-actions';
import type { ReaderState, Store } from './reader-state';

export interface KeyParts {
  readonly store: Store<ReaderState>;
  readonly actions: ReaderActions;
  readonly selectedNow: () => Position | null;
  readonly copySelection: () => void;
  /** The placed annotations in the order of the text. */
  readonly inOrder: () => readonly AnnotationId[];
  readonly close: (() => void) | undefined;
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

function whileWriting(event: KeyboardEvent, { actions }: KeyParts): boolean {
  if (event.key !== 'Escape') return false;
  actions.open(undefined);
  return true;
}

function anywhere(event: KeyboardEvent, parts: KeyParts, document: Document): boolean {
  const { store, actions, selectedNow, copySelection, inOrder, close } = parts;
  const { selection, repairing, openId, sheet, lastColour } = store.get();
  const { key } = event;
  if ((event.ctrlKey || event.metaKey) && !event.altKey && key.toLowerCase() === 'z') {
    void (event.shiftKey ? actions.redo() : actions.undo());
    return true;
  }
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  if (key === 'Escape') {
    if (selection ?? selectedNow()) actions.dismissSelection();
    else if (repairing !== undefined) actions.repair(undefined);
    else if (sheet !== undefined) actions.showSheet(undefined);
    else if (openId !== undefined) actions.open(undefined);
    else if (close) close();
    else return false;
    return true;
  }
  // A key may come before what is selected has settled.
  if (selection ?? selectedNow()) {
    const colour = COLOURS[Number(key) - 1];
    if (colour !== undefined) void actions.annotate(colour);
    else if (key === 'h' || key === 'H') void actions.annotate(lastColour);
    else if (key === 'n') void actions.annotate(lastColour, 'note');
    else if (key === 't') void actions.annotate(lastColour, 'tag');
    else if (key === 'c') copySelection();
    else if (key === 'Tab' && !event.shiftKey && !isInBar(document.activeElement)) focusBar(document);
    else return false;
    return true;
  }
  if (key === 'j' || key === 'k') {
    const ids = inOrder();
    const at = openId === undefined ? (key === 'j' ? -1 : ids.length) : ids.indexOf(openId);
    const next = ids[at + (key === 'j' ? 1 : -1)];
    if (next !== undefined) actions.open(next);
    return next !== undefined;
  }
  if (key === '?') {
    actions.showSheet(sheet === 'shortcuts' ? undefined : 'shortcuts');
    return true;
  }
  return false;
}

const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type === 'text');

const isInBar = (element: Element | null): boolean => element?.closest('[data-part=selection-bar]') != null;

function focusBar(document: Document): void {
  document.querySelector<HTMLElement>('[data-part=selection-bar] button')?.focus();
}
