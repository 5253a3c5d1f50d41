import * as v from 'valibot';
import { Colour } from '../annotation/colour';

/** What a person calls a colour. Half a line on the screen, in any script. */
export const ColourName = v.pipe(
  v.string(),
  v.maxLength(60),
  v.check((name) => name !== '' && normaliseName(name) === name, 'not a normalised name'),
);

/** UTF-16 code units. */
export const LONGEST_TEMPLATE = 20_000;

/**
 * What a person has chosen that can tell of their work: kept with it in the database, in one record, and not among the
 * settings in `storage.local`, which the browser keeps where others can read it and shares with private windows.
 */
export const Preferences = v.object({
  id: v.literal('preferences'),
  /** Only of colours that have a name of the person's own. */
  colourNames: v.record(Colour, ColourName),
  /** Whether the built-in vocabulary is offered where tags are typed. */
  vocabulary: v.boolean(),
  /** How Markdown is written, where not as usual (Liquid). */
  markdownTemplate: v.exactOptional(v.pipe(v.string(), v.minLength(1), v.maxLength(LONGEST_TEMPLATE))),
});
export type Preferences = v.InferOutput<typeof Preferences>;

export type ColourNames = Preferences['colourNames'];

/** How it is before anything is chosen. */
export const NO_PREFERENCES: Preferences = { id: 'preferences', colourNames: {}, vocabulary: false };

/** What is to be different. A name of '' gives the colour back the one it came with. */
export interface PreferencesPatch {
  readonly colourNames?: Readonly<Partial<Record<Colour, string>>>;
  readonly vocabulary?: boolean;
  /** '' gives back the usual one. */
  readonly markdownTemplate?: string;
}

/** White space collapsed, NFC, at most as long as a name may be. */
export function normaliseName(typed: string): string {
  return Array.from(
    typed
      .normalize('NFC')
      .replace(/[\s\p{Cc}]+/gu, ' ')
      .trim(),
  )
    .slice(0, 30)
    .join('')
    .trim();
}
