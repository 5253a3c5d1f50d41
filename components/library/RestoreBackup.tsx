import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { LibraryPort, OpenedBackup, RestoreCounts } from '../../application/library-port';
import { backupIsWhole, LARGEST_BACKUP } from '../../domain/exporting/backup';
import type { Digest } from '../../domain/exporting/digest';
import type { Failure, Result } from '../../messaging/result';
import { useText } from '../fluent/use-text';
import { parseJson } from './parse-json';
import { Button } from '../ui/Button';
import { RestorePreview } from './RestorePreview';

export interface RestoreBackupProperties {
  readonly port: LibraryPort;
  readonly digest: Digest;
  readonly onFault: (fault: unknown) => void;
}

type State =
  | { readonly step: 'closed' | 'reading' | 'restoring' | 'undone' }
  | { readonly step: 'asking'; readonly backup: OpenedBackup }
  | { readonly step: 'restored'; readonly counts: RestoreCounts }
  | { readonly step: 'failed'; readonly error: Failure };

/** Reads a backup file, shows what restoring it would do, restores it when told to, and takes it back again. */
export function RestoreBackup({ port, digest, onFault }: RestoreBackupProperties): JSX.Element {
  const text = useText();
  const id = useId();
  const [state, setState] = useState<State>({ step: 'closed' });

  /** Shows what came of it: `next` of the value, or the failure's sentence. */
  const after = <Value,>(result: Promise<Result<Value>>, next: (value: Value) => State): void => {
    result.then(
      (done) => setState(done.ok ? next(done.value) : { step: 'failed', error: done.error }),
      onFault,
    );
  };
  const open = (file: File): void => {
    setState({ step: 'reading' });
    after(read(file, port, digest), (backup) => ({ step: 'asking', backup }));
  };
  const restore = (backup: OpenedBackup, bringBack: boolean): void => {
    setState({ step: 'restoring' });
    after(backup.restore(bringBack), (counts) => ({ step: 'restored', counts }));
  };

  return (
    <div class="restore" data-part="restore">
      <label for={id}>{text('restore')}</label>
      <input
        id={id}
        type="file"
        accept=".json,application/json"
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          if (!file) return;
          open(file);
          // So that choosing the same file again is a change, too.
          currentTarget.value = '';
        }}
      />
      {state.step === 'asking' && (
        <RestorePreview
          backup={state.backup}
          onRestore={(bringBack) => restore(state.backup, bringBack)}
          onClose={() => setState({ step: 'closed' })}
        />
      )}
      <p
        class="message"
        role="status"
        data-state={state.step}
        data-code={state.step === 'failed' ? state.error.code : undefined}
      >
        {state.step === 'reading' && text('restore-reading')}
        {state.step === 'restoring' && text('restore-restoring')}
        {state.step === 'undone' && text('undone', { deed: 'restore' })}
        {state.step === 'restored' && text('restored', { ...state.counts })}
        {state.step === 'failed' && text(`error-${state.error.code}`)}
        {state.step === 'failed' && state.error.detail !== undefined && (
          <span class="where"> {text('restore-where', { record: state.error.detail })}</span>
        )}
      </p>
      {state.step === 'restored' && (
        <Button
          look="outlined"
          icon="undo"
          data-action="undo-restore"
          onClick={() => after(port.undo(), () => ({ step: 'undone' }))}
        >
          {text('restore-undo')}
        </Button>
      )}
    </div>
  );
}

async function read(file: File, port: LibraryPort, digest: Digest): Promise<Result<OpenedBackup>> {
  const parsed = file.size > LARGEST_BACKUP ? undefined : parseJson(await file.text());
  if (parsed === undefined) return { ok: false, error: { code: 'backup-unreadable' } };
  if (!(await backupIsWhole(parsed, digest))) return { ok: false, error: { code: 'backup-invalid' } };
  return port.openBackup(parsed);
}
