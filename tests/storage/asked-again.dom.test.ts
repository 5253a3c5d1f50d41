import { describe, expect, it } from 'vitest';
import { CHANGES_CHANNEL } from '../../domain/change/changes-channel';
import { batchFrom, type BatchId } from '../../domain/ids';
import { addAnnotation, changeAnnotation, deleteAnnotations } from '../../storage/annotation-commands';
import { redoLast, undoLast } from '../../storage/undo-commands';
import { clock, everything, freshDatabase, withDocument } from './database';

async function started() {
  const database = await freshDatabase();
  const moment = clock();
  const { document, input } = await withDocument(database, moment);
  const annotation = await addAnnotation(database, input, moment());
  if (!annotation) throw new Error('the annotation was refused');
  /** Asks for a deed twice, as a reader does whose answer was lost; gives both answers. */
  const twice = async <T>(deed: (moment: ReturnType<typeof named>) => Promise<T>): Promise<[T, T]> => {
    const batch = batchFrom(crypto.getRandomValues(new Uint8Array(16)));
    const before = await database.changes.count();
    const first = await deed(named(batch));
    const all = await everything(database);
    const second = await deed(named(batch));
    expect(all.changes.length).toBeGreaterThan(before);
    expect(await everything(database)).toEqual(all);
    return [first, second];
  };
  const named = (batch: BatchId) => ({ ...moment(), batch });
  return { database, moment, document, input, annotation, twice };
}

describe('a deed that is asked for again', () => {
  it('is done once, and answered the same', async () => {
    const { database, document, input, annotation, twice } = await started();
    const { id } = annotation;
    const deeds = [
      () => twice((moment) => addAnnotation(database, input, moment)),
      () => twice((moment) => changeAnnotation(database, { id, note: 'a', tagPaths: ['One'] }, moment)),
      () => twice((moment) => deleteAnnotations(database, [id], moment)),
      () => twice((moment) => undoLast(database, document.id, moment)),
      () => twice((moment) => redoLast(database, document.id, moment)),
    ];
    for (const deed of deeds) {
      const [first, second] = await deed();
      expect(first).toBeDefined();
      expect(second).toEqual(first);
    }
  });

  it('is told again to whoever was to hear of it', async () => {
    const { database, annotation, twice } = await started();
    const channel = new BroadcastChannel(CHANGES_CHANNEL);
    let heard = 0;
    const heardTwice = new Promise<void>((resolve) => {
      channel.addEventListener('message', () => {
        heard += 1;
        if (heard === 2) resolve();
      });
    });
    await twice((moment) => changeAnnotation(database, { id: annotation.id, note: 'a' }, moment));
    await heardTwice;
    channel.close();
  });
});

describe('tags that are chosen in two tabs', () => {
  it('are all there, but those that one of them took away', async () => {
    const { database, moment, annotation } = await started();
    const { id } = annotation;
    const shown = await changeAnnotation(database, { id, tagPaths: ['One', 'Two'] }, moment());
    const shownTagIds = shown?.tagIds ?? [];
    await changeAnnotation(database, { id, tagPaths: ['One', 'Two', 'Three'], shownTagIds }, moment());
    const last = await changeAnnotation(database, { id, tagPaths: ['Two', 'Four'], shownTagIds }, moment());
    const tags = await database.tags.bulkGet([...(last?.tagIds ?? [])]);
    expect(tags.map((tag) => tag?.path)).toEqual(['Two', 'Three', 'Four']);
  });
});
