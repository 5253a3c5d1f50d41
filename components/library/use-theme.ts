import { useEffect, useState } from 'preact/hooks';
import type { ReadingSettings } from '../../domain/reading/reading-settings';

export type Theme = ReadingSettings['theme'];

/** Where the theme is kept: the reader changes it, too. */
export interface ThemeSetting {
  readonly theme: Theme;
  readonly keep: (theme: Theme) => void;
  /** Calls back whenever it is changed elsewhere, until the signal aborts. */
  readonly follow: (onTheme: (theme: Theme) => void, signal: AbortSignal) => void;
}

/** The theme, put on the page at once. */
export function useTheme(setting: ThemeSetting): readonly [Theme, (theme: Theme) => void] {
  const [theme, setTheme] = useState(setting.theme);
  useEffect(() => {
    document.documentElement.dataset['theme'] = theme;
  }, [theme]);
  useEffect(() => {
    const leave = new AbortController();
    setting.follow(setTheme, leave.signal);
    return () => leave.abort();
  }, [setting]);
  const choose = (chosen: Theme): void => {
    setTheme(chosen);
    setting.keep(chosen);
  };
  return [theme, choose];
}
