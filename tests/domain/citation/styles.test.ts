import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRich, plainText } from '../../../domain/citation/citation-part';
import { CITATION_STYLE_IDS, type CitationStyleId } from '../../../domain/citation/citation-style';
import { CITATION_STYLES } from '../../../domain/citation/citation-styles';
import { richText } from '../../../domain/citation/rich-text';
import type { SourceDetails } from '../../../domain/citation/source-parts';
import { citationWords } from '../../support/citation-words';
import { makeCapture, makeDocument } from '../make-records';

const AT = 'https://observatory.example/news/1';
const details: SourceDetails = {
  capture: makeCapture(1),
  paragraph: 2,
  accessedAt: '2026-11-24T23:30:00.000Z',
  locale: 'en',
  labels: citationWords,
};
/** By an organisation, with everything that is usual. */
const report = { title: 'Merrow: Prison Registers Kept From Inspectors' };

const full = (id: CitationStyleId, overrides: object = {}, more: Partial<SourceDetails> = {}): string =>
  plainText(CITATION_STYLES[id].full(makeDocument(1, { ...report, ...overrides }), { ...details, ...more }));
const short = (id: CitationStyleId, overrides: object = {}, more: Partial<SourceDetails> = {}): string =>
  plainText(
    CITATION_STYLES[id].short(makeDocument(1, { ...report, ...overrides }), { ...details, ...more }, 3),
  );
const rich = (id: CitationStyleId, overrides: object = {}): string =>
  richText(CITATION_STYLES[id].full(makeDocument(1, { ...report, ...overrides }), details));

type Expected = Readonly<Record<CitationStyleId, string>>;
const each = (expected: Expected, of: (id: CitationStyleId) => string): void => {
  expect(Object.fromEntries(CITATION_STYLE_IDS.map((id) => [id, of(id)]))).toEqual(expected);
};

describe('a source in full', () => {
  it('of an organisation, which is named once', () => {
    each(
      {
        house: `Northern Rights Observatory, “Merrow: Prison Registers Kept From Inspectors”, 3 May 2024, ${AT}, para. 2, accessed 24 November 2026`,
        chicago: `Northern Rights Observatory, “Merrow: Prison Registers Kept From Inspectors,” May 3, 2024, para. 2, accessed November 24, 2026, ${AT}.`,
        apa: `Northern Rights Observatory. (2024, May 3). Merrow: Prison Registers Kept From Inspectors (para. 2). Retrieved November 24, 2026, from ${AT}`,
        oscola: `Northern Rights Observatory, ‘Merrow: Prison Registers Kept From Inspectors’ (3 May 2024) para 2 <${AT}> accessed 24 November 2026`,
        bluebook: `Merrow: Prison Registers Kept From Inspectors, Northern Rights Observatory, ¶ 2 (May 3, 2024), ${AT} (last visited Nov. 24, 2026).`,
        refworld: `Northern Rights Observatory, Merrow: Prison Registers Kept From Inspectors, 3 May 2024, para. 2, available at: ${AT} [accessed 24 November 2026]`,
        euaa: `Northern Rights Observatory, Merrow: Prison Registers Kept From Inspectors, 3 May 2024, ${AT}, para. 2, accessed 24 November 2026`,
      },
      (id) => full(id),
    );
    for (const id of CITATION_STYLE_IDS)
      expect(full(id, { byline: 'northern rights  observatory' })).toBe(full(id));
  });

  it('of two people, names as written, with who published it', () => {
    each(
      {
        house: `Northern Rights Observatory, “Merrow: Prison Registers Kept From Inspectors”, 3 May 2024, ${AT}, para. 2, accessed 24 November 2026`,
        chicago: `Ana Sol and Idris Venn, “Merrow: Prison Registers Kept From Inspectors,” Northern Rights Observatory, May 3, 2024, para. 2, accessed November 24, 2026, ${AT}.`,
        apa: `Ana Sol & Idris Venn. (2024, May 3). Merrow: Prison Registers Kept From Inspectors (para. 2). Northern Rights Observatory. Retrieved November 24, 2026, from ${AT}`,
        oscola: `Ana Sol and Idris Venn, ‘Merrow: Prison Registers Kept From Inspectors’ (Northern Rights Observatory, 3 May 2024) para 2 <${AT}> accessed 24 November 2026`,
        bluebook: `Ana Sol & Idris Venn, Merrow: Prison Registers Kept From Inspectors, Northern Rights Observatory, ¶ 2 (May 3, 2024), ${AT} (last visited Nov. 24, 2026).`,
        refworld: `Ana Sol and Idris Venn, Merrow: Prison Registers Kept From Inspectors, Northern Rights Observatory, 3 May 2024, para. 2, available at: ${AT} [accessed 24 November 2026]`,
        euaa: `Ana Sol and Idris Venn, Merrow: Prison Registers Kept From Inspectors, Northern Rights Observatory, 3 May 2024, ${AT}, para. 2, accessed 24 November 2026`,
      },
      (id) => full(id, { byline: 'Ana Sol and Idris Venn' }),
    );
  });

  it('of a United Nations document, with its symbol', () => {
    const document = {
      publisher: 'UN Council on Prisons',
      symbols: ['A/PC/31/57'],
      title: 'Visit to Merrow',
    };
    each(
      {
        house: `UN Council on Prisons, “Visit to Merrow”, 3 May 2024, ${AT}, para. 2, accessed 24 November 2026`,
        chicago: `UN Council on Prisons, Visit to Merrow, A/PC/31/57 (May 3, 2024), para. 2, accessed November 24, 2026, ${AT}.`,
        apa: `UN Council on Prisons. (2024, May 3). Visit to Merrow (UN Doc. A/PC/31/57, para. 2). Retrieved November 24, 2026, from ${AT}`,
        oscola: `UN Council on Prisons, ‘Visit to Merrow’ (3 May 2024) UN Doc A/PC/31/57, para 2 <${AT}> accessed 24 November 2026`,
        bluebook: `UN Council on Prisons, Visit to Merrow, ¶ 2, U.N. Doc. A/PC/31/57 (May 3, 2024), ${AT} (last visited Nov. 24, 2026).`,
        refworld: `UN Council on Prisons, Visit to Merrow, 3 May 2024, A/PC/31/57, para. 2, available at: ${AT} [accessed 24 November 2026]`,
        euaa: `UN Council on Prisons, Visit to Merrow [A/PC/31/57], 3 May 2024, ${AT}, para. 2, accessed 24 November 2026`,
      },
      (id) => full(id, document),
    );
  });

  it('of which little is known: no author, no date, no paragraph, no day of access', () => {
    each(
      {
        house: `“Visit to Merrow”, ${AT}`,
        chicago: `“Visit to Merrow,” n.d., ${AT}.`,
        apa: `Visit to Merrow. (n.d.). ${AT}`,
        oscola: `‘Visit to Merrow’ <${AT}>`,
        bluebook: `Visit to Merrow, ${AT}.`,
        refworld: `Visit to Merrow, n.d., available at: ${AT}`,
        euaa: `Visit to Merrow, n.d., ${AT}`,
      },
      (id) =>
        full(
          id,
          { title: 'Visit to Merrow', publisher: null, published: null },
          { accessedAt: null, paragraph: null },
        ),
    );
  });

  it('of which nothing is known but the address', () => {
    each(
      {
        house: AT,
        chicago: `n.d., ${AT}.`,
        apa: `(n.d.). ${AT}`,
        oscola: `<${AT}>`,
        bluebook: `${AT}.`,
        refworld: `n.d., available at: ${AT}`,
        euaa: `n.d., ${AT}`,
      },
      (id) =>
        full(
          id,
          { title: ' ', publisher: null, published: null },
          { accessedAt: null, paragraph: null, capture: null },
        ),
    );
  });

  it('with the address of a copy that lasts', () => {
    const archiveUrl = 'https://archive.example/x7';
    each(
      {
        house: `Northern Rights Observatory, “Visit”, 3 May 2024, ${AT}, ${archiveUrl}, accessed 24 November 2026`,
        chicago: `Northern Rights Observatory, “Visit,” May 3, 2024, accessed November 24, 2026, ${AT}, archived at ${archiveUrl}.`,
        apa: `Northern Rights Observatory. (2024, May 3). Visit. Retrieved November 24, 2026, from ${AT} [archived at ${archiveUrl}]`,
        oscola: `Northern Rights Observatory, ‘Visit’ (3 May 2024) <${AT}> archived at <${archiveUrl}> accessed 24 November 2026`,
        bluebook: `Visit, Northern Rights Observatory (May 3, 2024), ${AT} (last visited Nov. 24, 2026) [${archiveUrl}].`,
        refworld: `Northern Rights Observatory, Visit, 3 May 2024, available at: ${AT}, archived at ${archiveUrl} [accessed 24 November 2026]`,
        euaa: `Northern Rights Observatory, Visit, 3 May 2024, ${AT}, archived at ${archiveUrl}, accessed 24 November 2026`,
      },
      (id) => full(id, { title: 'Visit', archiveUrl }, { paragraph: null }),
    );
  });

  it('read from a saved file: never as if the publisher’s page had been seen', () => {
    const from = 'from a saved file (address not verified)';
    each(
      {
        house: `Northern Rights Observatory, “Visit”, 3 May 2024, ${AT}, ${from}, read 24 November 2026`,
        chicago: `Northern Rights Observatory, “Visit,” May 3, 2024, ${AT}, ${from}, read November 24, 2026.`,
        apa: `Northern Rights Observatory. (2024, May 3). Visit. ${AT} [${from}, read November 24, 2026]`,
        oscola: `Northern Rights Observatory, ‘Visit’ (3 May 2024) <${AT}> ${from}, read 24 November 2026`,
        bluebook: `Visit, Northern Rights Observatory (May 3, 2024), ${AT} [${from}, read Nov. 24, 2026].`,
        refworld: `Northern Rights Observatory, Visit, 3 May 2024, available at: ${AT}, ${from}, read 24 November 2026`,
        euaa: `Northern Rights Observatory, Visit, 3 May 2024, ${AT}, ${from}, read 24 November 2026`,
      },
      (id) => full(id, { title: 'Visit' }, { paragraph: null, capture: makeCapture(1, { from: 'file' }) }),
    );
    const capture = makeCapture(1, { from: 'file' });
    for (const id of CITATION_STYLE_IDS) {
      expect(full(id, {}, { capture, accessedAt: null })).toContain(from);
      expect(full(id, {}, { capture, accessedAt: null })).not.toMatch(/read|accessed|visited|Retrieved/);
    }
  });
});

describe('a source for a repeat', () => {
  it('points to the note that has it in full, or is short', () => {
    each(
      {
        house:
          'Northern Rights Observatory, “Merrow: Prison Registers Kept From Inspectors”, note 3 above, para. 2',
        chicago: 'Northern Rights Observatory, “Merrow: Prison Registers Kept,” para. 2.',
        apa: '(Northern Rights Observatory, 2024, para. 2)',
        oscola: 'Northern Rights Observatory (n 3) para 2',
        bluebook: 'Merrow: Prison Registers Kept From Inspectors, supra note 3, ¶ 2.',
        refworld:
          'Northern Rights Observatory, Merrow: Prison Registers Kept From Inspectors, note 3 above, para. 2',
        euaa: `Northern Rights Observatory, Merrow: Prison Registers Kept From Inspectors, 3 May 2024, ${AT}, para. 2`,
      },
      (id) => short(id),
    );
  });

  it('with neither author nor paragraph goes by its title', () => {
    each(
      {
        house: '“Visit to Merrow”, note 3 above',
        chicago: '“Visit to Merrow.”',
        apa: '(Visit to Merrow, n.d.)',
        oscola: '‘Visit to Merrow’ (n 3)',
        bluebook: 'Visit to Merrow, supra note 3.',
        refworld: 'Visit to Merrow, note 3 above',
        euaa: `Visit to Merrow, n.d., ${AT}`,
      },
      (id) => short(id, { title: 'Visit to Merrow', publisher: null, published: null }, { paragraph: null }),
    );
    for (const id of CITATION_STYLE_IDS) {
      const nameless = short(id, { title: '', publisher: null, published: null }, { paragraph: null });
      expect(nameless).toContain(AT);
    }
  });

  it.each([
    ['en', 'Visit to Merrow', 'Visit to Merrow'],
    ['en', 'The Visit', 'Visit'],
    ['en', 'A Prison Without Registers: How Merrow Hides Its Dead', 'Prison Without Registers'],
    ['en', 'Merrow: Police', 'Merrow: Police'],
    ['en', 'How the Dead of a Prison Are Counted', 'How the Dead'],
    ['en', '“Nobody Counts” the Dead of Merrow', '‘Nobody Counts’ the Dead'],
    ['en', 'They Say “Nobody Has Ever Counted Them”', 'They Say Nobody Has'],
    ['fr', 'La prison de Merrow sans registres ni visites', 'La prison de Merrow'],
    ['ja', '刑務所の登録簿：検査官に見せず', '刑務所の登録簿'],
    ['zh', '没有登记册的监狱', '没有登记册的监狱'],
  ])('shortens a title (%s): %s', (lang, title, shortened) => {
    expect(short('chicago', { lang, title, publisher: null })).toBe(`“${shortened},” para. 2.`);
  });
});

describe('names', () => {
  const NAMES = 'Ana Sol, Idris Venn, Mei Oda and Tom Rask';
  it.each([
    ['chicago', 'Ana Sol et al., “', '“'],
    ['apa', 'Ana Sol, Idris Venn, Mei Oda, & Tom Rask. (2024', '(Ana Sol et al., 2024'],
    ['oscola', 'Ana Sol and others, ‘', 'Ana Sol and others (n 3)'],
    ['bluebook', 'Ana Sol et al., Merrow', 'Ana Sol et al., supra'],
  ] as const)('are as many as %s gives', (id, first, again) => {
    expect(full(id, { byline: NAMES })).toContain(first);
    expect(short(id, { byline: NAMES })).toContain(again);
  });

  it('end in a stop of their own, and get no other', () => {
    expect(full('apa', { publisher: 'Merrow Watch Ltd.' })).toContain('Merrow Watch Ltd. (2024');
    expect(full('chicago', { publisher: 'Merrow Watch Ltd.' })).toContain('Merrow Watch Ltd., “');
  });
});

describe('dates', () => {
  const on = (date: string) => ({ published: { date, precision: 'day', raw: date } });
  it.each([
    ['chicago', 'December 2015', '2015'],
    ['apa', '(2015, December)', '(2015)'],
    ['oscola', '(December 2015)', '(2015)'],
    ['bluebook', '(Dec. 2015)', '(2015)'],
    ['refworld', ', December 2015, ', ', 2015, '],
    ['euaa', ', December 2015, ', ', 2015, '],
  ] as const)('are no more precise than they are known: %s', (id, month, year) => {
    expect(full(id, on('2015-12'))).toContain(month);
    expect(full(id, on('2015'))).toContain(year);
    expect(full(id, on('2015'))).not.toContain('January');
  });

  it('have the months as the Bluebook abbreviates them', () => {
    const months = Array.from(
      { length: 12 },
      (_, month) =>
        /\((.*?) 9, 2015\)/.exec(full('bluebook', on(`2015-${String(month + 1).padStart(2, '0')}-09`)))?.[1],
    );
    expect(months.join(' ')).toBe('Jan. Feb. Mar. Apr. May June July Aug. Sept. Oct. Nov. Dec.');
  });

  it.each(['2015-13-01', '2015-02-30', '2015-00'])('that no calendar has are not known: %s', (date) => {
    for (const id of CITATION_STYLE_IDS) expect(full(id, on(date))).toBe(full(id, { published: null }));
  });
});

describe('a title', () => {
  it.each([
    ['Who Counts the Dead?', '“Who Counts the Dead?” May 3', 'Who Counts the Dead? (para. 2)'],
    ['They Said “Enough!”', '“They Said ‘Enough!’” May 3', 'They Said “Enough!” (para. 2)'],
    ['Nobody was told.', '“Nobody was told,” May 3', 'Nobody was told (para. 2)'],
    ['A Letter to the U.S.', '“A Letter to the U.S.,” May 3', 'A Letter to the U.S. (para. 2)'],
    ['"Enough" of Merrow', '“‘Enough’ of Merrow,” May 3', '"Enough" of Merrow (para. 2)'],
  ])('has no sign twice, and its marks within ours: %s', (title, chicago, apa) => {
    expect(full('chicago', { title })).toContain(chicago);
    expect(full('apa', { title })).toContain(apa);
  });

  it('ends a sentence of APA by itself', () => {
    expect(full('apa', { title: 'Who Counts?' }, { paragraph: null })).toContain('Who Counts? Retrieved');
  });

  it('stands in single marks in OSCOLA, with an apostrophe as it is', () => {
    expect(full('oscola', { title: 'Merrow’s ‘clean’ prisons' })).toContain('‘Merrow’s “clean” prisons’');
  });
});

describe('rich text', () => {
  it('has italics where the style has them, and every address as a link', () => {
    const title = '<i>Merrow</i>: Prison Registers Kept From Inspectors';
    const italic = 'Merrow: Prison Registers Kept From Inspectors';
    for (const id of ['apa', 'bluebook', 'refworld'] as const) expect(rich(id)).toContain(`<i>${italic}</i>`);
    expect(rich('chicago')).not.toContain('<i>');
    expect(rich('chicago', { symbols: ['A/PC/1'] })).toContain(`<i>${italic}</i>, A/PC/1`);
    expect(rich('oscola')).toContain(`&lt;<a href="${AT}">${AT}</a>&gt;`);
    expect(rich('apa', { title })).toContain('<i>&lt;i&gt;Merrow&lt;/i&gt;: Prison');
    const again = CITATION_STYLES.bluebook.short(makeDocument(1, report), details, 3);
    expect(richText(again)).toBe(`<i>${italic}</i>, <i>supra</i> note 3, ¶ 2.`);
  });

  it('has the word “url” for a link in the form of the EUAA, which is the address itself in plain text', () => {
    expect(rich('euaa')).toContain(`, <a href="${AT}">url</a>, para. 2`);
    expect(full('euaa')).not.toContain(', url');
  });

  it('is needed only where plain text would lose something', () => {
    const needed = CITATION_STYLE_IDS.filter((id) =>
      isRich(CITATION_STYLES[id].full(makeDocument(1, report), details)),
    );
    expect(needed).toEqual(['apa', 'bluebook', 'refworld', 'euaa']);
  });
});

describe('whatever a page says of itself', () => {
  const word = fc.oneof(
    fc.constantFrom(
      'Merrow',
      'U.S.',
      'تقرير',
      '报告',
      '“registers”',
      "it's",
      'Ltd.',
      '(draft)',
      'a‘b’',
      '"',
      '…',
    ),
    fc.string({ unit: 'binary', maxLength: 6 }).map((text) => text.replace(/[.,;:!?。，！？．｡]/g, '')),
  );
  const field = fc
    .tuple(
      fc.array(word, { maxLength: 8 }),
      fc.constantFrom('', '?', '!', '.', ',', ';', ':', '?”', '!)', '。'),
    )
    .map(([words, end]) => words.join(' ').replace(/\.$/, '') + end);
  const known = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });
  const source = fc.record({
    title: field,
    publisher: known(field),
    byline: known(field),
    lang: fc.constantFrom('en', 'ar', 'zh', 'fr'),
    published: known(
      fc.constantFrom('2015', '2015-12', '2015-12-11', '2015-99').map((date) => ({
        date,
        precision: 'day',
        raw: date,
      })),
    ),
    symbols: fc.array(word, { maxLength: 2 }),
    archiveUrl: known(fc.constant('https://archive.example/x')),
  });
  const told = fc.record({
    paragraph: known(fc.constantFrom(1, 2_000)),
    accessedAt: known(fc.constant('2026-11-24T16:30:00.000Z')),
    capture: fc.constantFrom(null, makeCapture(1), makeCapture(1, { from: 'file' })),
  });

  it('a citation is one well-formed line that hides nothing and doubles no sign', () => {
    fc.assert(
      fc.property(source, told, fc.constantFrom(...CITATION_STYLE_IDS), (said, more, id) => {
        const document = makeDocument(1, said);
        const style = CITATION_STYLES[id];
        const given = { ...details, ...more };
        for (const parts of [style.full(document, given), style.short(document, given, 3)]) {
          const text = plainText(parts);
          expect(text).not.toMatch(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u);
          expect(text.isWellFormed()).toBe(true);
          expect(text.trim()).not.toBe('');
          expect(text).not.toMatch(/[,;:][,;:.]|[?!。][,.]|\.\.(?!\.)| {2}| ,|\(\)|\[\]/);
          const html = richText(parts);
          expect(html.replace(/<\/?i>|<a href="[^"<>]*">|<\/a>/g, '')).not.toMatch(/[<>]/);
        }
      }),
      { numRuns: 4_000 },
    );
  });

  it('words from the right are kept from what follows them by a mark, and the line runs from the left', () => {
    const arabic = { title: 'سجلات السجن', publisher: 'المرصد', lang: 'ar', dir: 'rtl' };
    for (const id of CITATION_STYLE_IDS) {
      const text = full(id, arabic);
      expect(text).toMatch(/^\u200e/);
      expect(text).toContain('المرصد\u200e');
      expect(text).toMatch(/سجلات السجن[»”’]?\u200e/);
    }
    expect(full('chicago', { title: '监狱登记册', publisher: '观察站', lang: 'zh' })).not.toContain('\u200e');
  });
});
