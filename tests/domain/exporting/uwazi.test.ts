import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ExportOptions } from '../../../domain/exporting/export-format';
import { uwazi } from '../../../domain/exporting/uwazi';
import { readUwaziNames } from '../../../domain/exporting/uwazi-names';
import { uwaziTerm } from '../../../domain/exporting/uwazi-values';
import { normaliseTagPath } from '../../../domain/tag/tag-path';
import { zipParts } from '../../support/zip-parts';
import {
  anyText,
  makeAnnotation,
  makeCapture,
  makeDocument,
  makeSet,
  makeTag,
  uuid,
  written,
  type MadeSet,
} from './make-options';
import { parseCsv } from './parse-csv';

type Entity = Readonly<Record<string, string>>;

/** As Uwazi does: the table at the root of the zip, its values without the white space around them. */
function entitiesIn(table: string): readonly Entity[] {
  const [head = [], ...rows] = parseCsv(table);
  return rows.map((row) => Object.fromEntries(head.map((name, index) => [name, (row[index] ?? '').trim()])));
}

/** Values of a list, which both importers part at `|` and the second at `;` too. */
const valuesOf = (field = ''): readonly string[] =>
  field
    .split(/[|;]/)
    .map((value) => value.trim())
    .filter((value) => value !== '');

async function readBack(set: MadeSet, options: Partial<ExportOptions> = {}) {
  const { name, bytes } = await written(uwazi, set, options);
  const { 'import.csv': table = '', ...texts } = zipParts(bytes);
  return { name, table, texts, entities: entitiesIn(table) };
}

/** Long enough to be counted as a paragraph. */
const TEXT = `Not one complaint was examined. ${'The register is kept in the archive. '.repeat(3)}`;

const sample = (title = 'Merrow: no answer', note = 'Ask for the register.', exact = 'Not one complaint') =>
  makeSet({
    documents: [makeDocument(1, { title, tagIds: [uuid(4, 3)] })],
    captures: [makeCapture(1, { text: TEXT })],
    annotations: [1, 2].map((number) =>
      makeAnnotation(number, {
        quote: { exact, prefix: '', suffix: '' },
        note,
        tagIds: [uuid(4, 1), uuid(4, 2)],
      }),
    ),
    tags: [makeTag(1, 'Torture'), makeTag(2, 'Instruments/CAT/Article 12'), makeTag(3, 'Africa/Kenya')],
  });

/** What Uwazi's search answers for entities with these names, of annotations with these ids. */
const answerOf = (...entities: readonly (readonly [name: string, id: string])[]) => ({
  totalRows: entities.length,
  rows: entities.map(([sharedId, id]) => ({
    _id: 'x',
    sharedId,
    title: 'any',
    metadata: { annotation_id: [{ value: id }], quote: [{ value: 'any' }] },
  })),
});

/** As Uwazi's importers write: a row with the name of an entity over it, every other one as a new entity. */
function imported(rows: readonly Entity[], before: ReadonlyMap<string, Entity>): Map<string, Entity> {
  const after = new Map(before);
  for (const row of rows) {
    if (row['id'] && !after.has(row['id'])) throw new Error(`There is no entity ${row['id']}`);
    after.set(row['id'] || `made${String(after.size)}`, row);
  }
  return after;
}

describe('a second export for Uwazi', () => {
  it('doubles nothing: each row has the name that Uwazi gave its entity, a new one none', async () => {
    const first = imported((await readBack(sample())).entities, new Map());
    const answer = answerOf(...[...first].map(([name, row]) => [name, row['annotation_id'] ?? ''] as const));
    const set = sample('Merrow: no answer', 'Ask again.');
    const grown = { ...set, annotations: [...set.annotations, makeAnnotation(3)] };
    const again = await readBack(grown, { uwaziNames: readUwaziNames(answer) });
    const second = imported(again.entities, first);
    expect(second.size).toBe(3);
    for (const name of first.keys()) expect(second.get(name)).toMatchObject({ note: 'Ask again.' });
    // What is there already would get its text once more.
    expect(again.entities.map((row) => row['attachments'] !== '')).toEqual([false, false, true]);
    expect(Object.keys(again.texts)).toHaveLength(1);
  });

  it('takes no text along where nothing is new', async () => {
    const names = readUwaziNames(answerOf(['a', uuid(3, 1)], ['b', uuid(3, 2)]));
    expect((await readBack(sample(), { uwaziNames: names })).texts).toEqual({});
  });

  it('reads both of Uwazi’s ways to answer, and passes over what was not imported from here', () => {
    const { rows } = answerOf(['a1', uuid(3, 1)], ['b2', 'no id'], ['c3|x', uuid(3, 3)], ['d4', uuid(3, 1)]);
    const names = [[uuid(3, 1), 'a1']];
    const others = [null, 7, {}, { sharedId: 'x' }, { sharedId: 'x', metadata: { annotation_id: [] } }];
    for (const answer of [{ rows: [...others, ...rows] }, { data: rows }, rows])
      expect([...readUwaziNames(answer)]).toEqual(names);
    for (const answer of [null, 'x', {}, { rows: 7 }]) expect(readUwaziNames(answer).size).toBe(0);
  });
});

describe('the export for Uwazi', () => {
  it('has an entity a quotation, each with a title of its own', async () => {
    const { name, entities } = await readBack(sample());
    expect(name).toBe('merrow-no-answer-2026-11-25.uwazi.zip');
    expect(entities).toHaveLength(2);
    expect(entities[0]).toMatchObject({
      title: 'Merrow: no answer — 1',
      quote: 'Not one complaint',
      note: 'Ask for the register.',
      tags: 'Torture::Torture|Instruments::CAT / Article 12',
      source_tags: 'Africa::Kenya',
      tag_paths: 'Torture; Instruments/CAT/Article 12',
      source_link: 'Merrow: no answer|https://observatory.example/news/1',
      published_on: '2024-05-03',
      accessed_on: '2026-11-24',
      text_language: 'en',
      paragraph: '1',
      text_sha256: 'b'.repeat(64),
      annotation_id: uuid(3, 1),
    });
    expect(entities[1]?.['title']).toBe('Merrow: no answer — 2');
  });

  it('has the texts beside the table, one a capture, and names them in the rows', async () => {
    const set = makeSet({
      documents: [makeDocument(1, { title: 'Same' }), makeDocument(2, { title: 'SAME' })],
      captures: [makeCapture(1), makeCapture(2, { text: 'Another text.' }), makeCapture(3)],
      annotations: [
        makeAnnotation(1),
        makeAnnotation(2, { captureId: uuid(2, 3) }),
        makeAnnotation(3, { documentId: uuid(1, 2), captureId: uuid(2, 2) }),
      ],
    });
    const { name, texts, entities } = await readBack(set);
    expect(name).toBe('witnessmark-2026-11-25.uwazi.zip');
    expect(Object.keys(texts)).toHaveLength(3);
    const attached = entities.map((entity) => texts[entity['attachments'] ?? '']);
    expect(attached.toSorted()).toEqual([
      'Another text.',
      'Not one complaint was examined.',
      'Not one complaint was examined.',
    ]);
    expect(new Set(entities.map((entity) => entity['title'])).size).toBe(3);
  });

  it('is the table alone where the texts are to stay, and names none', async () => {
    const { name, text } = await written(uwazi, sample(), { texts: false });
    expect(name).toBe('merrow-no-answer-2026-11-25.uwazi.csv');
    expect(entitiesIn(text)).toHaveLength(2);
    expect(text).not.toContain('attachments');
  });

  it.each(['2024', '2024-05'])('makes no day of %s', async (date) => {
    const published = { date, precision: 'year', raw: date };
    const set = makeSet({ documents: [makeDocument(1, { published })], annotations: [makeAnnotation(1)] });
    expect((await readBack(set)).entities[0]).toMatchObject({ published_on: '', published_text: date });
  });

  it('gives no id: Uwazi would take it for one of its own', async () => {
    expect(Object.keys((await readBack(sample())).entities[0] ?? {})).not.toContain('id');
  });

  it('says nothing of notes and times that are not to go out', async () => {
    const { table } = await readBack(sample(), { notes: false, times: false });
    expect(table).not.toContain('note');
    expect(table).not.toContain('register');
    expect(table).not.toContain('2026');
  });

  it('keeps what could be taken for a formula as it is', async () => {
    expect((await readBack(sample('=1+1', '=2', '@SUM(1)'))).entities[0]).toMatchObject({
      title: '=1+1 — 1',
      note: '=2',
      quote: '@SUM(1)',
    });
  });

  it('shortens what would stop the import', async () => {
    const { entities } = await readBack(sample('Title', '“'.repeat(200_000), '😀'.repeat(20_000)));
    for (const value of Object.values(entities[0] ?? {})) {
      expect(Buffer.from(JSON.stringify([{ value }])).length).toBeLessThan(32_766);
      expect(value.isWellFormed()).toBe(true);
    }
  });

  it('is one line a row, with whole values, whatever was written', async () => {
    const text = anyText('a|b', 'x; y', ' :: ', 'a:::b', '\n\n', '\ud800');
    await fc.assert(
      fc.asyncProperty(text, text, text, async (title, note, exact) => {
        const path = normaliseTagPath(`x${title}/${note}y`);
        fc.pre(exact !== '' && path.length <= 400);
        const set = makeSet({
          documents: [makeDocument(1, { title, publisher: note })],
          annotations: [
            makeAnnotation(1, {
              quote: { exact, prefix: '', suffix: '' },
              note,
              tagIds: [uuid(4, 1), uuid(4, 2)],
            }),
          ],
          tags: [makeTag(1, path), makeTag(2, 'Second')],
        });
        const { table, entities, texts } = await readBack(set);
        expect(table.split(/[\r\n]+/)).toHaveLength(3);
        const [entity = {}] = entities;
        expect(entity['title']).toMatch(/\S — 1$/);
        const terms = valuesOf(entity['tags']);
        expect(terms).toHaveLength(2);
        for (const term of terms) {
          const steps = term.split('::');
          expect(steps).toHaveLength(2);
          for (const step of steps) expect(step).toMatch(/^\S(.*\S)?$/u);
        }
        expect(entity['source_link']?.split('|')).toHaveLength(2);
        expect(Object.keys(texts)).toEqual([entity['attachments']]);
      }),
    );
  });
});

it('a tag of one step is a term of its own name, and not one that another has too', () => {
  expect(['Torture', 'Detention'].map(uwaziTerm)).toEqual(['Torture::Torture', 'Detention::Detention']);
});
