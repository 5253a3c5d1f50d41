import * as v from 'valibot';
import { Annotation } from '../domain/annotation/annotation';
import type { AnnotationId, ChangeId } from '../domain/ids';
import type { Database } from './database';

/** A note as it once stood, and the change that made it so. */
export interface NoteVersion {
  readonly note: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly changeId: ChangeId;
}

/**
 * What the note of an annotation has been, the newest first, the note that stands now among them: each change of it, by whatever tab, undo
 * and restored backup. Empty notes are left out. Read from the record of changes.
 */
export async function noteVersions(database: Database, id: AnnotationId): Promise<readonly NoteVersion[]> {
  const annotation = await database.annotations.get(id);
  if (annotation === undefined) return [];
  const record = await database.changes.where({ documentId: annotation.documentId }).toArray();
  const versions: NoteVersion[] = [];
  let before = '';
  for (const { id: changeId, at, after } of record
    .filter(({ entityId }) => entityId === id)
    .sort((one, other) => one.order - other.order)) {
    const noted = v.safeParse(v.pick(Annotation, ['note']), after);
    if (!noted.success || noted.output.note === before) continue;
    before = noted.output.note;
    if (before !== '') versions.push({ note: before, at, changeId });
  }
  return versions.reverse();
}
