import * as v from 'valibot';

export const THEMES = ['system', 'light', 'sepia', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** How text is shown. Nothing private: kept in `storage.local` under the key `reading`. */
export const ReadingSettings = v.object({
  theme: v.fallback(v.picklist(THEMES), 'system'),
  /** Text size in CSS px. */
  size: v.fallback(v.pipe(v.number(), v.minValue(14), v.maxValue(36)), 20),
  /** Line length in em of the text. */
  measure: v.fallback(v.pipe(v.number(), v.minValue(24), v.maxValue(56)), 34),
  /** Line height as a multiple of the size. */
  leading: v.fallback(v.pipe(v.number(), v.minValue(1.3), v.maxValue(2.2)), 1.6),
  face: v.fallback(v.picklist(['serif', 'sans']), 'serif'),
});
export type ReadingSettings = v.InferOutput<typeof ReadingSettings>;
export const READING_KEY = 'reading';

/** Whatever is stored, made into settings: what is not understood falls back to its default, one by one. */
export function parseReadingSettings(stored: unknown): ReadingSettings {
  return v.parse(
    ReadingSettings,
    typeof stored === 'object' && stored !== null ? { ...DEFAULTS, ...stored } : DEFAULTS,
  );
}

const DEFAULTS: ReadingSettings = { theme: 'system', size: 20, measure: 34, leading: 1.6, face: 'serif' };
