import type { JSX } from 'preact';
import { useText } from '../fluent/use-text';
import { Button } from '../ui/Button';

export interface DamagedNoteProperties {
  readonly count: number;
  readonly onBackup: () => void;
}

/** Says that something stored cannot be read, and gives a way to take it out as it stands. */
export function DamagedNote({ count, onBackup }: DamagedNoteProperties): JSX.Element {
  const text = useText();
  return (
    <div class="note-with-button" data-part="damaged" role="note">
      <p>{text('damaged', { count })}</p>
      <Button look="outlined" icon="download" data-action="save-damaged" onClick={onBackup}>
        {text('backup-save')}
      </Button>
    </div>
  );
}
