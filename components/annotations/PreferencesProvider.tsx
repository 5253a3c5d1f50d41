import type { ComponentChildren, JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Preferences } from '../../domain/preferences/preferences';
import { LocalizationProvider } from '../fluent/LocalizationProvider';
import { nameColours } from '../fluent/name-colours';
import { useLocalization } from '../fluent/use-text';
import { VocabularyContext } from './use-vocabulary';

/** Everything below calls colours as the person does, and offers the vocabulary where it was chosen. */
export function PreferencesProvider(properties: {
  readonly preferences: Preferences;
  readonly children: ComponentChildren;
}): JSX.Element {
  const { colourNames, vocabulary } = properties.preferences;
  const plain = useLocalization();
  // The record is read anew after each change of anything; what draws long lists is to be told only of other names.
  const key = JSON.stringify(colourNames);
  const named = useMemo(() => nameColours(plain, colourNames), [plain, key]);
  return (
    <LocalizationProvider localization={named}>
      <VocabularyContext.Provider value={vocabulary}>{properties.children}</VocabularyContext.Provider>
    </LocalizationProvider>
  );
}
