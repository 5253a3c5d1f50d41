import type { OpenReader } from './open-reader';
import type { Painting } from './start-painting';

/** What our scripts leave for each other in the content scripts' own world, which the page's scripts cannot see. */
export interface World {
  witnessmarkReader?: OpenReader | undefined;
  /** Where this page, a file on the disk, says that it was saved from, '' where it says none: see `leaveSavedFrom`. */
  witnessmarkSavedFrom?: string | undefined;
  witnessmarkPainting?: Painting | undefined;
  /** Takes the notice on the screen away. */
  witnessmarkNotice?: (() => void) | undefined;
}

export const ourWorld = (): World => globalThis as World;
