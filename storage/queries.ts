import type { Annotation } from '../domain/annotation/annotation';
import type { Capture } from '../domain/document/capture';
import type { DocumentRecord } from '../domain/document/document';
import type { DocumentId } from '../domain/ids';
import type { Draft } from '../domain/importing/database-contents';
import type { Tag } from '../domain/tag/tag';
import { decodeTag, type Database } from './database';

export type CaptureSummary = Omit<Capture, 'html' | 'text'>;

export function summarise(capture: Capture): CaptureSummary {
  const { html: _html, text: _text, ...summary } = capture;
  return summary;
}

export async function liveTags(database: Database): Promise<readonly Tag[]> {
  return (await database.tags.where({ state: 'live' }).toArray()).map(decodeTag);
}

export function liveAnnotationsOf(database: Database, documentId: DocumentId): Promise<Annotation[]> {
  return database.annotations.where({ documentId, state: 'live' }).toArray();
}

export async function draftsOf(
  database: Database,
  annotations: readonly Annotation[],
): Promise<readonly Draft[]> {
  const found = await database.drafts.bulkGet(annotations.map((one) => one.id));
  return found.filter((one) => one !== undefined);
}

/** The capture that an annotation stands on, else the newest of the article, else of the page; what a reader in a tab shows. */
export async function captureToShow(
  database: Database,
  documentId: DocumentId,
  preferred: Capture['id'] | null,
): Promise<Capture | undefined> {
  if (preferred !== null) {
    const capture = await database.captures.get(preferred);
    if (capture) return capture;
  }
  const all = await database.captures.where({ documentId }).toArray();
  return all.sort(
    (one, other) =>
      Number(one.scope === 'page') - Number(other.scope === 'page') ||
      other.capturedAt.localeCompare(one.capturedAt),
  )[0];
}

export interface LiveContents {
  readonly documents: readonly DocumentRecord[];
  readonly annotations: readonly Annotation[];
  readonly tags: readonly Tag[];
  readonly captures: readonly CaptureSummary[];
}

/** Everything live, for the library's lists. */
export async function liveContents(database: Database): Promise<LiveContents> {
  const [documents, annotations, tags] = await Promise.all([
    database.documents.where({ state: 'live' }).toArray(),
    database.annotations.where({ state: 'live' }).toArray(),
    liveTags(database),
  ]);
  const captures: CaptureSummary[] = [];
  await database.captures.each((capture) => captures.push(summarise(capture)));
  return { documents, annotations, tags, captures };
}
