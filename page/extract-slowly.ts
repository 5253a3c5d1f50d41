import type { Extraction } from '../domain/document/article';
import { nextTask } from '../dom/next-task';
import { extractInSteps, type Extracted } from './extract';
import { sizeOf } from './page-source';

/** A page that is not read by then is given up, in ms. */
const DEADLINE = 20_000;

/** Reads a page where it stands, once its own markup is complete. */
export async function extractSlowly(
  document: Document,
  force: boolean,
  signal: AbortSignal | undefined,
): Promise<Extracted> {
  await complete(document, signal);
  if (sizeOf(document) === 'too-large') return { ok: false, code: 'page-too-large' };
  return extractHere(document, force);
}

/** Reads a page that is complete, and not too much to read. */
export function extractHere(document: Document, force: boolean): Promise<Extracted> {
  return takeSteps(() => extractInSteps(document, { force }));
}

/** Waits until the page's own markup is complete, never for its pictures or scripts. */
export async function complete(document: Document, signal: AbortSignal | undefined): Promise<void> {
  if (document.readyState !== 'loading') return;
  await new Promise<void>((resolve) => {
    document.addEventListener(
      'DOMContentLoaded',
      () => {
        resolve();
      },
      { once: true, ...(signal ? { signal } : {}) },
    );
  });
}

/**
 * Takes each step in a task of its own: both browsers need the thread for a moment while the frame comes, and so may the page.
 * A page that defeats us has no article.
 */
export async function takeSteps<T extends Extraction>(
  begin: () => Generator<undefined, T>,
): Promise<T | Exclude<Extraction, { readonly ok: true }>> {
  const begun = performance.now();
  try {
    const steps = begin();
    for (;;) {
      await nextTask();
      if (performance.now() - begun > DEADLINE) return { ok: false, code: 'page-slow' };
      const { done, value } = steps.next();
      if (done) return value;
    }
  } catch (error) {
    console.error(error);
    return { ok: false, code: 'page-unreadable' };
  }
}
