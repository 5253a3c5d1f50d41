import type { OpenReader } from './open-reader';
import type { Painting } from './start-painting';

/** What our scripts leave for each other in the content scripts' own world, which the page's scripts cannot see. */
export interface World {
  reader?: OpenReader | undefined;
  /** See `leaveSavedFrom`. */
  savedFrom?: string | undefined;
  painting?: Painting | undefined;
  /** Takes the notice on the screen away. */
  notice?: (() => void) | undefined;
}

/** Under a symbol: by any other name Chromium finds elements of the page, in our world too. */
const KEY = Symbol.for('witnessmark');

export const ourWorld = (): World => ((globalThis as { [KEY]?: World })[KEY] ??= {});

/** Where this page says that it was saved from, '' where a file says none; undefined for a page of the web. */
export const savedFrom = (): string | undefined =>
  location.protocol === 'file:' ? (ourWorld().savedFrom ?? '') : undefined;
