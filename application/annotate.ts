import type { AnnotationId, BatchId, DocumentId } from '../domain/ids';
import { failure, success, type Result } from '../messaging/result';
import { addAnnotation, changeAnnotation, deleteAnnotations, putDraft } from '../storage/annotation-commands';
import { noteVersions, type NoteVersion } from '../storage/note-versions';
import { readPreferences } from '../storage/preference-commands';
import { liveAnnotationsOf, liveTags } from '../storage/queries';
import { tagDocument, type DocumentTags } from '../storage/tag-commands';
import { redoLast, undoLast } from '../storage/undo-commands';
import type { Annotation } from '../domain/annotation/annotation';
import type {
  AnnotationEdit,
  DocumentState,
  DocumentTagged,
  Draft,
  Edited,
  NewAnnotation,
  Undone,
} from './reader-port';
import type { NamedDeed } from './named-deed';
import type { Workspace } from './workspace';

/** Saves a passage. `selection-unstable` where its position is not in the capture that it names. */
export async function annotate(
  { database, moment }: Workspace,
  { batch, ...input }: NewAnnotation & NamedDeed,
): Promise<Result<Edited>> {
  const annotation = await addAnnotation(database, input, moment(batch));
  return annotation ? edited(database, annotation) : failure('selection-unstable');
}

export async function editAnnotation(
  { database, moment }: Workspace,
  { batch, ...edit }: AnnotationEdit & NamedDeed,
): Promise<Result<Edited>> {
  const annotation = await changeAnnotation(database, edit, moment(batch));
  if (annotation?.state === 'deleted')
    return failure(edit.note === undefined ? 'annotation-missing' : 'annotation-binned');
  return annotation ? edited(database, annotation) : failure('annotation-missing');
}

/** What the note of an annotation has been, the newest first. */
export async function versionsOfNote(
  { database }: Workspace,
  id: AnnotationId,
): Promise<Result<readonly NoteVersion[]>> {
  return success(await noteVersions(database, id));
}

export async function removeAnnotation(
  { database, moment }: Workspace,
  id: AnnotationId,
  batch?: BatchId,
): Promise<Result<Edited>> {
  const [annotation] = await deleteAnnotations(database, [id], moment(batch));
  return annotation ? edited(database, annotation) : failure('annotation-missing');
}

/** Gives a document its own tags. */
export async function tagWholeDocument(
  { database, moment }: Workspace,
  { batch, ...input }: DocumentTags & NamedDeed,
): Promise<Result<DocumentTagged>> {
  const document = await tagDocument(database, input, moment(batch));
  return document
    ? success({ tagIds: document.tagIds, tags: await liveTags(database) })
    : failure('document-missing');
}

/** Keeps what is being typed, so that a closed tab or a stopped browser loses nothing of it. */
export async function keepDraft({ database }: Workspace, draft: Draft): Promise<Result<null>> {
  return (await putDraft(database, draft)) ? success(null) : failure('annotation-missing');
}

/** Takes back the last deed, on one document or (null) on all; null where nothing is left. */
export function undo(
  workspace: Workspace,
  documentId: DocumentId | null,
  batch?: BatchId,
): Promise<Result<Undone | null>> {
  return reverted(workspace, documentId, undoLast, batch);
}

export function redo(
  workspace: Workspace,
  documentId: DocumentId | null,
  batch?: BatchId,
): Promise<Result<Undone | null>> {
  return reverted(workspace, documentId, redoLast, batch);
}

/** What a reader shows of a document, as it is stored now. */
export async function stateOf(
  { database }: Workspace,
  documentId: DocumentId,
): Promise<Result<DocumentState>> {
  const [annotations, tags, preferences, document] = await Promise.all([
    liveAnnotationsOf(database, documentId),
    liveTags(database),
    readPreferences(database),
    database.documents.get(documentId),
  ]);
  return success({ annotations, tags, preferences, documentTagIds: document?.tagIds ?? [] });
}

async function reverted(
  { database, moment }: Workspace,
  documentId: DocumentId | null,
  revert: typeof undoLast,
  batch: BatchId | undefined,
): Promise<Result<Undone | null>> {
  const outcome = await revert(database, documentId, moment(batch));
  if (outcome === 'nothing') return success(null);
  if (outcome === 'conflict' || outcome === 'swept') return failure(`undo-${outcome}`);
  const document = documentId === null ? undefined : await database.documents.get(documentId);
  return success({
    ...outcome,
    documentTagIds: document?.tagIds ?? [],
    tags: await liveTags(database),
  });
}

async function edited(database: Workspace['database'], annotation: Annotation): Promise<Result<Edited>> {
  return success({ annotation, tags: await liveTags(database) });
}
