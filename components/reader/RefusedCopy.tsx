import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useText } from '../fluent/use-text';
import { chordName } from './key-name';
import { Sheet } from './Sheet';

/** What the browser did not let us copy, selected, so that one key of the browser's own does it. */
export function RefusedCopy({
  copied,
  onClose,
}: {
  readonly copied: string;
  readonly onClose: () => void;
}): JSX.Element {
  const text = useText();
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, [copied]);
  return (
    <Sheet
      class="sheet"
      role="dialog"
      part="refused-copy"
      title={text('copy-refused-here')}
      onClose={onClose}
    >
      <p id="refused-copy">{text('copy-by-hand', { key: chordName('Ctrl+c') })}</p>
      <textarea
        ref={field}
        class="field refused-copy"
        readOnly
        rows={6}
        dir="auto"
        aria-label={text('copy-refused-here')}
        aria-describedby="refused-copy"
        value={copied}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.preventDefault();
          onClose();
        }}
      />
    </Sheet>
  );
}
