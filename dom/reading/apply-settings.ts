import type { ReadingSettings } from '../../domain/reading/reading-settings';

/** Shows the settings on the text at once. */
export function applySettings(
  root: HTMLElement,
  { theme, size, measure, leading, face }: ReadingSettings,
): void {
  root.dataset['theme'] = theme;
  root.dataset['face'] = face;
  root.style.setProperty('--size', `${String(size)}px`);
  root.style.setProperty('--measure', `${String(measure)}em`);
  root.style.setProperty('--leading', String(leading));
}
