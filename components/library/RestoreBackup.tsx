import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { LibraryPort, RestoreSummary } from '../../application/library-port';
import type { ErrorCode } from '../../domain/error-code';
import { useText } from '../fluent/use-text';

export interface RestoreBackupProperties {
  readonly port: LibraryPort;
  readonly onFault: (fault: unknown) => void;
}

type Outcome =
  | { readonly state: 'reading' }
  | { readonly state: 'restored'; readonly summary: RestoreSummary }
  | { readonly state: 'failed'; readonly code: ErrorCode };

/** Reads a backup file back in, and says what came of it. */
export function RestoreBackup({ port, onFault }: RestoreBackupProperties): JSX.Element {
  const text = useText();
  const id = useId();
  const [outcome, setOutcome] = useState<Outcome | null>(null);

  const restore = async (file: File): Promise<void> => {
    setOutcome({ state: 'reading' });
    const parsed = parse(await file.text());
    const result = parsed === undefined ? null : await port.restore(parsed);
    if (result?.ok) setOutcome({ state: 'restored', summary: result.value });
    else setOutcome({ state: 'failed', code: result?.error.code ?? 'backup-unreadable' });
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

/** Undefined where the file is no JSON; a value in JSON never is. */
function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
