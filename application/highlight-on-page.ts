import { carryPassage } from '../domain/anchoring/carry-passage';
import { describeStable } from '../domain/anchoring/describe-stable';
import type { Position } from '../domain/annotation/annotation';
import { isSameSite } from '../domain/document/normalise-url';
import type { AnnotationId, BatchId } from '../domain/ids';
import { failure, success, type Result } from '../messaging/result';
import { annotate, removeAnnotation } from './annotate';
import { openArticle, type SentArticle } from './open-document';
import { FILE } from './place-of';
import type { Software } from './software';
import type { Workspace } from './workspace';

export interface HighlightOnPage extends SentArticle {
  /** The text of the whole page. */
  readonly text: string;
  /** Where the passage stands in that. */
  readonly position: Position;
  /** Names the deed, so that it is done once however often it is asked for. */
  readonly batch: BatchId;
}

export interface HighlightedOnPage {
  readonly id: AnnotationId;
}

/**
 * Saves a passage that was selected on the original page, on the capture that the reader would have made. Null, and nothing
 * stored, where the article does not have the passage: then the capture has to be of the page (`scope: 'page'`).
 * A passage that is highlighted already is not highlighted again.
 */
export async function highlightOnPage(
  workspace: Workspace,
  { article, from, text, position, batch }: HighlightOnPage,
  software: Software,
): Promise<Result<HighlightedOnPage | null>> {
  const place = carryPassage(text, position, article.text);
  const selector = place && describeStable(article.text, place);
  if (!selector) return article.scope === 'article' ? success(null) : failure('selection-unstable');
  const opened = await openArticle(workspace, { article, from }, software);
  if (!opened.ok) return opened;
  const { document, capture, annotations } = opened.value;
  const known = annotations.find(
    (one) =>
      one.captureId === capture.id &&
      one.position.start === selector.position.start &&
      one.position.end === selector.position.end,
  );
  if (known) return success({ id: known.id });
  const saved = await annotate(workspace, {
    ...selector,
    documentId: document.id,
    captureId: capture.id,
    colour: 'violation',
    batch,
  });
  if (!saved.ok) return saved;
  return success({ id: saved.value.annotation.id });
}

/** Takes back a highlight that was made on a page, for that page's site only, and for a file one that was made on a file. */
export async function unhighlightOnPage(
  workspace: Workspace,
  { id, batch }: { id: AnnotationId; batch: BatchId },
  place: string,
): Promise<Result<null>> {
  const { documents, captures, annotations } = workspace.database;
  const annotation = await annotations.get(id);
  const document = annotation && (await documents.get(annotation.documentId));
  if (!document) return failure('annotation-missing');
  const isIts =
    place === FILE
      ? (await captures.get(annotation.captureId))?.from === 'file'
      : URL.canParse(place) && isSameSite(document.url, place);
  if (!isIts) return failure('annotation-missing');
  const removed = await removeAnnotation(workspace, id, batch);
  return removed.ok ? success(null) : removed;
}
