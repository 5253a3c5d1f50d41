import { COLOURS } from '../../domain/annotation/colour';
import type { ColourNames } from '../../domain/preferences/preferences';
import type { Localization } from './create-localization';

/**
 * The same texts, with colours called as the person calls them: `colour-violation` and the like, wherever they are asked
 * for. What a colour is called without that stays under `colour-default-violation`.
 */
export function nameColours(localization: Localization, names: ColourNames): Localization {
  const own = new Map<string, string>(
    COLOURS.flatMap((colour) => {
      const name = names[colour];
      return name === undefined ? [] : [[`colour-${colour}`, name] as const];
    }),
  );
  return own.size === 0
    ? localization
    : { ...localization, text: (id, args) => own.get(id) ?? localization.text(id, args) };
}
