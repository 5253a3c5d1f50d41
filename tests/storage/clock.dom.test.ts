import { describe, expect, it } from 'vitest';
import {
  addAnnotation,
  changeAnnotation,
  deleteAnnotations,
  putDraft,
  type AnnotationInput,
} from '../../storage/annotation-commands';
import { restoreContents } from '../../storage/backup';
import type { Database } from '../../storage/database';
import { liveAnnotationsOf } from '../../storage/queries';
import type { Moment } from '../../storage/record-changes';
import { redoLast, undoLast } from '../../storage/undo-commands';
import { after, chooseAction, EMPTY, randomFrom, shownOf, type Action } from '../model/library-model';
import { recordFaults, shownIn } from '../model/stored-library';
import { everything, freshDatabase, withDocument } from './database';

const HOUR = 3_600_000;
const START = Date.parse('2026-11-24T10:00:00.000Z');

/** A clock that is set by hand. */
function clockByHand() {
  let at = START;
  return {
    moment: (): Moment => ({ now: new Date(at).toISOString(), newId: () => crypto.randomUUID() }),
    step: (ms: number) => {
      at += ms;
    },
  };
}

async function started() {
  const database = await freshDatabase();
  const { moment, step } = clockByHand();
  const { document, input } = await withDocument(database, moment);
  const annotation = await addAnnotation(database, input, moment());
  if (!annotation) throw new Error('the annotation was refused');
  const current = () => database.annotations.get(annotation.id);
  return { database, moment, step, document, input, annotation, current };
}

describe('when the clock goes back an hour', () => {
  it('the record keeps the order in which things were done', async () => {
    const { database, moment, step, annotation } = await started();
    await changeAnnotation(database, { id: annotation.id, note: 'before' }, moment());
    step(-HOUR);
    await changeAnnotation(database, { id: annotation.id, note: 'after' }, moment());
    const { changes } = await everything(database);
    expect(changes.map(({ deed }) => deed).slice(-2)).toEqual(['annotation.note', 'annotation.note']);
    expect(changes.at(-1)?.after).toMatchObject({ note: 'after' });
    expect(recordFaults(await everything(database))).toEqual([]);
  });

  it('undo takes back what was done last, and redo does it again', async () => {
    const { database, moment, step, document, annotation, current } = await started();
    await changeAnnotation(database, { id: annotation.id, colour: 'source' }, moment());
    step(-HOUR);
    await changeAnnotation(database, { id: annotation.id, colour: 'victim' }, moment());
    step(-HOUR);
    await undoLast(database, document.id, moment());
    expect(await current()).toMatchObject({ colour: 'source' });
    await redoLast(database, document.id, moment());
    expect(await current()).toMatchObject({ colour: 'victim' });
    await undoLast(database, document.id, moment());
    await undoLast(database, document.id, moment());
    expect(await current()).toMatchObject({ colour: 'violation' });
  });

  it('a backup from before does not take the place of what was done after it', async () => {
    const { database, moment, step, annotation, current } = await started();
    await changeAnnotation(database, { id: annotation.id, note: 'before' }, moment());
    const backup = await everything(database);
    step(-HOUR);
    await changeAnnotation(database, { id: annotation.id, note: 'after' }, moment());
    await restoreContents(database, backup, false, moment());
    expect(await current()).toMatchObject({ note: 'after' });
    await deleteAnnotations(database, [annotation.id], moment());
    await restoreContents(database, backup, false, moment());
    expect(await current()).toMatchObject({ state: 'deleted' });
    await restoreContents(database, backup, true, moment());
    expect(await current()).toMatchObject({ state: 'live', note: 'after' });
  });

  it('nor does one from before an undo', async () => {
    const { database, moment, step, document, annotation, current } = await started();
    await changeAnnotation(database, { id: annotation.id, note: 'a mistake' }, moment());
    const backup = await everything(database);
    step(-HOUR);
    await undoLast(database, document.id, moment());
    await restoreContents(database, backup, false, moment());
    expect(await current()).toMatchObject({ note: '' });
  });

  it('what is being typed is later than the note that stands', async () => {
    const { database, moment, step, annotation } = await started();
    const typed = { annotationId: annotation.id, note: 'typed' };
    step(-HOUR);
    await putDraft(database, { ...typed, at: moment().now });
    const backup = await everything(database);
    await database.drafts.clear();
    await restoreContents(database, backup, false, moment());
    expect(await database.drafts.get(annotation.id)).toMatchObject(typed);
  });
});

it('loses nothing in 120 random actions while the clock jumps to and fro', async () => {
  const random = randomFrom(20_261_124);
  const { database, moment, step, input } = await started();
  await deleteAnnotations(database, [(await database.annotations.toArray())[0]?.id ?? never()], moment());
  const passages = [...input.quote.exact].map((_, index) => `passage ${index}`);
  let model = EMPTY;
  for (let times = 0; times < 120; times += 1) {
    const action = chooseAction(model, passages, random);
    step(Math.round((random() - 0.5) * 2 * HOUR));
    await perform(database, input, action, moment());
    model = after(model, action);
    if (times % 20 === 0) expect(shownIn(await everything(database))).toEqual(shownOf(model));
  }
  expect(shownIn(await everything(database))).toEqual(shownOf(model));
  expect(recordFaults(await everything(database))).toEqual([]);
});

/** Does to the database what the model was told. */
async function perform(
  database: Database,
  input: AnnotationInput,
  action: Action,
  moment: Moment,
): Promise<void> {
  if (action.do === 'undo') await undoLast(database, input.documentId, moment);
  else if (action.do === 'redo') await redoLast(database, input.documentId, moment);
  else if (action.do === 'create') {
    const quote = { ...input.quote, exact: action.passage };
    await addAnnotation(database, { ...input, quote, colour: action.colour }, moment);
  } else {
    const live = await liveAnnotationsOf(database, input.documentId);
    const { id, tagIds } = live.find(({ quote }) => quote.exact === action.passage) ?? never();
    if (action.do === 'delete') await deleteAnnotations(database, [id], moment);
    else if (action.do === 'recolour')
      await changeAnnotation(database, { id, colour: action.colour }, moment);
    else if (action.do === 'note') await changeAnnotation(database, { id, note: action.note }, moment);
    else {
      const paths = (await database.tags.bulkGet(tagIds)).map((tag) => tag?.path ?? never());
      const others = paths.filter((path) => path !== action.tag);
      const tagPaths = action.do === 'tag' ? [...others, action.tag] : others;
      await changeAnnotation(database, { id, tagPaths, shownTagIds: tagIds }, moment);
    }
  }
}

function never(): never {
  throw new Error('it is not there');
}
