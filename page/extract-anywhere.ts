import type { Extraction } from '../domain/document/article';
import type { PageSource } from '../domain/reading/frame-message';
import type { Extracted } from './extract';
import { complete, extractHere } from './extract-slowly';
import { sizeOf, sourceOf } from './page-source';

/** Reads a large page away from its thread; undefined where that failed. */
export type ExtractElsewhere = (page: PageSource) => Promise<Extraction | undefined>;

export interface ReadingParts {
  readonly signal: AbortSignal;
  /** Where the reader's frame has the page's thread. Without it the frame reads large pages. */
  readonly extractElsewhere: ExtractElsewhere | undefined;
  /** Tells the frame that a large page is read; by it, where it is given the page. */
  readonly tellFrame: (source: PageSource | undefined) => void;
  /** Whoever reads does not come to an end. */
  readonly onHung: () => void;
}

export interface Reading {
  /** `beforeLarge` is called before a large page is stopped for a moment. */
  extract(force: boolean, beforeLarge?: () => void): Promise<Extracted>;
  /** Takes what the frame has read; without it a page that is still read elsewhere is read here. */
  settle(outcome?: Extraction): void;
}

/** How long another thread may read, in ms: more than the deadline that it keeps itself, unless one step of it hangs. */
const PATIENCE = 25_000;

/** Reads a page where it stands, or, a large one, on another thread. */
export function createReading(document: Document, parts: ReadingParts): Reading {
  const { signal, extractElsewhere } = parts;
  let settle = (_outcome?: Extraction): void => undefined;
  return {
    async extract(force, beforeLarge) {
      const here = (): Promise<Extracted> => extractHere(document, force);
      await complete(document, signal);
      const size = sizeOf(document);
      if (size === 'too-large') return { ok: false, code: 'page-too-large' };
      if (size === 'small') return here();
      beforeLarge?.();
      let source: PageSource;
      try {
        source = sourceOf(document, force);
      } catch {
        return here();
      }
      return new Promise((resolve) => {
        const giveUp = setTimeout(() => {
          settle({ ok: false, code: 'page-slow' });
          parts.onHung();
        }, PATIENCE);
        settle = (outcome) => {
          clearTimeout(giveUp);
          settle = () => undefined;
          resolve(outcome ?? here());
        };
        parts.tellFrame(extractElsewhere ? undefined : source);
        void extractElsewhere?.(source).then((outcome) => {
          settle(outcome);
        });
      });
    },
    settle: (outcome) => {
      settle(outcome);
    },
  };
}
