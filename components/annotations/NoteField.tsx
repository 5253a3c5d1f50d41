import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { useText } from '../fluent/use-text';
import { useFocusAtOnce } from '../ui/use-focus-at-once';
import { wrapSelection } from './wrap-selection';

export interface NoteFieldProperties {
  readonly note: string;
  readonly hasFocus: boolean;
  /** What is being typed, soon after each key. */
  readonly onDraft: (note: string) => void;
  /** When the field is left: the note as it then stands. */
  readonly onSave: (note: string) => void;
}

/** Time after a key within which what is typed is sent off to be kept, in ms, whether more keys follow or not. */
const KEEP_AFTER = 100;

/** A note, saved as typed: a draft while the person writes, a version of the note when they leave the field. */
export function NoteField({ note, hasFocus, onDraft, onSave }: NoteFieldProperties): JSX.Element {
  const text = useText();
  const field = useRef<HTMLTextAreaElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const grow = (): void => {
    const element = field.current;
    if (!element) return;
    element.style.blockSize = 'auto';
    element.style.blockSize = `${String(element.scrollHeight + 2)}px`;
  };
  const noteBefore = useRef(note);
  useLayoutEffect(() => {
    // What the person is typing is theirs; else the field follows the record (undo, another tab), or leaving it would
    // save an old note over a new one.
    const element = field.current;
    const isTyping =
      element === document.activeElement &&
      element?.dataset['saved'] === undefined &&
      element?.value !== noteBefore.current;
    if (element && !isTyping) element.value = note;
    noteBefore.current = note;
    grow();
  }, [note]);
  useFocusAtOnce(field, hasFocus);
  const save = (): void => {
    clearTimeout(timer.current);
    timer.current = undefined;
    const value = field.current?.value ?? note;
    if (value !== note) onSave(value);
  };
  const latest = useRef(save);
  latest.current = save;
  // A card can close under the field without a blur; what was typed is saved then too, while the field is still there.
  useLayoutEffect(() => () => latest.current(), []);
  return (
    <textarea
      ref={field}
      class="field note"
      data-part="note"
      dir="auto"
      rows={2}
      aria-label={text('note')}
      placeholder={text('note-placeholder')}
      defaultValue={note}
      onInput={(event) => {
        const { currentTarget } = event;
        delete currentTarget.dataset['saved'];
        grow();
        timer.current ??= setTimeout(() => {
          timer.current = undefined;
          onDraft(currentTarget.value);
        }, KEEP_AFTER);
      }}
      onKeyDown={(event) => {
        if (wrapSelection(event, event.currentTarget)) event.stopPropagation();
      }}
      onBlur={(event) => {
        event.currentTarget.dataset['saved'] = '';
        save();
      }}
    />
  );
}
