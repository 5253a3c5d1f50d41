import type { Annotation } from '../domain/annotation/annotation';
import type { AnnotationId } from '../domain/ids';
import { failure, success, type Result } from '../messaging/result';
import { mergeAnnotations, placeAnnotation, splitAnnotation } from '../storage/passage-commands';
import { liveTags } from '../storage/queries';
import type { Passage, Rewritten } from './reader-port';
import type { NamedDeed } from './named-deed';
import type { Workspace } from './workspace';

/** `annotation-missing` where an annotation is gone, or a passage is not that of its capture; nothing is changed then. */
export async function place(
  { database, moment }: Workspace,
  { batch, ...input }: NamedDeed & { readonly id: AnnotationId; readonly passage: Passage },
): Promise<Result<Rewritten>> {
  const placed = await placeAnnotation(database, input, moment(batch));
  return rewritten(database, placed ? [placed] : []);
}

export async function split(
  { database, moment }: Workspace,
  {
    batch,
    ...input
  }: NamedDeed & { readonly id: AnnotationId; readonly passages: readonly [Passage, Passage] },
): Promise<Result<Rewritten>> {
  return rewritten(database, await splitAnnotation(database, input, moment(batch)));
}

export async function merge(
  { database, moment }: Workspace,
  { batch, ...input }: NamedDeed & { readonly ids: readonly AnnotationId[]; readonly passage: Passage },
): Promise<Result<Rewritten>> {
  return rewritten(database, await mergeAnnotations(database, input, moment(batch)));
}

async function rewritten(
  database: Workspace['database'],
  annotations: readonly Annotation[],
): Promise<Result<Rewritten>> {
  if (annotations.length === 0) return failure('annotation-missing');
  return success({ annotations, tags: await liveTags(database) });
}
