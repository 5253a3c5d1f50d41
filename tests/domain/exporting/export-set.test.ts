import { describe, expect, it } from 'vitest';
import { makeExportSet } from '../../../domain/exporting/export-set';
import { makeAnnotation, makeCapture, makeDocument, makeTag, uuid } from '../make-records';

const tags = [makeTag(1, 'Used'), makeTag(2, 'Unused'), makeTag(3, 'Gone', { state: 'deleted' })];
const from = {
  documents: [
    makeDocument(1, { title: 'Beta' }),
    makeDocument(2, { title: 'Älpha' }),
    makeDocument(3, { title: 'Gone', state: 'deleted' }),
  ],
  captures: [makeCapture(1), makeCapture(2), makeCapture(3)],
  annotations: [
    makeAnnotation(1, { position: { start: 50, end: 60 }, tagIds: [uuid(4, 1), uuid(4, 3)] }),
    makeAnnotation(2, { position: { start: 10, end: 60 } }),
    makeAnnotation(3, { documentId: uuid(1, 2), captureId: uuid(2, 2) }),
    makeAnnotation(4, { documentId: uuid(1, 3), captureId: uuid(2, 3) }),
    makeAnnotation(5, { state: 'deleted', deletedAt: '2026-11-25T09:00:00.000Z' }),
  ],
  tags,
};
const at = { exportedAt: '2026-11-25T09:00:00.000Z', software: { extension: '0.1.0', browser: 'x' } };
const ids = (records: readonly { id: string }[]) => records.map(({ id }) => id);

describe('makeExportSet', () => {
  it('sorts documents by title, without regard to accents, and annotations by document and place', () => {
    const set = makeExportSet(from, 'everything', at);
    expect(ids(set.documents)).toEqual([uuid(1, 2), uuid(1, 1)]);
    expect(ids(set.annotations)).toEqual([uuid(3, 3), uuid(3, 2), uuid(3, 1)]);
  });

  it('leaves out what is deleted, and tags and captures that nothing here has', () => {
    const set = makeExportSet(from, 'everything', at);
    expect(ids(set.tags)).toEqual([uuid(4, 1)]);
    expect(ids(set.captures)).toEqual([uuid(2, 1), uuid(2, 2)]);
  });

  it('takes one document with all its annotations', () => {
    const set = makeExportSet(from, { documents: [makeDocument(1).id] }, at);
    expect(ids(set.documents)).toEqual([uuid(1, 1)]);
    expect(ids(set.annotations)).toEqual([uuid(3, 2), uuid(3, 1)]);
  });

  it('takes chosen annotations with the documents that they belong to', () => {
    const set = makeExportSet(from, { annotations: [makeAnnotation(1).id] }, at);
    expect(ids(set.annotations)).toEqual([uuid(3, 1)]);
    expect(ids(set.documents)).toEqual([uuid(1, 1)]);
  });
});
