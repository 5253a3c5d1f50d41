import { locateOnPage } from '../domain/anchoring/locate-on-page';
import type { Position } from '../domain/annotation/annotation';
import type { PassagesOnPage } from '../domain/annotation/painted-passage';
import { findDocument } from '../storage/document-commands';
import { liveAnnotationsOf } from '../storage/queries';
import type { Workspace } from './workspace';

export interface TextOfPage {
  readonly url: string;
  readonly canonicalUrl: string | null;
  readonly text: string;
  /** The stretches of the text that are not shown. */
  readonly unseen: readonly Position[];
}

/** Where the highlights of a page stand in its text as it is now. Nothing else of them goes to the page. */
export async function passagesOnPage(
  { database }: Workspace,
  { url, canonicalUrl, text, unseen }: TextOfPage,
): Promise<PassagesOnPage> {
  const document = await findDocument(database, url, canonicalUrl);
  if (document?.state !== 'live') return { passages: [], missing: 0 };
  const annotations = await liveAnnotationsOf(database, document.id);
  const captures = await database.captures.bulkGet([...new Set(annotations.map((one) => one.captureId))]);
  const captured = new Map(captures.flatMap((one) => (one ? [[one.id, one.text] as const] : [])));
  // Other tabs ask the background, too: a long text that changed must not keep them waiting.
  const located = await locateOnPage({ text, unseen }, annotations, captured, nextTask);
  const passages = annotations.flatMap(({ id, colour }) => {
    const stretches = located.get(id);
    return stretches ? [{ stretches, colour }] : [];
  });
  return { passages, missing: annotations.length - passages.length };
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
