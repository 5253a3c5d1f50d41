import { describe, expect, it } from 'vitest';
import { cite } from '../../../domain/citation/cite';
import { citationWords } from '../../support/citation-words';
import { makeAnnotation, makeCapture, makeDocument } from '../make-records';

const details = {
  capture: makeCapture(1),
  accessedAt: '2026-11-24T23:30:00.000Z',
  locale: 'en',
  labels: citationWords,
};
const annotation = (exact: string) => makeAnnotation(1, { quote: { exact, prefix: '', suffix: '' } });

describe('cite', () => {
  it('gives the quotation with everything that is known of its source', () => {
    expect(
      cite(makeDocument(1), { ...details, annotation: annotation('Not one complaint'), paragraph: 2 }),
    ).toBe(
      '“Not one complaint” (Northern Rights Observatory, “Report 1”, 3 May 2024, ' +
        'https://observatory.example/news/1, para. 2, accessed 24 November 2026)',
    );
  });

  it('leaves out what is not known', () => {
    const document = makeDocument(1, { publisher: null, published: null });
    expect(cite(document, details)).toBe(
      '“Report 1”, https://observatory.example/news/1, accessed 24 November 2026',
    );
  });

  it('gives a date no more precisely than it is known', () => {
    const document = makeDocument(1, { published: { date: '2015-12', precision: 'month', raw: 'Dec 2015' } });
    expect(cite(document, details)).toContain(', December 2015, ');
  });

  it('says nothing of a date that does not exist', () => {
    const document = makeDocument(1, { published: { date: '2015-13-01', precision: 'day', raw: '?' } });
    expect(cite(document, details)).toContain('“Report 1”, https://');
  });

  it('writes the dates of another language', () => {
    expect(cite(makeDocument(1), { ...details, locale: 'de' })).toContain('3. Mai 2024');
  });

  it('uses the quotation marks of the document’s language', () => {
    const document = makeDocument(1, { lang: 'ja', title: '題名' });
    expect(cite(document, { ...details, annotation: annotation('引用') })).toMatch(/^「引用」 \(.*「題名」/);
  });

  it('puts the inner marks around a quotation that has the usual ones, and leaves its letters as they are', () => {
    const exact = 'called it “a strong indication”';
    expect(cite(makeDocument(1), { ...details, annotation: annotation(exact) })).toContain(`‘${exact}’`);
  });

  it('prefers the address that the publisher calls the lasting one', () => {
    const document = makeDocument(1, { canonicalUrl: 'https://observatory.example/lasting' });
    expect(cite(document, details)).toContain('https://observatory.example/lasting');
  });

  it('says of a capture from a file that the address is only what the file gives', () => {
    const capture = makeCapture(1, { from: 'file' });
    expect(cite(makeDocument(1), { ...details, capture, paragraph: 2 })).toBe(
      'Northern Rights Observatory, “Report 1”, 3 May 2024, https://observatory.example/news/1, ' +
        'from a saved file (address not verified), para. 2, read 24 November 2026',
    );
    expect(cite(makeDocument(1), { ...details, capture, accessedAt: null })).toMatch(
      /, from a saved file \(address not verified\)$/,
    );
  });
});
