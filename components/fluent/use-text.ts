import { useContext } from 'preact/hooks';
import type { Localization, TextOf } from './create-localization';
import { LocalizationContext } from './LocalizationProvider';

/** The texts of the language that the nearest `LocalizationProvider` holds. */
export function useLocalization(): Localization {
  const localization = useContext(LocalizationContext);
  if (!localization) throw new Error('There is no LocalizationProvider above this component');
  return localization;
}

/** `text(id, args?)`: see `createLocalization`. */
export function useText(): TextOf {
  return useLocalization().text;
}
