import { useEffect, useState } from 'preact/hooks';
import type { Theme, ThemeSetting } from '../../application/theme-setting';

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
