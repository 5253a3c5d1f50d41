import { describe, expect, it } from 'vitest';
import { batchFrom, type TagId } from '../../domain/ids';
import { NO_PREFERENCES } from '../../domain/preferences/preferences';
import { addAnnotation, changeAnnotation } from '../../storage/annotation-commands';
import { restoreContents } from '../../storage/backup';
import { changePreferences } from '../../storage/preference-commands';
import { liveTags } from '../../storage/queries';
import { changeTag, createTag, deleteTags, tagDocument } from '../../storage/tag-commands';
import { redoLast, undoLast } from '../../storage/undo-commands';
import { clock, everything, freshDatabase, withDocument } from './database';

/** A library with a document and an annotation for each list of tags. */
async function started(...lists: readonly (readonly string[])[]) {
  const database = await freshDatabase();
  const moment = clock();
  const { document, input } = await withDocument(database, moment);
  const annotations = [];
  for (const tagPaths of lists) {
    const made = await addAnnotation(database, input, moment());
    if (!made) throw new Error('the annotation was refused');
    annotations.push(await changeAnnotation(database, { id: made.id, tagPaths }, moment()));
  }
  const paths = async () => (await liveTags(database)).map(({ path }) => path).sort();
  const pathsOf = async (ids: readonly TagId[]) => {
    const tags = await database.tags.bulkGet([...ids]);
    return tags.map((tag) => `${tag?.path ?? 'lost'}${tag?.state === 'live' ? '' : ' (deleted)'}`);
  };
  /** The tags of each annotation, in the order in which they were made. */
  const carried = async () => {
    const all = await database.annotations.toArray();
    const inOrder = all.sort((one, other) => one.createdAt.localeCompare(other.createdAt));
    return Promise.all(inOrder.map(({ tagIds }) => pathsOf(tagIds)));
  };
  /** Does it, takes it back, does it again: what was there has to be there each time. */
  const backAndForth = async (deed: () => Promise<unknown>) => {
    const contents = async () => {
      const { tags, documents, annotations: notes, preferences } = await everything(database);
      const live = tags.filter(({ state }) => state === 'live').map(({ origin: _, ...tag }) => tag);
      const chosen = preferences[0] ?? NO_PREFERENCES;
      return { live, documents, chosen, notes: notes.map(({ updatedAt: _, ...note }) => note) };
    };
    const before = await contents();
    const count = await database.changes.orderBy('batch').uniqueKeys();
    await deed();
    const after = await contents();
    expect(await database.changes.orderBy('batch').uniqueKeys()).toHaveLength(count.length + 1);
    expect(await undoLast(database, null, moment())).not.toBeTypeOf('string');
    expect(await contents()).toEqual(before);
    expect(await redoLast(database, null, moment())).not.toBeTypeOf('string');
    expect(await contents()).toEqual(after);
  };
  return { database, moment, document, annotations, paths, pathsOf, carried, backAndForth };
}

describe('a tag that is renamed', () => {
  it('takes all below it along, and what had them has them still', async () => {
    const { database, moment, paths, carried, backAndForth } = await started(
      ['Torture', 'Torture/Custody'],
      ['Tortured poets'],
    );
    await backAndForth(() => changeTag(database, { path: 'torture', to: 'Ill-treatment' }, moment()));
    expect(await paths()).toEqual(['Ill-treatment', 'Ill-treatment/Custody', 'Tortured poets']);
    expect(await carried()).toEqual([['Ill-treatment', 'Ill-treatment/Custody'], ['Tortured poets']]);
  });

  it('may be one that is there only by those below it', async () => {
    const { database, moment, paths } = await started(['Torture/Custody']);
    expect(await changeTag(database, { path: 'Torture', to: 'Pain' }, moment())).toMatchObject({
      deed: 'tag.rename',
    });
    expect(await paths()).toEqual(['Pain/Custody']);
  });

  it('may get capitals or accents that it did not have', async () => {
    const { database, moment, paths } = await started(['detention/Ecole']);
    await changeTag(database, { path: 'detention/Ecole', to: 'detention/École' }, moment());
    expect(await paths()).toEqual(['detention/École']);
  });

  it('may get the path that a deleted one had', async () => {
    const { database, moment, paths, carried, backAndForth } = await started(['Old'], ['New']);
    await deleteTags(database, 'New', moment());
    await backAndForth(() => changeTag(database, { path: 'Old', to: 'New' }, moment()));
    expect(await paths()).toEqual(['New']);
    expect(await carried()).toEqual([['New'], []]);
  });

  it('is moved where its new path is under another one', async () => {
    const { database, moment, paths } = await started(['Custody', 'Custody/Cells', 'Torture']);
    expect(await changeTag(database, { path: 'Custody', to: 'Torture/Custody' }, moment())).toMatchObject({
      deed: 'tag.move',
    });
    expect(await paths()).toEqual(['Torture', 'Torture/Custody', 'Torture/Custody/Cells']);
  });

  it.each([
    ['Torture', 'Torture/Custody/Torture', 'tag-inside-itself'],
    ['Torture', ' / ', 'tag-empty'],
    ['Torture', 'PRISON', 'tag-taken'],
    ['Torture/Custody', 'Prison', 'tag-taken'],
    ['Torture', 'x'.repeat(395), 'tag-too-long'],
    ['Nowhere', 'Somewhere', 'tag-missing'],
  ])('is refused and nothing written: %s to %.20s', async (path, to, code) => {
    const { database, moment } = await started(['Torture/Custody'], ['Prison/Cells', 'Prison']);
    const before = await everything(database);
    expect(await changeTag(database, { path, to }, moment())).toBe(code);
    expect(await everything(database)).toEqual(before);
  });
});

describe('two tags that are merged', () => {
  it('are one afterwards, with all below both, on annotations and on documents', async () => {
    const { database, moment, document, paths, pathsOf, carried, backAndForth } = await started(
      ['Jail', 'Prison'],
      ['Jail/Cells'],
      ['Jail/Guards'],
    );
    await changeTag(database, { path: 'Prison/Cells', to: 'Prison/Cells' }, moment());
    await changeTag(database, { path: 'Jail', colour: 'source', description: 'In Harbour town' }, moment());
    await createTag(database, { path: 'Prison/cells', colour: null, description: '' }, moment());
    await tagDocument(database, { id: document.id, tagPaths: ['Jail'] }, moment());
    await backAndForth(() => changeTag(database, { path: 'Jail', to: 'Prison', merge: true }, moment()));
    expect(await paths()).toEqual(['Prison', 'Prison/Guards', 'Prison/cells']);
    expect(await carried()).toEqual([['Prison'], ['Prison/cells'], ['Prison/Guards']]);
    expect(await pathsOf((await database.documents.get(document.id))?.tagIds ?? [])).toEqual(['Prison']);
    // It takes what it did not have.
    const prison = (await liveTags(database)).find(({ path }) => path === 'Prison');
    expect(prison).toMatchObject({ colour: 'source', description: 'In Harbour town', uses: 1 });
  });

  it('are not taken back by a reader, which shows one document of many', async () => {
    const { database, moment, document, carried } = await started(['Jail'], ['Prison']);
    await changeTag(database, { path: 'Jail', to: 'Prison', merge: true }, moment());
    // The last deed of this document by itself; the first annotation is another one since.
    expect(await undoLast(database, document.id, moment())).toMatchObject({ deed: 'annotation.tags' });
    expect(await carried()).toEqual([['Prison'], []]);
  });
});

describe('a tag that is deleted', () => {
  it('goes with all below it, from everything that had it, and comes back as it was', async () => {
    const { database, moment, document, paths, carried, backAndForth } = await started(
      ['Torture/Custody', 'Prison'],
      ['Torture'],
    );
    await tagDocument(database, { id: document.id, tagPaths: ['Torture', 'Reports'] }, moment());
    await backAndForth(() => deleteTags(database, 'Torture', moment()));
    expect(await paths()).toEqual(['Prison', 'Reports']);
    expect(await carried()).toEqual([['Prison'], []]);
  });

  it('is not brought back beside a new one of the same path', async () => {
    const { database, moment, paths } = await started(['Prison']);
    await deleteTags(database, 'Prison', moment());
    const batches = (await database.changes.toArray()).filter(({ deed }) => deed === 'tag.delete');
    // Written as another window would that undo does not know of.
    const [tag] = await database.tags.toArray();
    if (tag) await database.tags.put({ ...tag, id: crypto.randomUUID() as TagId, state: 'live' });
    expect(await undoLast(database, null, moment())).toBe('conflict');
    expect(await paths()).toEqual(['Prison']);
    expect(batches).toHaveLength(2);
  });
});

describe('a tag by itself', () => {
  it('can be made, coloured and described, and each is taken back', async () => {
    const { database, moment, paths, backAndForth } = await started(['Torture/Custody']);
    const made = { path: ' Prisons / Harbour ', colour: 'victim', description: 'Since 2019' } as const;
    await backAndForth(() => createTag(database, made, moment()));
    expect(await createTag(database, { ...made, path: 'prisons/harbour' }, moment())).toBe('tag-taken');
    expect(await createTag(database, { ...made, path: ' ' }, moment())).toBe('tag-empty');
    // There only by what is below it, until something is said of it.
    await backAndForth(() => changeTag(database, { path: 'Torture', description: 'By the state' }, moment()));
    expect(await paths()).toEqual(['Prisons/Harbour', 'Torture', 'Torture/Custody']);
  });

  it('is one of the vocabulary where that was chosen, until it is called otherwise', async () => {
    const { database, moment } = await started(['Torture']);
    await changePreferences(database, { vocabulary: true }, moment());
    await createTag(database, { path: 'Africa/Chad', colour: null, description: '' }, moment());
    await createTag(database, { path: 'Africa/Elsewhere', colour: null, description: '' }, moment());
    const origins = async () =>
      Object.fromEntries((await liveTags(database)).map(({ path, origin }) => [path, origin]));
    expect(await origins()).toEqual({
      Torture: 'own',
      'Africa/Chad': 'vocabulary',
      'Africa/Elsewhere': 'own',
    });
    await changeTag(database, { path: 'Africa/Chad', to: 'Lake Chad' }, moment());
    expect(await origins()).toMatchObject({ 'Lake Chad': 'own' });
  });
});

describe('tags of a whole document', () => {
  it('are kept, taken back and done again, also from its reader, and leave the rest of it as it is now', async () => {
    const { database, moment, document, pathsOf, backAndForth } = await started();
    const tagsNow = async () => pathsOf((await database.documents.get(document.id))?.tagIds ?? []);
    await backAndForth(() =>
      tagDocument(database, { id: document.id, tagPaths: ['Torture', 'Asia'] }, moment()),
    );
    await database.documents.update(document.id, { visitedAt: '2026-11-27T10:00:00.000Z' });
    await undoLast(database, document.id, moment());
    expect(await tagsNow()).toEqual([]);
    await redoLast(database, document.id, moment());
    expect(await tagsNow()).toEqual(['Torture', 'Asia']);
    expect((await database.documents.get(document.id))?.visitedAt).toBe('2026-11-27T10:00:00.000Z');
  });

  it('are given once when asked for twice, and of two tabs both stay', async () => {
    const { database, moment, document, pathsOf } = await started();
    const batch = batchFrom(crypto.getRandomValues(new Uint8Array(16)));
    const input = { id: document.id, tagPaths: ['One'], shownTagIds: [] };
    const first = await tagDocument(database, input, { ...moment(), batch });
    expect(await tagDocument(database, input, { ...moment(), batch })).toEqual(first);
    const second = await tagDocument(database, { ...input, tagPaths: ['Two'] }, moment());
    expect(await pathsOf(second?.tagIds ?? [])).toEqual(['One', 'Two']);
  });
});

describe('names of colours', () => {
  it('are kept in one record, taken back and done again', async () => {
    const { database, moment, backAndForth } = await started();
    await backAndForth(() =>
      changePreferences(database, { colourNames: { victim: '  Who   suffered ' } }, moment()),
    );
    expect(await database.preferences.toArray()).toEqual([
      { id: 'preferences', colourNames: { victim: 'Who suffered' }, vocabulary: false },
    ]);
    await backAndForth(() => changePreferences(database, { colourNames: { victim: '' } }, moment()));
    expect((await database.preferences.toArray())[0]?.colourNames).toEqual({});
  });

  it('come back with a backup, and stay where there are others', async () => {
    const { database, moment } = await started();
    await changePreferences(database, { colourNames: { victim: 'Who', source: 'Whence' } }, moment());
    const backup = await everything(database);
    const other = await started();
    await changePreferences(other.database, { colourNames: { victim: 'Survivor' } }, other.moment());
    await restoreContents(other.database, backup, false, other.moment());
    const names = async () => (await other.database.preferences.toArray())[0]?.colourNames;
    expect(await names()).toEqual({ victim: 'Survivor', source: 'Whence' });
    await undoLast(other.database, null, other.moment());
    expect(await names()).toEqual({ victim: 'Survivor' });
  });
});

it('a document that a backup brings in once more has its tags', async () => {
  const { database, moment, document } = await started();
  await tagDocument(database, { id: document.id, tagPaths: ['Asia'] }, moment());
  const backup = await everything(database);
  const other = await freshDatabase();
  for (const _ of [1, 2]) {
    await restoreContents(other, backup, true, moment());
    const [tag] = await other.tags.toArray();
    const [restored] = await other.documents.toArray();
    expect([tag?.state, restored?.state]).toEqual(['live', 'live']);
    expect(restored?.tagIds).toEqual([tag?.id]);
    await undoLast(other, null, moment());
    expect(await other.documents.where({ state: 'live' }).count()).toBe(0);
  }
});

it('a backup with a tag that was deleted here, and whose path is another’s now, makes no second one', async () => {
  const { database, moment, paths } = await started(['Prison']);
  const backup = await everything(database);
  await deleteTags(database, 'Prison', moment());
  await changeTag(database, { path: 'Prison', to: 'Prison' }, moment());
  const [gone] = await database.tags.toArray();
  if (gone) await database.tags.put({ ...gone, id: crypto.randomUUID() as TagId, state: 'live' });
  await restoreContents(database, backup, true, moment());
  expect(await paths()).toEqual(['Prison']);
});
