import type { Page } from 'puppeteer-core';
import type { Annotation } from '../../../domain/annotation/annotation.ts';
import type { Change } from '../../../domain/change/change.ts';

/** One batch of changes of the record, in their order. */
export type Batch = readonly Change[];

/** Follows the record of changes as it grows, and looks at each new change: none may be missing, each has to start from what was there. */
export interface RecordWatch {
  /** The batches that were written since the last look. Throws where something does not fit. */
  readonly look: () => Promise<readonly Batch[]>;
  /** Throws unless each annotation is what its last change left, and there is no other. */
  readonly expectTable: (annotations: readonly Annotation[]) => void;
  readonly length: () => number;
}

export function watchRecord(desk: Page): RecordWatch {
  let last = 0;
  const left = new Map<string, Annotation | null>();
  const content = (one: unknown): string => {
    if (one === null || one === undefined) return 'nothing';
    const { colour, note, tagIds, state, captureId, position } = one as Annotation;
    return JSON.stringify([colour, note, tagIds, state, captureId, position.start, position.end]);
  };
  return {
    async look() {
      const batches: Change[][] = [];
      for (const change of await readChanges(desk, last)) {
        last += 1;
        if (change.order !== last) throw new Error(`Change ${last} has the number ${change.order}`);
        const batch = batches.at(-1);
        if (batch?.[0]?.batch === change.batch) batch.push(change);
        else batches.push([change]);
        const { entity, entityId, before, after, order } = change;
        if (entity !== 'annotation') continue;
        if (change.deed === 'bin.sweep') {
          left.delete(entityId);
          continue;
        }
        if (content(before) !== content(left.get(entityId)))
          throw new Error(
            `Change ${order}, ${change.deed}, of ${entityId} does not start from what was there: ${content(before)}, and there was ${content(left.get(entityId))}`,
          );
        left.set(entityId, after as Annotation | null);
      }
      return batches;
    },
    expectTable(annotations) {
      const known = new Map(annotations.map((one) => [one.id as string, JSON.stringify(one)]));
      for (const [id, one] of left)
        if (known.get(id) !== JSON.stringify(one))
          throw new Error(
            `${id} is ${known.get(id) ?? 'not there'}, and its last change left ${JSON.stringify(one)}`,
          );
      for (const id of known.keys()) if (!left.has(id)) throw new Error(`${id} is there, and has no change`);
    },
    length: () => last,
  };
}

/** The changes behind a number, by plain IndexedDB. */
async function readChanges(desk: Page, behind: number): Promise<readonly Change[]> {
  const json = await desk.evaluate(async (after) => {
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error('IndexedDB failed'));
      });
    const database = await settled(indexedDB.open('witnessmark'));
    const changes = database.transaction('changes').objectStore('changes').index('order');
    const found = await settled(changes.getAll(IDBKeyRange.lowerBound(after, true)));
    database.close();
    return JSON.stringify(found);
  }, behind);
  // Written by our own code, whose form it is to have: what is not so shows as a difference.
  return JSON.parse(json) as Change[];
}
