import * as v from 'valibot';
import { Annotation } from '../annotation/annotation';
import { Change } from '../change/change';
import { DocumentRecord } from '../document/document';
import { Preferences } from '../preferences/preferences';
import { Tag } from '../tag/tag';
import { foldTagPath } from '../tag/tag-path';
import { plainCopy } from './plain-copy';

/** Undo writes what stands in a change into the tables, so it is checked as a record of them would be. */
const RECORDS = {
  annotation: Annotation,
  document: DocumentRecord,
  preferences: Preferences,
  // As stored: with the folded path that it is found by.
  tag: v.pipe(
    v.looseObject({ ...Tag.entries, foldedPath: v.optional(v.string()) }),
    v.check(
      ({ path, foldedPath }) => foldedPath === undefined || foldedPath === foldTagPath(path),
      'not the folded path',
    ),
  ),
} as const;

const ReadChange = v.pipe(
  Change,
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    const { entity, entityId, before, after } = dataset.value;
    if (!(entity in RECORDS)) return;
    // `in` has just told that it is one of them.
    const schema = RECORDS[entity as keyof typeof RECORDS];
    for (const record of [before, after]) {
      if (record === null) continue;
      const result = v.safeParse(schema, record);
      if (!result.success || result.output.id !== entityId) {
        addIssue({ message: 'a change holds a record that is none' });
      }
    }
  }),
  v.transform((change) => ({
    ...change,
    before: plainCopy(change.before),
    after: plainCopy(change.after),
  })),
);

/** Checks a change with the records in it. What it gives is a copy without prototypes of anybody's making. */
export function readChange(record: unknown): v.SafeParseResult<typeof ReadChange> {
  return v.safeParse(ReadChange, record);
}
