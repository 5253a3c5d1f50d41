import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Located } from '../../../domain/anchoring/locate';
import { locateForeign } from '../../../domain/anchoring/locate-foreign';
import { parseTextFragment } from '../../../domain/anchoring/parse-text-fragment';
import { writeTextFragments } from '../../../domain/anchoring/write-text-fragments';

const SENTENCES = {
  Latin: [
    'The guards said nothing. ',
    'Über die Haft – “no comment”, they wrote. ',
    'RÉSUMÉ of the night-shift, 50% & more. ',
    'resume of the night shift: ',
    'The guards\n',
    'Part\tWhole\n',
  ],
  Arabic: ['قال الحارس إنّ الأبواب كانت مغلقة. ', 'لم يُجب أحد، ', 'قال الحارس ', 'إن الأبواب\n', 'في السجن؟ '],
  CJK: [
    '看守は何も言わなかった。',
    '門は閉まっていた、',
    '看守は\n',
    '被关押者没有得到药品。',
    '看守所',
    '　カードが、がーど',
  ],
};

function written(text: string, start: number, end: number): string | null {
  return writeTextFragments(text, [{ start, end }])[0] ?? null;
}

function locate(text: string, fragment: string): Located | undefined {
  const [directive] = parseTextFragment(fragment);
  return directive && locateForeign(text, [{ directive }])[0];
}

function words(text: string, fragment: string): string | undefined {
  const found = locate(text, fragment);
  return found && 'start' in found ? text.slice(found.start, found.end) : undefined;
}

const NIGHTS = [
  'On the first night the guards locked the doors and left.',
  'Nobody came.',
  'On the second night the guards locked the doors and left.',
  'Nobody came.',
  'In the morning a doctor was called.',
  'One answer came.',
].join('\n');

describe('parseTextFragment', () => {
  const plain = { prefix: '', start: '', end: '', suffix: '' };

  it.each([
    ['https://a.example/b#:~:text=one', [{ ...plain, start: 'one' }]],
    ['#top:~:text=a-,b%2C%20b,c,-d%2Dd', [{ prefix: 'a', start: 'b, b', end: 'c', suffix: 'd-d' }]],
    ['text=b,-d', [{ ...plain, start: 'b', suffix: 'd' }]],
    [
      ':~:text=one&x=y&text=two',
      [
        { ...plain, start: 'one' },
        { ...plain, start: 'two' },
      ],
    ],
    ['#:~:text=100%25%zz%', [{ ...plain, start: '100%%zz%' }]],
    ['#:~:text=%D9%82%D8%A7%D9%84%FF', [{ ...plain, start: 'قال\ufffd' }]],
    ['https://a.example/?text=one', []],
    ['#text=one', []],
    ['#:~:text=a,b,c,d', []],
    ['#:~:text=a-', []],
    ['#:~:text=-,b', []],
    ['#:~:text=a,,-b', []],
    ['#:~:text=', []],
  ])('reads %s', (address, directives) => {
    expect(parseTextFragment(address)).toEqual(directives);
  });

  it('never throws, and what it gives can always be located', () => {
    const part = fc.constantFrom(
      ':~:',
      'text=',
      '#',
      '&',
      ',',
      '-',
      '%',
      '%E2%80',
      '%0A',
      'a',
      '看',
      ' ',
      '\ud800',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(part, fc.string({ maxLength: 4 })), { maxLength: 12 }), (parts) => {
        const text = parts.join('');
        for (const directive of parseTextFragment(`#:~:text=${text}`)) {
          const [found] = locateForeign(text, [{ directive }]);
          if (found && 'start' in found) expect(text.slice(found.start, found.end)).not.toBe('');
        }
      }),
    );
  });
});

describe('locateForeign', () => {
  it('finds a directive whatever the case, accents and white space', () => {
    expect(words('A “Résumé”\nof the\u00a0night.', 'text="resume"-,of THE,night')).toBe('of the\u00a0night');
  });

  it('takes no part of a word, unless the context has the rest of it', () => {
    expect(words('The party of art.', 'text=art')).toBe('art');
    expect(words('The party began.', 'text=art')).toBeUndefined();
    expect(words('The party began.', 'text=p-,art,-y')).toBe('art');
    expect(words('Then find it, the ﬁnder.', 'text=inder')).toBeUndefined();
  });

  it('names every place of words that stand several times', () => {
    expect(locate(NIGHTS, 'text=nobody came')).toEqual({
      unplaced: 'ambiguous',
      candidates: [
        { start: 57, end: 68 },
        { start: 128, end: 139 },
      ],
    });
  });

  it('ends a range at the first place that its end fits, and is never certain of it', () => {
    const found = locate(NIGHTS, 'text=the%20second,came');
    expect(found).toEqual({ start: 73, end: 139, how: 'exact', certain: false });
  });

  it('says of a range whether an end of it is left', () => {
    expect(locate(NIGHTS, 'text=the%20third,came')).toEqual({ unplaced: 'missing', reason: 'too-different' });
    expect(locate(NIGHTS, 'text=the%20third,evening')).toEqual({ unplaced: 'missing', reason: 'text-gone' });
    expect(locate(NIGHTS, 'text=morning,first')).toMatchObject({ unplaced: 'missing' });
    const far = `It began${' and went on'.repeat(10_000)} and ended.`;
    expect(locate(far, 'text=It%20began,ended')).toMatchObject({ unplaced: 'missing' });
  });

  it('places nothing where there are too many places to look at', () => {
    const text = `Some art ${'party '.repeat(3_000)}`;
    expect(locate(text, 'text=art')).not.toHaveProperty('start');
    expect(locate(text, 'text=art,y')).not.toHaveProperty('start');
  });

  it('looks for edited words as for those of a quote', () => {
    const fragment =
      'text=and%20left.-,Nobody%20came%20to%20the%20gate%20before%20the%20early%20morning,-On%20the%20second%20night';
    const now = NIGHTS.replace('Nobody came', 'Nobody came to the gates before the early morning');
    expect(words(now, fragment)).toBe('Nobody came to the gates before the early morning');
  });

  it('believes a plain quote of a clause that stands once, but is not certain of it', () => {
    const plain = (exact: string): Located | undefined =>
      locateForeign(NIGHTS, [{ quote: { exact, prefix: '', suffix: '' } }])[0];
    expect(plain('nobody saw a doctor who was called')).toMatchObject({ unplaced: 'missing' });
    expect(plain('In the morning a doctor was called')).toEqual({
      start: 141,
      end: 175,
      how: 'exact',
      certain: false,
    });
    expect(plain('guards locked the doors and left')).toMatchObject({ unplaced: 'ambiguous' });
    expect(plain('doctor')).toMatchObject({ unplaced: 'ambiguous' });
  });

  it('answers quotes and directives in the order they were asked', () => {
    const found = locateForeign(NIGHTS, [
      { quote: { exact: 'second night', prefix: 'Nobody came.\nOn the ', suffix: ' the guards' } },
      { directive: { prefix: '', start: 'a doctor', end: '', suffix: '' } },
      { quote: { exact: 'first night', prefix: 'On the ', suffix: ' the guards locked' } },
    ]);
    expect(found).toMatchObject([{ start: 77 }, { start: 156 }, { start: 7 }]);
  });
});

describe('writeTextFragments', () => {
  it.each([
    ['words that stand once', 'a doctor', 0, 'text=a%20doctor'],
    ['a twin', 'Nobody came', 1, null],
    ['words of several blocks', 'and left.\nNobody came.\nIn the', 0, null],
    ['words of two blocks', 'a doctor was called.\nOne', 0, 'text=a%20doctor%20was%20called.,One'],
  ])('writes %s', (_, exact, from, expected) => {
    const start = NIGHTS.indexOf(exact, from);
    const fragment = written(NIGHTS, start, start + exact.length);
    if (expected) expect(fragment).toBe(expected);
    expect(locate(NIGHTS, fragment ?? '')).toMatchObject({ start, end: start + exact.length });
  });

  it('encodes what parts the terms', () => {
    expect(written("a & b, c-d (don't)", 0, 18)).toBe('text=a%20%26%20b%2C%20c%2Dd%20%28don%27t%29');
  });

  it('gives the rest of a word as context', () => {
    expect(written('The unimportant thing.', 6, 12)).toBe('text=The%20un-,import,-ant%20thing.');
  });

  it('writes a long passage by its ends', () => {
    const long = Array.from({ length: 80 }, (_, index) => `word${index}`).join(' ');
    const fragment = written(long, 0, long.length);
    expect(fragment?.length).toBeLessThan(100);
    expect(fragment).toMatch(/^text=word0%20.*,.*word79$/);
  });

  it('writes none for copies that nothing tells apart, for half a character and for white space', () => {
    const copies = 'Nothing was said that night.\n'.repeat(30);
    expect(written(copies, 15 * 29, 15 * 29 + 27)).toBeNull();
    // Its first block, "came.", has one word before it, and both stand twice.
    expect(written(NIGHTS, 135, 147)).toBeNull();
    expect(written('a 👩‍👩‍👧 b', 2, 4)).toBeNull();
    expect(written('a \ud800 b', 2, 3)).toBeNull();
    expect(written('a   b', 1, 4)).toBeNull();
    expect(written('a', 0, 0)).toBeNull();
  });

  it.each(Object.entries(SENTENCES))(
    'writes what is located at the very passage: repeated sentences, %s',
    (_, sentences) => {
      let some = 0;
      fc.assert(
        fc.property(
          fc.array(fc.constantFrom(...sentences), { minLength: 1, maxLength: 40 }),
          fc.nat(),
          fc.integer({ min: 1, max: 500 }),
          (parts, from, length) => {
            const text = parts.join('');
            const start = from % text.length;
            const end = Math.min(text.length, start + length);
            const fragment = written(text, start, end);
            if (fragment === null) return;
            some += 1;
            const passage = text.slice(start, end);
            const found = locate(text, fragment);
            expect(found).toMatchObject({
              start: start + passage.length - passage.trimStart().length,
              end: start + passage.trimEnd().length,
              how: 'exact',
            });
          },
        ),
      );
      expect(some).toBeGreaterThan(40);
    },
  );

  it('writes nothing that is located elsewhere, for any text', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 200 }), fc.nat(), fc.nat(), (text, from, length) => {
        const start = from % text.length;
        const end = Math.min(text.length, start + 1 + (length % 60));
        const fragment = written(text, start, end);
        if (fragment === null) return;
        const found = locate(text, fragment);
        expect(found).toMatchObject({ how: 'exact' });
        if (found && 'start' in found)
          expect(text.slice(found.start, found.end)).toBe(text.slice(start, end).trim());
      }),
    );
  });
});
