import { createContext, type ComponentChildren, type JSX } from 'preact';
import type { Localization } from './create-localization';

/** Null until a provider stands above: a component without texts is a mistake in the wiring, and says so. */
export const LocalizationContext = createContext<Localization | null>(null);

/** Gives the texts of one language to everything below; a new value is shown at once. */
export function LocalizationProvider(properties: {
  readonly localization: Localization;
  readonly children: ComponentChildren;
}): JSX.Element {
  return (
    <LocalizationContext.Provider value={properties.localization}>
      {properties.children}
    </LocalizationContext.Provider>
  );
}
