import * as v from 'valibot';
import type { Annotation } from '../domain/annotation/annotation';
import type { Deed } from '../domain/change/change';
import { laterThan } from '../domain/change/later-than';
import { Capture } from '../domain/document/capture';
import type { AnnotationId, DocumentId } from '../domain/ids';
import { binned, entryOf } from './annotation-commands';
import { binTime } from './bin-time';
import type { Database } from './database';
import { doneBefore } from './done-before';
import { recordChanges, type Moment } from './record-changes';

/** A passage of a capture. */
export type Passage = Pick<Annotation, 'captureId' | 'quote' | 'position'>;

/** Moves an annotation to other words: its ends were drawn anew, or a lost one was found. Its id, note and tags stay. */
export async function placeAnnotation(
  database: Database,
  { id, passage }: { readonly id: AnnotationId; readonly passage: Passage },
  moment: Moment,
): Promise<Annotation | undefined> {
  const [placed] = await rewrite(database, 'annotation.place', [id], moment, ([before]) =>
    before ? { keep: [{ ...before, ...passage }] } : undefined,
  );
  return placed;
}

/** Parts an annotation in two. The first part stays itself, the second has its colour and tags and no note. */
export function splitAnnotation(
  database: Database,
  {
    id,
    passages: [first, second],
  }: { readonly id: AnnotationId; readonly passages: readonly [Passage, Passage] },
  moment: Moment,
): Promise<readonly Annotation[]> {
  return rewrite(
    database,
    'annotation.split',
    [id],
    moment,
    ([before]) =>
      before && {
        keep: [
          { ...before, ...first },
          // Born here: the brand is given where the id is made.
          { ...before, ...second, id: moment.newId() as AnnotationId, note: '', createdAt: moment.now },
        ],
      },
  );
}

/** Makes one annotation of several, which have to be of one document: the first stays itself, with all their notes and tags. */
export function mergeAnnotations(
  database: Database,
  { ids, passage }: { readonly ids: readonly AnnotationId[]; readonly passage: Passage },
  moment: Moment,
): Promise<readonly Annotation[]> {
  return rewrite(database, 'annotation.merge', ids, moment, (all) => {
    const [first, ...others] = all;
    if (!first || others.length === 0 || others.some(({ documentId }) => documentId !== first.documentId))
      return undefined;
    const notes = new Set(all.map(({ note }) => note.trim()).filter((note) => note !== ''));
    const tagIds = [...new Set(all.flatMap((one) => one.tagIds))];
    return { keep: [{ ...first, ...passage, note: [...notes].join('\n\n'), tagIds }], drop: others };
  });
}

interface Rewritten {
  readonly keep: readonly Annotation[];
  readonly drop?: readonly Annotation[];
}

/** One batch; nothing is done unless all are live, and each passage is that of its capture's text. */
async function rewrite(
  database: Database,
  deed: Deed,
  ids: readonly AnnotationId[],
  moment: Moment,
  change: (all: readonly Annotation[]) => Rewritten | undefined,
): Promise<readonly Annotation[]> {
  const { documents, captures, annotations, changes } = database;
  return database.transaction('rw', [documents, captures, annotations, changes], async () => {
    const done = await doneBefore(database, moment);
    if (done) return done.annotations;
    const before = (await annotations.bulkGet([...ids])).filter((one) => one?.state === 'live');
    const live = before.filter((one) => one !== undefined);
    const wanted = live.length === ids.length ? change(live) : undefined;
    if (!wanted) return [];
    for (const one of wanted.keep) if (!(await isOfItsCapture(database, one))) return [];
    const known = new Map(live.map((one) => [one.id, one]));
    const kept = wanted.keep.map((one) => ({ ...one, updatedAt: laterThan(one.updatedAt, moment.now) }));
    const at = await binTime(database, moment);
    const gone = (wanted.drop ?? []).map((one) => binned(one, at, moment));
    const after = [...kept, ...gone];
    await annotations.bulkPut(after);
    await recordChanges(
      database,
      moment,
      deed,
      after.map((one) => entryOf(known.get(one.id) ?? null, one)),
    );
    return after;
  });
}

async function isOfItsCapture({ captures }: Database, annotation: Annotation): Promise<boolean> {
  const { captureId, documentId, quote, position } = annotation;
  const capture = await captures.get(captureId);
  return (
    v.is(Capture, capture) &&
    capture.documentId === documentId &&
    capture.text.slice(position.start, position.end) === quote.exact
  );
}

/** The captures that annotations of a document stood on at any time: what was marked keeps its evidence. */
export async function capturesEverUsed(
  { annotations, changes }: Database,
  documentId: DocumentId,
): Promise<ReadonlySet<string>> {
  const [all, record] = await Promise.all([
    annotations.where({ documentId }).toArray(),
    changes.where({ documentId }).toArray(),
  ]);
  const stood = record
    .flatMap(({ entity, before, after }) => (entity === 'annotation' ? [before, after] : []))
    .map((one) => v.safeParse(v.object({ captureId: v.string() }), one))
    .flatMap((one) => (one.success ? [one.output.captureId] : []));
  return new Set([...all.map(({ captureId }) => captureId), ...stood]);
}
