import * as v from 'valibot';
import { AnnotationId } from '../ids';

/** What Uwazi calls the entities that were made of annotations before: the `sharedId` of each. */
export type UwaziNames = ReadonlyMap<AnnotationId, string>;

export const NO_UWAZI_NAMES: UwaziNames = new Map();

/** One entity, as Uwazi's API gives it; other fields are passed over. */
const Entity = v.object({
  sharedId: v.pipe(v.string(), v.regex(/^[\w-]{1,100}$/)),
  metadata: v.object({
    annotation_id: v.pipe(v.array(v.object({ value: AnnotationId })), v.minLength(1)),
  }),
});

/** `/api/search` answers with `rows`, `/api/v2/search` with `data`. */
const Answer = v.union([
  v.pipe(
    v.object({ rows: v.array(v.unknown()) }),
    v.transform(({ rows }) => rows),
  ),
  v.pipe(
    v.object({ data: v.array(v.unknown()) }),
    v.transform(({ data }) => data),
  ),
  v.array(v.unknown()),
]);

/**
 * Reads the names in an answer of Uwazi's search. Entities that were not made of annotations are passed over, and so is whatever cannot be
 * read. Where an annotation was imported twice, the first has it.
 */
export function readUwaziNames(answer: unknown): UwaziNames {
  const names = new Map<AnnotationId, string>();
  const rows = v.safeParse(Answer, answer);
  for (const row of rows.success ? rows.output : []) {
    const entity = v.safeParse(Entity, row);
    const id = entity.success ? entity.output.metadata.annotation_id[0]?.value : undefined;
    if (entity.success && id !== undefined && !names.has(id)) names.set(id, entity.output.sharedId);
  }
  return names;
}
