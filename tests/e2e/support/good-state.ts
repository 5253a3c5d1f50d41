import type { Frame, Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { findBarriers } from './find-barriers.ts';
import type { Session } from './open-session.ts';

const THEMES = ['light', 'dark'];
export const WITH_SEPIA = [...THEMES, 'sepia'];
export const WIDE = { width: 1280, height: 800 };
export const NARROW = { width: 390, height: 780 };
export const NARROWEST = { width: 320, height: 640 };

/**
 * Gives a function that looks at one state in each theme: axe finds nothing, nothing is wider than the window, and a picture is
 * kept. `document` is what is looked at, in the window of `page`.
 */
export function lookingAt(session: () => Session) {
  return async (
    name: string,
    page: Page,
    document: Page | Frame,
    themes: readonly string[] = THEMES,
  ): Promise<void> => {
    for (const theme of themes) {
      await document.evaluate(async (value) => {
        window.document.documentElement.dataset['theme'] = value;
        // A colour on its way from one theme to the next is neither's.
        // One that is taken back on the way counts as well.
        await Promise.allSettled(window.document.getAnimations().map(({ finished }) => finished));
      }, theme);
      // A theme changes colours and nothing else.
      const rules = theme === themes[0] ? 'all' : 'of-colour';
      expect(await findBarriers(document, rules), `${name}, ${theme}`).toEqual([]);
      // A frame of another process is painted a moment later than its page.
      await document.evaluate(
        () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
      );
      await session().screenshot(`state-${name}-${theme}`, page);
    }
    expect(
      await document.evaluate(() => window.document.documentElement.scrollWidth - innerWidth),
      `${name}: as wide as the window`,
    ).toBeLessThanOrEqual(0);
  };
}
