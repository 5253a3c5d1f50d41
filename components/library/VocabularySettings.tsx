import type { JSX } from 'preact';
import type { LibraryPort } from '../../application/library-port';
import type { Preferences } from '../../domain/preferences/preferences';
import { useText } from '../fluent/use-text';

export interface VocabularySettingsProperties {
  readonly port: LibraryPort;
  readonly preferences: Preferences;
  readonly onFault: (fault: unknown) => void;
}

/** Whether the built-in vocabulary is offered where tags are typed. */
export function VocabularySettings({
  port,
  preferences,
  onFault,
}: VocabularySettingsProperties): JSX.Element {
  const text = useText();
  return (
    <>
      <p>{text('vocabulary-sentence')}</p>
      <label class="vocabulary-choice">
        <input
          type="checkbox"
          data-action="vocabulary"
          checked={preferences.vocabulary}
          onChange={({ currentTarget }) => {
            port.changePreferences({ vocabulary: currentTarget.checked }).then((result) => {
              if (!result.ok) onFault(result.error);
            }, onFault);
          }}
        />
        {text('vocabulary-offer')}
      </label>
    </>
  );
}
