import type { JSX } from 'preact';
import { useText } from '../fluent/use-text';
import { Button } from '../ui/Button';
import { codeOf } from './fault-report';

export interface StaleNoteProperties {
  readonly fault: unknown;
}

/** Says that what is shown is as it was, and why: it stays where it is, with what is being written in it. */
export function StaleNote({ fault }: StaleNoteProperties): JSX.Element {
  const text = useText();
  return (
    <div class="note-with-button" data-part="stale" role="alert">
      <p>
        {text('stale')} {text(`error-${codeOf(fault) ?? 'unexpected'}`)}
      </p>
      <Button look="outlined" onClick={() => location.reload()}>
        {text('fault-reload')}
      </Button>
    </div>
  );
}
