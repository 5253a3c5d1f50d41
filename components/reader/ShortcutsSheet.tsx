import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { letterOf } from '../../domain/reading/find-deed';
import {
  deedWithLetter,
  keysOf,
  USUAL_KEYS,
  withLetter,
  type KeySettings,
} from '../../domain/reading/key-settings';
import { KEY_TABLE, type KeyDeed } from '../../domain/reading/key-table';
import { pathsOf } from '../../domain/tag/paths-of';
import { useText } from '../fluent/use-text';
import { Button } from '../ui/Button';
import { keyName } from './key-name';
import type { MarkingActions } from './marking-actions';
import type { ReaderState } from './reader-state';
import { Sheet } from './Sheet';

export interface ShortcutsSheetProperties {
  readonly state: Pick<ReaderState, 'working' | 'lastTags' | 'tags'>;
  readonly marking: Pick<MarkingActions, 'changeWorking'>;
  readonly onClose: () => void;
}

/** All keys, as the handler hears them. Letters can be changed, and what is a single sign switched off (WCAG 2.1.4). */
export function ShortcutsSheet({ state, marking, onClose }: ShortcutsSheetProperties): JSX.Element {
  const text = useText();
  const { keys } = state.working;
  /** The row that waits for its new letter. */
  const [listening, setListening] = useState<KeyDeed>();
  const [said, setSaid] = useState('');
  const change = (changed: KeySettings): void => {
    marking.changeWorking({ ...state.working, keys: changed });
  };
  const say = (deed: KeyDeed): string => text(`key-${deed}`);
  const hear = (deed: KeyDeed, event: KeyboardEvent): void => {
    if (['Shift', 'Control', 'Alt', 'Meta', 'CapsLock', 'AltGraph'].includes(event.key)) return;
    if (event.key === 'Tab') {
      setListening(undefined);
      setSaid('');
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    const letter = event.ctrlKey || event.metaKey ? undefined : letterOf(event);
    if (event.key !== 'Escape' && letter === undefined) {
      setSaid(text('key-not-a-letter'));
      return;
    }
    const other = letter === undefined ? undefined : deedWithLetter(letter, keys, deed);
    if (letter !== undefined && other !== undefined) {
      setSaid(text('key-taken', { key: keyName(letter), deed: say(other) }));
      return;
    }
    setListening(undefined);
    setSaid(letter === undefined ? '' : text('key-changed', { key: keyName(letter), deed: say(deed) }));
    if (letter !== undefined) change(withLetter(deed, letter, keys));
  };
  return (
    <Sheet class="sheet shortcuts" role="dialog" part="shortcuts" title={text('shortcuts')} onClose={onClose}>
      <label class="single-keys">
        <input
          type="checkbox"
          name="single-keys"
          checked={keys.single}
          onChange={({ currentTarget }) => {
            change({ ...keys, single: currentTarget.checked });
          }}
        />
        {text('keys-single')}
      </label>
      <p class="key-hint">{text('keys-hint')}</p>
      <dl {...(keys.single ? {} : { 'data-single': 'off' })}>
        {KEY_TABLE.map(({ deed, kind }) => (
          <div key={deed} data-deed={deed} data-kind={kind}>
            <dt>
              {say(deed)}
              {deed === 'last-tag' && <LastTagNames state={state} />}
            </dt>
            <dd dir="ltr">
              {kind === 'letter'
                ? keysOf(deed, keys).map((key) => (
                    <button
                      key={key}
                      type="button"
                      class="key"
                      data-listening={listening === deed ? '' : undefined}
                      aria-label={text('key-change', { deed: say(deed), key: keyName(key) })}
                      disabled={!keys.single}
                      onClick={() => {
                        setListening(deed);
                        setSaid(text('key-listening', { deed: say(deed) }));
                      }}
                      onBlur={() => {
                        setListening(undefined);
                      }}
                      onKeyDown={(event) => {
                        if (listening === deed) hear(deed, event);
                      }}
                    >
                      <kbd>{listening === deed ? '…' : keyName(key)}</kbd>
                    </button>
                  ))
                : keysOf(deed, keys).map((key) => <kbd key={key}>{keyName(key)}</kbd>)}
            </dd>
          </div>
        ))}
      </dl>
      <p role="status" class="key-said">
        {said}
      </p>
      <Button
        data-action="reset-keys"
        disabled={Object.keys(keys.own).length === 0}
        onClick={() => {
          setSaid(text('keys-reset-done'));
          change({ ...keys, own: USUAL_KEYS.own });
        }}
      >
        {text('keys-reset')}
      </Button>
    </Sheet>
  );
}

function LastTagNames({ state }: Pick<ShortcutsSheetProperties, 'state'>): JSX.Element | null {
  const paths = pathsOf(
    state.lastTags.map(({ id }) => id),
    state.tags,
  );
  return paths.length === 0 ? null : <bdi class="last-tag-names">{paths.join(', ')}</bdi>;
}
