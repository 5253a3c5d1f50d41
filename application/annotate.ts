import type { AnnotationId, DocumentId } from '../domain/ids';
import { failure, success, type Result } from '../messaging/result';
import { addAnnotation, changeAnnotation, deleteAnnotations, putDraft } from '../storage/annotation-commands';
import { liveTags } from '../storage/queries';
import { redoLast, undoLast } from '../storage/undo-commands';
import type { Annotation } from '../domain/annotation/annotation';
import type { AnnotationEdit, Draft, Edited, NewAnnotation, Undone } from './reader-port';
import type { Workspace } from './workspace';

/** Saves a passage. `selection-unstable` where its position is not in the capture that it names. */
export async function annotate(
  { database, moment }: Workspace,
  input: NewAnnotation,
): Promise<Result<Edited>> {
  const annotation = await addAnnotation(database, input, moment());
  return annotation ? edited(database, annotation) : failure('selection-unstable');
}

export async function editAnnotation(
  { database, moment }: Workspace,
  edit: AnnotationEdit,
): Promise<Result<Edited>> {
  const annotation = await changeAnnotation(database, edit, moment());
  return annotation ? edited(database, annotation) : failure('annotation-missing');
}

export async function removeAnnotation(
  { database, moment }: Workspace,
  id: AnnotationId,
): Promise<Result<Edited>> {
  const [annotation] = await deleteAnnotations(database, [id], moment());
  return annotation ? edited(database, annotation) : failure('annotation-missing');
}

/** Keeps what is being typed, so that a closed tab or a stopped browser loses nothing of it. */
export async function keepDraft({ database }: Workspace, draft: Draft): Promise<Result<null>> {
  return (await putDraft(database, draft)) ? success(null) : failure('annotation-missing');
}

/** Takes back the last deed, on one document or (null) on all; null where nothing is left. */
export function undo(workspace: Workspace, documentId: DocumentId | null): Promise<Result<Undone | null>> {
  return reverted(workspace, documentId, undoLast);
}

export function redo(workspace: Workspace, documentId: DocumentId | null): Promise<Result<Undone | null>> {
  return reverted(workspace, documentId, redoLast);
}

async function reverted(
  { database, moment }: Workspace,
  documentId: DocumentId | null,
  revert: typeof undoLast,
): Promise<Result<Undone | null>> {
  const outcome = await revert(database, documentId, moment());
  if (outcome === 'nothing') return success(null);
  if (outcome === 'conflict') return failure('undo-conflict');
  return success({ ...outcome, tags: await liveTags(database) });
}

async function edited(database: Workspace['database'], annotation: Annotation): Promise<Result<Edited>> {
  return success({ annotation, tags: await liveTags(database) });
}
