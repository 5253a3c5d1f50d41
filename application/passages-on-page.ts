import { locateAnnotationsInSlices } from '../domain/anchoring/locate-annotations';
import type { PaintedPassage } from '../domain/annotation/painted-passage';
import { findDocument } from '../storage/document-commands';
import { liveAnnotationsOf } from '../storage/queries';
import type { Workspace } from './workspace';

/** Where the highlights of a page stand in its text as it is now. Nothing else of them goes to the page. */
export async function passagesOnPage(
  { database }: Workspace,
  { url, canonicalUrl, text }: { url: string; canonicalUrl: string | null; text: string },
): Promise<readonly PaintedPassage[]> {
  const document = await findDocument(database, url, canonicalUrl);
  if (document?.state !== 'live') return [];
  const annotations = await liveAnnotationsOf(database, document.id);
  const captures = await database.captures.bulkGet([...new Set(annotations.map((one) => one.captureId))]);
  const captured = new Map(captures.flatMap((one) => (one ? [[one.id, one.text] as const] : [])));
  // Other tabs ask the background, too: a long text that changed must not keep them waiting.
  const located = await locateAnnotationsInSlices(text, annotations, captured, nextTask);
  return annotations.flatMap(({ id, colour }) => {
    const where = located.get(id);
    return where && 'how' in where ? [{ start: where.start, end: where.end, colour }] : [];
  });
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
