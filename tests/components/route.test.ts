import { describe, expect, it } from 'vitest';
import { parseRoute } from '../../components/library/route';
import { annotationId, documentId } from './sample-library';

describe('parseRoute', () => {
  const id = documentId(1);

  it('shows all annotations where nothing else is said', () => {
    const everything = { view: 'annotations', document: null, exporting: false, annotation: null };
    for (const hash of ['', '#', '#annotations', '#no-such-place'])
      expect(parseRoute(hash)).toEqual(everything);
  });

  it('knows a document, and whether it is to be exported', () => {
    expect(parseRoute(`#document=${id}`)).toEqual({
      view: 'annotations',
      document: id,
      exporting: false,
      annotation: null,
    });
    expect(parseRoute(`#document=${id}&export`)).toEqual({
      view: 'annotations',
      document: id,
      exporting: true,
      annotation: null,
    });
    expect(parseRoute(`#document=${id}&annotation=${annotationId(3)}&export`)).toMatchObject({
      document: id,
      annotation: annotationId(3),
      exporting: true,
    });
  });

  it('takes nothing for a document that is no id', () => {
    expect(parseRoute('#document=<img>')).toEqual({
      view: 'annotations',
      document: null,
      exporting: false,
      annotation: null,
    });
  });

  it('knows the settings, and the address to add', () => {
    expect(parseRoute('#settings')).toEqual({ view: 'settings', add: null });
    expect(parseRoute('#settings?add=https%3A%2F%2Fwww.example.org')).toEqual({
      view: 'settings',
      add: 'https://www.example.org',
    });
  });
});
