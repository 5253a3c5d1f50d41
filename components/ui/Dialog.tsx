import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';

export interface DialogProperties {
  readonly title: string;
  readonly children: ComponentChildren;
  /** `Esc` was pressed, or the dialog was closed in another way. */
  readonly onClose: () => void;
}

/** A modal sheet. The browser keeps the focus in it, and gives it back to where it was. */
export function Dialog({ title, children, onClose }: DialogProperties): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      class="dialog"
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <h2 id={titleId}>{title}</h2>
      {children}
    </dialog>
  );
}
