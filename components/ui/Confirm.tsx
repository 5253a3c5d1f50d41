import type { JSX } from 'preact';
import { useText } from '../fluent/use-text';
import { Button } from './Button';
import { Dialog } from './Dialog';

export interface ConfirmProperties {
  readonly title: string;
  readonly sentence: string;
  /** What will be done, as a verb: "Delete", never "OK". */
  readonly action: string;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** Asks before what cannot be taken back. What can be undone is done at once, with a toast. */
export function Confirm({ title, sentence, action, onConfirm, onCancel }: ConfirmProperties): JSX.Element {
  const text = useText();
  return (
    <Dialog title={title} onClose={onCancel}>
      <p>{sentence}</p>
      <div class="dialog-actions">
        <Button look="outlined" onClick={onCancel}>
          {text('cancel')}
        </Button>
        <Button look="primary" onClick={onConfirm} data-action="confirm">
          {action}
        </Button>
      </div>
    </Dialog>
  );
}
