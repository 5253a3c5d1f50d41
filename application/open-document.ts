import { sha256 } from './sha256';
import type { Article } from '../domain/document/article';
import type { Capture } from '../domain/document/capture';
import type { DocumentRecord } from '../domain/document/document';
import { keepBlocks } from '../domain/document/left-out';
import { sift } from '../domain/importing/set-apart';
import type { AnnotationId, CaptureId, DocumentId } from '../domain/ids';
import { failure, success, type Result } from '../messaging/result';
import { findDocument, saveArticle } from '../storage/document-commands';
import { readPreferences } from '../storage/preference-commands';
import {
  captureToShow,
  draftsOf,
  liveAnnotationsOf,
  lastTagIds,
  liveTags,
  summarise,
} from '../storage/queries';
import type { OpenedDocument } from './reader-port';
import type { Software } from './software';
import type { Workspace } from './workspace';

/** What a page script extracted, and whether from a page of the web or a file: who sent it tells that, never the article. */
export interface SentArticle {
  readonly article: Article;
  readonly from: 'page' | 'file';
}

/** Stores what the page script extracted and gives all that is known of it. */
export async function openArticle(
  { database, moment }: Workspace,
  { article: sent, from }: SentArticle,
  software: Software,
): Promise<Result<OpenedDocument>> {
  // Not asked twice at each opening: only where there is something to put back.
  const known = sent.leftOut && (await findDocument(database, sent.url, sent.canonicalUrl));
  const article = keepBlocks(sent, known?.keptBlocks ?? []);
  const provenance = {
    ...software,
    from,
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    htmlSha256: await sha256(article.html),
    textSha256: await sha256(article.text),
  };
  const saved = await saveArticle(database, article, provenance, moment());
  return success(await withAnnotations({ database, moment }, saved.document, saved.capture));
}

/** What a reader in a tab of ours is asked for. */
export interface Asked {
  readonly id: DocumentId;
  readonly captureId?: CaptureId | undefined;
  readonly annotationId?: AnnotationId | undefined;
}

/** The document with the capture that was asked for, or the one that the annotation stands on, or the newest one. */
export async function openStored(
  workspace: Workspace,
  { id, captureId, annotationId }: Asked,
): Promise<Result<{ opened: OpenedDocument; capture: Capture }>> {
  const { database } = workspace;
  const document = sift('documents', [await database.documents.get(id)]).intact[0];
  const annotation = annotationId === undefined ? undefined : await database.annotations.get(annotationId);
  const preferred = captureId ?? annotation?.captureId ?? null;
  const capture = document && (await captureToShow(database, id, preferred));
  if (!document || !capture) return failure('document-missing');
  return success({ opened: await withAnnotations(workspace, document, capture), capture });
}

async function withAnnotations(
  { database }: Workspace,
  document: DocumentRecord,
  capture: Capture,
): Promise<OpenedDocument> {
  const annotations = await liveAnnotationsOf(database, document.id);
  const [tags, drafts, preferences, lastTags] = await Promise.all([
    liveTags(database),
    draftsOf(database, annotations),
    readPreferences(database),
    lastTagIds(database),
  ]);
  const otherIds = new Set(annotations.map((one) => one.captureId).filter((id) => id !== capture.id));
  const others = (await database.captures.bulkGet([...otherIds])).filter((one) => one !== undefined);
  const otherTexts = others.map(({ id, text, scope, capturedAt }) => ({
    captureId: id,
    text,
    scope,
    capturedAt,
  }));
  return {
    document,
    capture: summarise(capture),
    annotations,
    otherTexts,
    tags,
    drafts,
    preferences,
    lastTagIds: lastTags,
  };
}
