import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { LibraryPort, RestoreSummary } from '../../application/library-port';
import { backupIsWhole, type Digest } from '../../domain/exporting/backup';
import type { ErrorCode } from '../../domain/error-code';
import type { Result } from '../../messaging/result';
import { useText } from '../fluent/use-text';

export interface RestoreBackupProperties {
  readonly port: LibraryPort;
  readonly digest: Digest;
  readonly onFault: (fault: unknown) => void;
}

type Outcome =
  | { readonly state: 'reading' }
  | { readonly state: 'restored'; readonly summary: RestoreSummary }
  | { readonly state: 'failed'; readonly code: ErrorCode };

/** Reads a backup file back in, and says what came of it. */
export function RestoreBackup({ port, digest, onFault }: RestoreBackupProperties): JSX.Element {
  const text = useText();
  const id = useId();
  const [outcome, setOutcome] = useState<Outcome | null>(null);

  const restore = async (file: File): Promise<void> => {
    setOutcome({ state: 'reading' });
    const result = await read(file, port, digest);
    if (result.ok) setOutcome({ state: 'restored', summary: result.value });
    else setOutcome({ state: 'failed', code: result.error.code });
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
          restore(file).catch(onFault);
          // So that choosing the same file again is a change, too.
          currentTarget.value = '';
        }}
      />
      <p
        class="message"
        aria-live="polite"
        data-state={outcome?.state}
        data-code={outcome?.state === 'failed' ? outcome.code : undefined}
      >
        {outcome?.state === 'reading' && text('restore-reading')}
        {outcome?.state === 'failed' && text(`error-${outcome.code}`)}
        {outcome?.state === 'restored' && text('restored', { ...outcome.summary })}
      </p>
    </div>
  );
}

/** Bytes; a larger text than browsers can hold cannot have been written by us. */
const LARGEST = 500_000_000;

async function read(file: File, port: LibraryPort, digest: Digest): Promise<Result<RestoreSummary>> {
  const parsed = file.size > LARGEST ? undefined : parse(await file.text());
  if (parsed === undefined) return { ok: false, error: { code: 'backup-unreadable' } };
  if (!(await backupIsWhole(parsed, digest))) return { ok: false, error: { code: 'backup-invalid' } };
  return port.restore(parsed);
}

/** Undefined where the file is no JSON; a value in JSON never is. */
function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
