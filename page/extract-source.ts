import type { Extraction } from '../domain/document/article';
import type { PageSource } from '../domain/reading/frame-message';
import { extractCopy } from './extract';
import { takeSteps } from './extract-slowly';

/** Reads a large page away from its thread: in the reader's frame, in Firefox in the background. */
export async function extractSource({ html, ...facts }: PageSource): Promise<Extraction> {
  const outcome = await takeSteps(() =>
    extractCopy(new DOMParser().parseFromString(html, 'text/html'), facts),
  );
  // What was read cannot be sent as nodes.
  return outcome.ok ? { ok: true, article: outcome.article } : outcome;
}
