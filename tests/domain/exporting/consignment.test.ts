import { expect, it } from 'vitest';
import { consignmentOf } from '../../../domain/exporting/consignment';
import type { Outgoing } from '../../../domain/exporting/outgoing';
import { makeAnnotation, makeCapture, makeDocument, makeSet, outgoing } from './make-options';

const numbers = [1, 2, 3];
const set = makeSet({
  documents: numbers.map((number) => makeDocument(number)),
  captures: numbers.map((number) => makeCapture(number)),
  annotations: [1, 2, 3, 4].map((number) =>
    makeAnnotation(number, {
      documentId: makeDocument(Math.min(number, 3)).id,
      captureId: makeCapture(Math.min(number, 3)).id,
      colour: number === 4 ? 'victim' : 'violation',
    }),
  ),
});

const quoted = async ({ documents }: Outgoing) =>
  (await Array.fromAsync(documents)).map(({ document, quotations }) => ({
    document: document.id,
    annotations: quotations.map(({ annotation }) => annotation.id),
  }));

it('comes out of a worker as it went in', () => {
  const consignment = consignmentOf(set);
  expect(structuredClone(consignment)).toEqual(consignment);
});

it('says of all that goes out how much it is, also of its beginning', () => {
  const { total, colours, only, documents, captures, chosen } = consignmentOf(set, 1);
  expect(total).toEqual({ documents: 3, annotations: 4 });
  expect(colours).toEqual(['violation', 'victim']);
  expect(only).toBeNull();
  expect(documents).toHaveLength(1);
  expect(captures).toHaveLength(1);
  expect(chosen.size).toBe(1);
});

it('gives the documents in order with what was chosen in them, whatever else was marked since', async () => {
  const all = await quoted(outgoing(set));
  expect(all.map(({ document }) => document)).toEqual(set.documents.map(({ id }) => id));
  expect(all.flatMap(({ annotations }) => annotations)).toEqual(set.annotations.map(({ id }) => id));
  const [first] = all;
  expect(await quoted(outgoing(set, 1))).toEqual([first]);
});
