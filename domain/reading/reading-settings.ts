export const THEMES = ['system', 'light', 'sepia', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** How text is shown. Nothing private: kept in `storage.local` under the key `reading`. */
export interface ReadingSettings {
  readonly theme: Theme;
  /** Text size in CSS px. */
  readonly size: number;
  /** Line length in em of the text. */
  readonly measure: number;
  /** Line height as a multiple of the size. */
  readonly leading: number;
  readonly face: 'serif' | 'sans';
}
export const READING_KEY = 'reading';

/**
 * Whatever is stored, made into settings: what is not understood falls back to its default, one by one. Without a library,
 * as the page script needs it before the text is on the screen.
 */
export function parseReadingSettings(stored: unknown): ReadingSettings {
  const of = new Map(Object.entries(typeof stored === 'object' && stored !== null ? stored : {}));
  const number = (name: string, least: number, most: number, otherwise: number): number => {
    const value: unknown = of.get(name);
    return typeof value === 'number' && value >= least && value <= most ? value : otherwise;
  };
  return {
    theme: THEMES.find((theme) => theme === of.get('theme')) ?? 'system',
    size: number('size', 14, 36, 20),
    measure: number('measure', 24, 56, 34),
    leading: number('leading', 1.3, 2.2, 1.6),
    face: of.get('face') === 'sans' ? 'sans' : 'serif',
  };
}
