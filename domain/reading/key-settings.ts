import { KEY_TABLE, type KeyDeed } from './key-table';

/** What a person has made of the keys of the reader. */
export interface KeySettings {
  /** Whether letters, digits and signs do anything by themselves (WCAG 2.1.4: they can be switched off). */
  readonly single: boolean;
  /** Letters of the person's own, small ones from a to z. */
  readonly own: Readonly<Partial<Record<KeyDeed, string>>>;
}

export const USUAL_KEYS: KeySettings = { single: true, own: {} };

/** The keys of a deed as the person has them. */
export function keysOf(deed: KeyDeed, { own }: KeySettings): readonly string[] {
  const mine = own[deed];
  return mine === undefined ? (KEY_TABLE.find((row) => row.deed === deed)?.keys ?? []) : [mine];
}

/** The other deed that a letter has. A second letter that is not shown (J, K) gives way. */
export function deedWithLetter(letter: string, settings: KeySettings, except: KeyDeed): KeyDeed | undefined {
  return KEY_TABLE.find(({ deed }) => deed !== except && keysOf(deed, settings).includes(letter))?.deed;
}

/** Gives a deed another letter; the usual one is not kept as the person's own. */
export function withLetter(deed: KeyDeed, letter: string, settings: KeySettings): KeySettings {
  const { [deed]: _, ...others } = settings.own;
  const isUsual = keysOf(deed, USUAL_KEYS).includes(letter);
  return { ...settings, own: isUsual ? others : { ...others, [deed]: letter } };
}

/** Whatever is stored, made into settings: what is not understood, or would give one letter two deeds, falls away. */
export function parseKeySettings(stored: unknown): KeySettings {
  const of = asRecord(stored);
  const own = asRecord(of['own']);
  const parsed = KEY_TABLE.reduce<KeySettings>(
    (settings, { deed, kind }) => {
      const letter = own[deed];
      return kind === 'letter' && typeof letter === 'string' && /^[a-z]$/.test(letter)
        ? withLetter(deed, letter, settings)
        : settings;
    },
    { ...USUAL_KEYS, single: of['single'] !== false },
  );
  return withoutClashes(parsed);
}

/** Takes letters away until none has two deeds: a later version may have given one of the person's own a deed. */
function withoutClashes(settings: KeySettings): KeySettings {
  const clashing = KEY_TABLE.find(
    ({ deed }) =>
      settings.own[deed] !== undefined &&
      keysOf(deed, settings).some((key) => deedWithLetter(key, settings, deed) !== undefined),
  );
  if (!clashing) return settings;
  const { [clashing.deed]: _, ...own } = settings.own;
  return withoutClashes({ ...settings, own });
}

const asRecord = (stored: unknown): Readonly<Record<string, unknown>> =>
  typeof stored === 'object' && stored !== null ? (stored as Readonly<Record<string, unknown>>) : {};
