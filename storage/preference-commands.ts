import * as v from 'valibot';
import type { Deed } from '../domain/change/change';
import { COLOURS } from '../domain/annotation/colour';
import {
  NO_PREFERENCES,
  normaliseName,
  Preferences,
  type PreferencesPatch,
} from '../domain/preferences/preferences';
import type { Database } from './database';
import { recordChanges, type Moment } from './record-changes';

/** What is chosen; where nothing is, or it cannot be read, how it is before. */
export async function readPreferences({ preferences }: Pick<Database, 'preferences'>): Promise<Preferences> {
  const stored = await preferences.get(NO_PREFERENCES.id);
  return v.is(Preferences, stored) ? stored : NO_PREFERENCES;
}

/** Changes what is given, and nothing where it is so already. */
export function changePreferences(
  database: Database,
  patch: PreferencesPatch,
  moment: Moment,
): Promise<Preferences> {
  const { preferences, changes } = database;
  return database.transaction('rw', [preferences, changes], async () => {
    const before = await readPreferences(database);
    const after = patched(before, patch);
    if (isSamePreferences(before, after)) return before;
    await preferences.put(after);
    await recordChanges(database, moment, deedOf(patch), [
      { entity: 'preferences', entityId: after.id, documentId: null, before, after },
    ]);
    return after;
  });
}

const deedOf = ({ colourNames, markdownTemplate }: PreferencesPatch): Deed =>
  colourNames
    ? 'preferences.colours'
    : markdownTemplate === undefined
      ? 'preferences.vocabulary'
      : 'preferences.template';

export const isSamePreferences = (one: Preferences, other: Preferences): boolean =>
  one.vocabulary === other.vocabulary &&
  one.markdownTemplate === other.markdownTemplate &&
  COLOURS.every((colour) => one.colourNames[colour] === other.colourNames[colour]);

function patched(before: Preferences, patch: PreferencesPatch): Preferences {
  const { colourNames, vocabulary } = patch;
  const { markdownTemplate: template, ...others } = before;
  const markdownTemplate = patch.markdownTemplate ?? template ?? '';
  const wanted: Readonly<Record<string, string | undefined>> = { ...before.colourNames, ...colourNames };
  const named = COLOURS.map((colour) => [colour, normaliseName(wanted[colour] ?? '')] as const);
  return {
    ...others,
    ...(markdownTemplate === '' ? {} : { markdownTemplate }),
    colourNames: Object.fromEntries(named.filter(([, name]) => name !== '')),
    vocabulary: vocabulary ?? before.vocabulary,
  };
}
