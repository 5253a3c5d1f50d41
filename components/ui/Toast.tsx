import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { useText } from '../fluent/use-text';
import { Button } from './Button';
import { IconButton } from './IconButton';

export interface ToastProperties {
  /** Null when there is nothing to say; the live region stays, so that the next message is read out. */
  readonly message: string | null;
  readonly action?: { readonly label: string; readonly run: () => void };
  readonly onClose: () => void;
}

/** Long enough to read, reach and press (ms). The same deed can be undone later too. */
const SHOWN_FOR = 12_000;

/** Says what was done, with a way back. */
export function Toast({ message, action, onClose }: ToastProperties): JSX.Element {
  const text = useText();
  useEffect(() => {
    if (message === null) return undefined;
    const timer = setTimeout(onClose, SHOWN_FOR);
    return () => clearTimeout(timer);
  }, [message, onClose]);
  return (
    <div role="status" class="toast">
      {message !== null && (
        <>
          <span>{message}</span>
          {action && (
            <Button onClick={action.run} data-action="undo">
              {action.label}
            </Button>
          )}
          <IconButton icon="close" label={text('close')} onClick={onClose} />
        </>
      )}
    </div>
  );
}
