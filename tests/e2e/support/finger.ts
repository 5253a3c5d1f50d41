import type { Page, TouchHandle } from 'puppeteer-core';
import type { LaunchChoices } from './launch-browser.ts';
import type { Session } from './open-session.ts';

/** One finger on the screen, in CSS px of the page's viewport. What it does the browser takes for a touch, its own handles too. */
export interface Finger {
  down(x: number, y: number): Promise<void>;
  move(x: number, y: number): Promise<void>;
  up(): Promise<void>;
}

/**
 * What makes a browser one with a touch screen. Chromium's handles are windows beside the page, which no touch sent to a page
 * reaches: there the pointer of the display (XTEST's, the fourth device of every X server) is one that touches. Firefox draws its
 * handles in the page; the long press it has to time itself, as no system does.
 */
export const TOUCH_SCREEN = {
  chromiumArguments: ['--touch-devices=4', '--touch-events=enabled'],
  firefoxPreferences: {
    'dom.w3c_touch_events.enabled': 1,
    'layout.accessiblecaret.enabled_on_touch': true,
    'layout.accessiblecaret.use_long_tap_injector': true,
  },
} satisfies Partial<LaunchChoices>;

/** Steps of a move: one at once would be a jump that no finger makes. */
const STEPS = 8;

export async function putFinger({ display }: Session, page: Page): Promise<Finger> {
  let at = { x: 0, y: 0 };
  const stepwise = (go: (x: number, y: number) => Promise<void>) => async (x: number, y: number) => {
    const from = at;
    for (let step = 1; step <= STEPS; step += 1)
      await go(from.x + ((x - from.x) * step) / STEPS, from.y + ((y - from.y) * step) / STEPS);
    at = { x, y };
  };
  if (display) {
    // The browser's own bars stand above the page.
    const origin = await page.evaluate(() => ({ x: screenX, y: screenY + outerHeight - innerHeight }));
    const go = (x: number, y: number) => display.movePointer(origin.x + x, origin.y + y);
    return {
      down: async (x, y) => {
        at = { x, y };
        await go(x, y);
        await display.holdButton();
      },
      move: stepwise(go),
      up: () => display.releaseButton(),
    };
  }
  let touch: TouchHandle | undefined;
  return {
    down: async (x, y) => {
      at = { x, y };
      touch = await page.touchscreen.touchStart(x, y);
    },
    move: stepwise(async (x, y) => {
      await touch?.move(x, y);
    }),
    up: async () => {
      await touch?.end();
    },
  };
}
