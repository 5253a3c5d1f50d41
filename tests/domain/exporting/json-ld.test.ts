import { describe, expect, it } from 'vitest';
import type { ExportOptions } from '../../../domain/exporting/export-format';
import { jsonLd } from '../../../domain/exporting/json-ld';
import {
  hostile,
  makeAnnotation,
  makeCapture,
  makeDocument,
  makeSet,
  makeTag,
  uuid,
  written,
} from './make-options';
import { zipParts } from '../../support/zip-parts';
import { hasWebAnnotationSchemas, webAnnotationFaults } from '../../support/web-annotation-faults';

const MOTIVATIONS = ['highlighting', 'commenting', 'tagging'];
const set = makeSet({
  documents: [makeDocument(1, { url: 'https://observatory.example/ü/報告?q=ä', lang: 'ja' })],
  captures: [makeCapture(1, { finalUrl: 'https://observatory.example/ü/報告?q=ä' })],
  tags: [makeTag(1, 'Torture/In custody')],
  annotations: [
    makeAnnotation(1),
    makeAnnotation(2, { note: 'A note', tagIds: [uuid(4, 1)] }),
    makeAnnotation(3, { tagIds: [uuid(4, 1)] }),
    ...hostile.map((exact, index) =>
      makeAnnotation(10 + index, { quote: { exact, prefix: '', suffix: '' }, note: exact }),
    ),
  ],
});

interface Written {
  '@context': unknown[];
  id: string;
  type: string;
  motivation: string | string[];
  created?: string;
  body?: { type: string; purpose: string; value: string }[];
  target: { source: string; state?: unknown; selector: Record<string, unknown>[] };
  'witnessmark:capture': Record<string, unknown>;
}
interface Collection {
  id: string;
  total: number;
  first: { id: string; items: Written[] };
}
// Our own file, whose form is what is tested.
const write = async (options: Partial<ExportOptions> = {}) =>
  JSON.parse((await written(jsonLd, set, options)).text) as Collection;
const collection = await write();
const { items } = collection.first;

describe('the JSON-LD export', () => {
  it('is a collection with every annotation in it', () => {
    expect(collection).toMatchObject({ type: 'AnnotationCollection', total: set.annotations.length });
    expect(items.map(({ id }) => id)).toEqual(set.annotations.map(({ id }) => `urn:uuid:${id}`));
  });

  it('tells what the person calls the colour, and the tags of the document itself', async () => {
    const tagged = makeSet({
      documents: [makeDocument(1, { tagIds: [uuid(4, 1)] })],
      annotations: [makeAnnotation(1, { colour: 'victim' })],
      tags: [makeTag(1, 'Torture/In custody')],
    });
    // Our own file, whose form is what is tested.
    const file = JSON.parse((await written(jsonLd, tagged)).text) as Collection;
    expect(file.first.items[0]).toMatchObject({
      'witnessmark:colour': 'victim',
      'witnessmark:colourName': 'my victim',
      'witnessmark:document': { 'witnessmark:tags': ['Torture/In custody'] },
    });
  });

  it('gives each thing an id of its own', () => {
    const ids = [collection.id, collection.first.id, ...items.map(({ id }) => id)];
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^urn:uuid:[0-9a-f-]{36}$/);
  });

  it('has a quote selector with the exact words and a position selector, and none of an own type', () => {
    const found = items.find(({ id }) => id === `urn:uuid:${uuid(3, 1)}`);
    expect(found?.target.selector).toEqual([
      { type: 'TextQuoteSelector', exact: 'Not one complaint', suffix: ' was examined.' },
      { type: 'TextPositionSelector', start: 0, end: 17 },
    ]);
  });

  it('names only motivations and purposes that the model knows, and one for what is there', () => {
    for (const { motivation, body } of items) {
      for (const one of [motivation].flat()) expect(MOTIVATIONS).toContain(one);
      for (const one of body ?? [])
        expect(one).toMatchObject({
          type: 'TextualBody',
          purpose: expect.stringMatching(/^(commenting|tagging)$/),
        });
    }
    expect(items.find(({ id }) => id === `urn:uuid:${uuid(3, 2)}`)?.motivation).toEqual(MOTIVATIONS);
    expect(items.find(({ id }) => id === `urn:uuid:${uuid(3, 1)}`)).not.toHaveProperty('body');
  });

  it('writes addresses without characters that an IRI in ASCII may not have', () => {
    expect(items[0]?.target.source).toBe('https://observatory.example/%C3%BC/%E5%A0%B1%E5%91%8A?q=%C3%A4');
  });

  it('carries the hashes of the text that the positions count in', () => {
    expect(items[0]?.['witnessmark:capture']).toMatchObject({ 'witnessmark:textSha256': 'b'.repeat(64) });
  });

  it('says of a capture from a file that its address is claimed, and of no day what stood there', async () => {
    const fromFile = makeSet({
      captures: [makeCapture(1, { from: 'file' })],
      annotations: [makeAnnotation(1)],
    });
    for (const times of [true, false]) {
      const text = (await written(jsonLd, fromFile, { times })).text;
      const [item] = (JSON.parse(text) as Collection).first.items;
      expect(item?.['witnessmark:capture']).toMatchObject({
        'witnessmark:from': 'file',
        'witnessmark:claimed': 'https://observatory.example/news/1',
      });
      expect(item?.['witnessmark:capture']).not.toHaveProperty('witnessmark:requested');
      expect(item?.target).not.toHaveProperty('state');
    }
    expect(items[0]?.['witnessmark:capture']).toMatchObject({ 'witnessmark:from': 'page' });
    expect(items[0]?.target).toHaveProperty('state');
  });

  it('keeps notes and times of work to itself unless they are wanted', async () => {
    const { text } = await written(jsonLd, set, { notes: false, times: false });
    expect(text).not.toContain('A note');
    expect(text).not.toContain('2026-11-2');
  });
});

describe.skipIf(!hasWebAnnotationSchemas)('the JSON-LD export against the schemas of the W3C', () => {
  const annotationFaults = webAnnotationFaults('annotations');
  const collectionFaults = webAnnotationFaults('collections');

  it('sees what is wrong with a wrong one', () => {
    const bare = { ...items[0], id: uuid(3, 1) };
    expect(annotationFaults(bare)).not.toEqual([]);
  });

  it.each([true, false])('passes every MUST for annotations, with notes and times: %s', async (wanted) => {
    const { first } = await write({ notes: wanted, times: wanted });
    for (const item of first.items) expect(annotationFaults(item)).toEqual([]);
  });

  it('passes every MUST for the collection', () => {
    expect(collectionFaults(collection)).toEqual([]);
  });

  it('passes every MUST for pages, where there are several', async () => {
    const { pages, whole } = await readPages();
    expect(collectionFaults(whole)).toEqual([]);
    const pageFaults = webAnnotationFaults('pages');
    for (const page of pages) expect(pageFaults(page)).toEqual([]);
  });
});

async function readPages() {
  const many = makeSet({
    annotations: Array.from({ length: 2_001 }, (_, index) =>
      makeAnnotation(index + 1, { position: { start: index, end: index + 17 } }),
    ),
  });
  const { name, bytes } = await written(jsonLd, many);
  const { 'collection.jsonld': collection = '', ...pages } = zipParts(bytes);
  return {
    name,
    many,
    whole: JSON.parse(collection) as { first: string; last: string; total: number },
    pages: Object.values(pages).map((page) => JSON.parse(page) as Page),
  };
}

interface Page {
  readonly id: string;
  readonly next?: string;
  readonly prev?: string;
  readonly startIndex: number;
  readonly items: readonly { readonly id: string }[];
}

it('has more than a thousand annotations on pages that lead to one another', async () => {
  const { name, many, whole, pages } = await readPages();
  expect(name).toMatch(/\.zip$/);
  expect(whole.total).toBe(2_001);
  expect(pages.map(({ items }) => items.length)).toEqual([1_000, 1_000, 1]);
  expect(pages.map(({ startIndex }) => startIndex)).toEqual([0, 1_000, 2_000]);
  expect(pages.map(({ id }) => id)).toEqual([whole.first, pages[0]?.next, whole.last]);
  expect(pages[1]?.next).toBe(whole.last);
  expect(pages[2]?.prev).toBe(pages[1]?.id);
  expect(pages.flatMap(({ items }) => items.map(({ id }) => id))).toEqual(
    many.annotations.map(({ id }) => `urn:uuid:${id}`),
  );
});
