import type { JSX } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import type { LibraryContents, LibraryPort } from '../../application/library-port';
import type { ErrorCode } from '../../domain/error-code';
import { useText } from '../fluent/use-text';
import { Button } from '../ui/Button';
import { useFocusAtOnce } from '../ui/use-focus-at-once';

export interface EraseEverythingProperties {
  readonly port: LibraryPort;
  readonly contents: LibraryContents;
  readonly onBackup: () => void;
  readonly onFault: (fault: unknown) => void;
}

type State =
  | { readonly step: 'closed' | 'asking' | 'erasing' | 'erased' }
  | { readonly step: 'failed'; readonly code: ErrorCode };

/** Erases all there is, after a word was typed that nobody types by accident, and says what it cannot reach. */
export function EraseEverything({
  port,
  contents,
  onBackup,
  onFault,
}: EraseEverythingProperties): JSX.Element {
  const text = useText();
  const id = useId();
  const [state, setState] = useState<State>({ step: 'closed' });
  const [typed, setTyped] = useState('');
  const word = text('erase-word');
  const isMeant = typed.trim().toLocaleLowerCase() === word.toLocaleLowerCase();
  const isOpen = state.step !== 'closed' && state.step !== 'erased';
  const field = useRef<HTMLInputElement>(null);
  // The person has just asked for this, and goes on here. `autofocus` works once in the life of a page.
  useFocusAtOnce(field, isOpen);

  const close = (): void => {
    setTyped('');
    setState({ step: 'closed' });
  };
  const erase = (): void => {
    if (!isMeant || state.step === 'erasing') return;
    setState({ step: 'erasing' });
    port.erase().then((result) => {
      setTyped('');
      setState(result.ok ? { step: 'erased' } : { step: 'failed', code: result.error.code });
    }, onFault);
  };

  return (
    <div class="erase" data-part="erase" data-step={state.step}>
      <p>{text('erase-sentence')}</p>
      {!isOpen && (
        <Button
          look="outlined"
          icon="trash"
          data-action="erase"
          aria-expanded={false}
          onClick={() => setState({ step: 'asking' })}
        >
          {text('erase-begin')}
        </Button>
      )}
      {isOpen && (
        <form
          class="erase-form"
          onSubmit={(event) => {
            event.preventDefault();
            erase();
          }}
        >
          <p>
            {text('erase-what', {
              documents: contents.documents.length,
              annotations: contents.annotations.length,
              tags: contents.tags.length,
            })}
          </p>
          <p>{text('erase-beyond')}</p>
          <p>
            <Button look="outlined" icon="download" data-action="backup-first" onClick={onBackup}>
              {text('backup-save')}
            </Button>
          </p>
          <label for={id}>{text('erase-type', { word })}</label>
          <input
            id={id}
            class="field"
            type="text"
            autocomplete="off"
            spellcheck={false}
            ref={field}
            value={typed}
            onInput={(event) => setTyped(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === 'Escape') close();
            }}
          />
          <p class="erase-actions">
            <Button
              look="danger"
              type="submit"
              icon="trash"
              data-action="erase-now"
              disabled={!isMeant || state.step === 'erasing'}
            >
              {text('erase-now')}
            </Button>
            <Button data-action="erase-not" onClick={close}>
              {text('erase-not')}
            </Button>
          </p>
        </form>
      )}
      <p
        class="message"
        role="status"
        data-state={state.step}
        data-code={state.step === 'failed' ? state.code : undefined}
      >
        {state.step === 'erasing' && text('erasing')}
        {state.step === 'erased' && text('erased')}
        {state.step === 'failed' && text(`error-${state.code}`)}
      </p>
    </div>
  );
}
