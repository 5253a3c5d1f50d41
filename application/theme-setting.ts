import { parseReadingSettings, READING_KEY, type ReadingSettings } from '../domain/reading/reading-settings';

export type Theme = ReadingSettings['theme'];

/** The theme of our pages, which the reader changes, too. */
export interface ThemeSetting {
  readonly theme: Theme;
  readonly keep: (theme: Theme) => void;
  /** Calls back whenever it is changed elsewhere, until the signal aborts. */
  readonly follow: (onTheme: (theme: Theme) => void, signal: AbortSignal) => void;
}

type OnChanged = (changes: Record<string, { newValue?: unknown }>) => void;

/** The part of `browser.storage.local` that settings are kept in. */
export interface SettingsStorage {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  readonly onChanged: { addListener(listener: OnChanged): void; removeListener(listener: OnChanged): void };
}

/**
 * Reads the theme from `storage`. `early` (localStorage) keeps a copy, which is there at once when a page of ours opens,
 * so that its first picture has the right background. In a private window nothing goes to `storage`, which the normal ones share.
 */
export async function readThemeSetting(
  storage: SettingsStorage,
  early: Pick<Storage, 'setItem'>,
  isPrivate = false,
): Promise<ThemeSetting> {
  const read = async (): Promise<ReadingSettings> =>
    parseReadingSettings((await storage.get(READING_KEY))[READING_KEY]);
  const { theme } = await read();
  return {
    theme,
    keep(chosen) {
      early.setItem('theme', chosen);
      if (!isPrivate)
        void read().then((settings) => storage.set({ [READING_KEY]: { ...settings, theme: chosen } }));
    },
    follow(onTheme, signal) {
      const listener: OnChanged = (changes) => {
        const change = changes[READING_KEY];
        if (change) onTheme(parseReadingSettings(change.newValue).theme);
      };
      storage.onChanged.addListener(listener);
      signal.addEventListener('abort', () => storage.onChanged.removeListener(listener));
    },
  };
}
