import * as v from 'valibot';
import type { Change, Deed } from '../domain/change/change';
import type { BatchId, DocumentId } from '../domain/ids';
import type { Database } from './database';
import { isOfTheLibrary } from './undo-beside';

/** What undo passes over: opening a page is no deed of the person's, what left the bin is gone, and an undo is done again by redo. */
const PASSED_OVER: readonly Deed[] = ['document.open', 'document.putBack', 'bin.sweep', 'undo'];
const isUndoable = (deed: Deed): boolean => !PASSED_OVER.includes(deed);

export interface Reversible {
  /** The batch that is to be taken back: the deed's, or that of the undo which is done again. */
  readonly revert: BatchId;
  readonly deed: Deed;
}

/** `swept`: there was something, and it was deleted for good. */
export type LastDeed = Reversible | 'nothing' | 'swept';

/** What undo or redo would take back, of one document or (null) of the whole library. To be called in a transaction over `changes`. */
export async function lastDeed(
  database: Database,
  documentId: DocumentId | null,
  direction: 'undo' | 'redo',
): Promise<LastDeed> {
  const walk = direction === 'undo' ? lastStanding() : lastUndone();
  /** Nothing is awaited that Dexie does not give: after some hundred of such steps it would lose the transaction. */
  const step = (change: Change): Answer | PromiseLike<Answer> => {
    const answer = walk.step(change);
    if (answer !== 'original') return answer;
    const original = database.changes.where({ batch: change.undoes ?? '' }).first();
    return original.then((found) => (found ? walk.told(change, found) : undefined));
  };
  if (documentId !== null) {
    const record = await database.changes.where({ documentId }).toArray();
    const history = sinceRestore(doneInReaders(record.sort((one, other) => one.order - other.order)));
    for (const change of history.toReversed()) {
      const answer = step(change);
      const found = isLater(answer) ? await answer : answer;
      if (found) return found;
    }
    return walk.end();
  }
  let reached = Infinity;
  for (let size = FIRST_PIECE; ; size = Math.min(4 * size, LARGEST_PIECE)) {
    const piece = await database.changes.where('order').below(reached).reverse().limit(size).toArray();
    if (piece.length === 0) return walk.end();
    for (const change of piece) {
      if (change.order >= reached) continue;
      const answer = step(change);
      const found = isLater(answer) ? await answer : answer;
      if (found) return found;
      reached = Math.min(change.order, isRestoreMark(change) ? reachedBefore(change) + 1 : Infinity);
    }
  }
}

/** What the person could take back now, of the whole library, and what they could do again. */
export function nextDeeds(database: Database): Promise<Record<'undo' | 'redo', Deed | null>> {
  return database.transaction('r', database.changes, async () => {
    const [undo, redo] = [await lastDeed(database, null, 'undo'), await lastDeed(database, null, 'redo')];
    const named = (last: LastDeed): Deed | null => (typeof last === 'string' ? null : last.deed);
    return { undo: named(undo), redo: named(redo) };
  });
}

/** The record of a large library is read no further back than is needed, which is mostly a few changes: a library asks after each one. */
const FIRST_PIECE = 16;
const LARGEST_PIECE = 256;

type Answer = LastDeed | undefined;

const isLater = (answer: Answer | PromiseLike<Answer>): answer is PromiseLike<Answer> =>
  typeof answer === 'object' && 'then' in answer;

/** Is shown each change of a history, the newest first, until it answers. */
interface Walk {
  /** `original`: it has to be told the deed that this undo takes back. */
  step(change: Change): Answer | 'original';
  told(undo: Change, original: Change): Answer;
  /** There is no more history. */
  end(): LastDeed;
}

/** Nothing is left of what a change held, once that left the bin. */
export const isBlank = ({ entity, before, after }: Change): boolean =>
  entity !== 'database' && before === null && after === null;

/** An undo of a batch lifts it, an undo of that undo sets it again. */
function lastStanding(): Walk {
  const undone = new Set<BatchId>();
  let isSwept = false;
  return {
    step(change) {
      if (undone.has(change.batch)) return undefined;
      if (change.deed === 'undo' && change.undoes !== null) undone.add(change.undoes);
      if (!isUndoable(change.deed)) return undefined;
      if (!isBlank(change)) return { revert: change.batch, deed: change.deed };
      isSwept = true;
      return undefined;
    },
    told: () => undefined,
    end: () => (isSwept ? 'swept' : 'nothing'),
  };
}

/** The last undo that stands, unless something new was done since. */
function lastUndone(): Walk {
  const redone = new Set<BatchId>();
  let isSwept = false;
  const end = (): LastDeed => (isSwept ? 'swept' : 'nothing');
  return {
    step(change) {
      if (redone.has(change.batch)) return undefined;
      if (isUndoable(change.deed)) return end();
      return change.deed === 'undo' && change.undoes !== null ? 'original' : undefined;
    },
    told(undo, original) {
      if (original.deed !== 'undo' && !isBlank(undo)) return { revert: undo.batch, deed: original.deed };
      if (original.deed === 'undo') redone.add(original.batch);
      else isSwept = true;
      return undefined;
    },
    end,
  };
}

/** Without what was done in the library with every document at once, and the undoing of it. */
function doneInReaders(record: readonly Change[]): readonly Change[] {
  const elsewhere = new Set<BatchId>();
  return record.filter(({ deed, batch, undoes }) => {
    if (isOfTheLibrary(deed) || (undoes !== null && elsewhere.has(undoes))) elsewhere.add(batch);
    return !elsewhere.has(batch);
  });
}

/** A restore is taken back as a whole, in the library; undo in one document goes back to it and no further. */
function sinceRestore(record: readonly Change[]): readonly Change[] {
  const restores = new Set(record.filter(({ deed }) => deed === 'restore').map(({ batch }) => batch));
  const last = record.findLastIndex(
    ({ batch, undoes }) => restores.has(batch) || (undoes !== null && restores.has(undoes)),
  );
  return record.slice(last + 1);
}

/** What a restore brought along was done in another library, or in this one before it was lost: undo of all passes over it. */
const isRestoreMark = ({ deed, entity, documentId }: Change): boolean =>
  deed === 'restore' && entity === 'database' && documentId === null;

function reachedBefore({ before }: Change): number {
  const mark = v.safeParse(v.object({ order: v.number() }), before);
  return mark.success ? mark.output.order : Infinity;
}
