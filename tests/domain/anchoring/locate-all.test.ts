import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describe as describePassage } from '../../../domain/anchoring/describe';
import type { Located } from '../../../domain/anchoring/locate';
import { locateAll } from '../../../domain/anchoring/locate-all';

const LETTER = [
  'The committee wrote to the ministry in March about conditions in the northern prison.',
  'Guards had refused visits, the letter said, and the water was cut off for nine days.',
  'No answer came before the summer.',
  'A second letter named the doctors who had asked for medicine and were sent away.',
  'The ministry replied that an inquiry had begun and that its findings would be published.',
].join('\n');
const PASSAGE = 'the water was cut off for nine days';

function selectorOf(text: string, exact: string, nth = 0): ReturnType<typeof describePassage> {
  let start = text.indexOf(exact);
  for (let i = 0; i < nth; i += 1) start = text.indexOf(exact, start + 1);
  return describePassage(text, { start, end: start + exact.length });
}

function locate(before: string, exact: string, now: string, nth = 0): Located {
  const [found] = locateAll(now, [selectorOf(before, exact, nth)], { text: before });
  if (!found) throw new Error('no answer');
  return found;
}

function words(text: string, found: Located): string | undefined {
  return 'start' in found ? text.slice(found.start, found.end) : undefined;
}

/** Texts of words that are nothing alike, so that what a passage shares with a place can be counted. */
const VOCABULARY = [
  'amber',
  'bird',
  'cold',
  'drum',
  'east',
  'flax',
  'grip',
  'hump',
  'iron',
  'jolt',
  'kelp',
  'lynx',
];
const text = fc.array(fc.constantFrom(...VOCABULARY), { minLength: 8, maxLength: 80 });

describe('locateAll in an unchanged text', () => {
  it('is exact and certain for any position', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 }),
        fc.nat(),
        fc.nat(),
        (before, from, length) => {
          const start = from % before.length;
          const selector = describePassage(before, {
            start,
            end: Math.min(before.length, start + 1 + (length % 50)),
          });
          expect(locateAll(before, [selector], { text: before })).toEqual([
            { ...selector.position, how: 'exact', certain: true },
          ]);
        },
      ),
    );
  });

  it('tells repeated passages apart by their position', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...VOCABULARY),
        fc.integer({ min: 2, max: 30 }),
        fc.nat(),
        (word, times, which) => {
          const before = Array<string>(times).fill(word).join(' ');
          const start = (which % times) * (word.length + 1);
          const selector = describePassage(before, { start, end: start + word.length });
          expect(locateAll(before, [selector], { text: before })[0]).toMatchObject({ start, certain: true });
        },
      ),
    );
  });

  it('answers each selector, in their order', () => {
    const found = locateAll(
      LETTER,
      ['summer', 'March', 'doctors'].map((word) => selectorOf(LETTER, word)),
      { text: LETTER },
    );
    expect(found.map((one) => words(LETTER, one))).toEqual(['summer', 'March', 'doctors']);
  });
});

describe('locateAll in a changed text, with the capture', () => {
  it('follows a passage whose surroundings were edited', () => {
    const now = `An update.\n${LETTER.replace('Guards had refused visits, the letter said, and', 'It said that')}`;
    const found = locate(LETTER, PASSAGE, now);
    expect(words(now, found)).toBe(PASSAGE);
    expect(found).toMatchObject({ how: 'exact' });
  });

  it('calls a passage exact where only typography changed', () => {
    const before = 'He wrote: "It\'s the guards - all of them." Nobody answered him that winter.';
    const now = 'He wrote: “It’s the\u00a0gua\u00adrds – all of them.” Nobody answered him that winter.';
    expect(locate(before, '"It\'s the guards - all of them."', now)).toMatchObject({
      how: 'exact',
      certain: true,
    });
  });

  it('calls a passage changed where a letter became a capital', () => {
    expect(locate(LETTER, PASSAGE, LETTER.replace('the water', 'The water'))).toMatchObject({
      how: 'changed',
      certain: false,
    });
  });

  it('takes in words that took the place of the first or last ones', () => {
    const now = LETTER.replace('the water was cut off', 'electricity was cut off').replace(
      'nine days',
      'nine weeks',
    );
    expect(words(now, locate(LETTER, PASSAGE, now))).toBe('electricity was cut off for nine weeks');
  });

  it('finds a passage again that begins and ends within a word', () => {
    const now = `New. ${LETTER}`;
    expect(words(now, locate(LETTER, 'ater was cut off for ni', now))).toBe('ater was cut off for ni');
  });

  it('keeps white space at the ends of a quote', () => {
    const now = `New. ${LETTER}`;
    expect(words(now, locate(LETTER, ` ${PASSAGE}`, now))).toBe(` ${PASSAGE}`);
  });

  it('finds a sentence that was moved', () => {
    const moved = 'A second letter named the doctors who had asked for medicine and were sent away.';
    const now = `${moved}\n${LETTER.replace(`${moved}\n`, '')}`;
    expect(locate(LETTER, moved, now)).toMatchObject({
      start: 0,
      end: moved.length,
      how: 'exact',
      certain: false,
    });
  });

  it('does not place a passage that was deleted', () => {
    const gone = 'No answer came before the summer.';
    expect(locate(LETTER, gone, LETTER.replace(`${gone}\n`, ''))).toMatchObject({ unplaced: 'missing' });
  });

  it('does not place a deleted passage on its twin', () => {
    const twin = 'The prison has no doctor.';
    const before = `In the north.\n${twin} Families said so in May.\nIn the south.\n${twin} The ministry denied it.`;
    const now =
      'In the north.\nFamilies said so in May.\nIn the south.\nThe prison has no doctor. The ministry denied it.';
    expect(locate(before, twin, now)).toHaveProperty('unplaced');
    expect(locate(before, twin, now, 1)).toMatchObject({ start: now.indexOf(twin), how: 'exact' });
  });

  it('does not place a deleted item of a list on the item that took its place', () => {
    const item = (year: string): string =>
      `Prisoners held without charge in the capital in ${year}: unknown.`;
    const before = ['2019', '2020', '2021', '2022'].map(item).join('\n');
    const now = ['2019', '2021', '2022'].map(item).join('\n');
    expect(locate(before, item('2020'), now)).toHaveProperty('unplaced');
    const found = locate(before, item('2021'), now);
    expect(words(now, found)).toBe(item('2021'));
  });

  it('does not place a row of a table on the new row in its old place while its own words stand two rows above', () => {
    const row = 'Old Mill 38 69.3 32 30';
    const [north, harbour] = ['North Bridge 41 70.5 32 28', 'Harbour 15.4 101 28 162 13.9'];
    const below = ['Quarry Road 184.5 52 167 67.7', 'Upper Town 140.6 168.3 73 12'];
    const now = [north, row, harbour, 'Old Mill 38 69.3 734 159 30', ...below].join('\n');
    const found = locate([north, harbour, row, ...below].join('\n'), row, now);
    const places =
      'candidates' in found ? found.candidates.map(({ start, end }) => now.slice(start, end)) : [];
    expect(places).toContain(row);
  });

  it('does not place a passage whose words were replaced', () => {
    const now = LETTER.replace(PASSAGE, 'nobody could sleep there any more because of rats');
    expect(locate(LETTER, PASSAGE, now)).toMatchObject({ unplaced: 'missing' });
  });

  it('offers both places where a copy was put in that nothing tells apart', () => {
    const paragraph = 'The court heard both sisters. It found that neither of them had seen the order.\n';
    const before = `Start.\n${paragraph}End.`;
    const now = `Start.\n${paragraph}${paragraph}End.`;
    const found = locate(before, 'found that neither', now);
    expect(found).toMatchObject({ unplaced: 'ambiguous' });
    expect('candidates' in found && found.candidates.length).toBe(2);
  });

  it('finds a passage exactly, wherever the text around it grew', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.stringMatching(/^[b-y]{5,9}$/), { minLength: 20, maxLength: 60 }),
        fc.nat(),
        fc.nat(),
        (all, a, b) => {
          const start = a % (all.length - 4);
          const passage = all.slice(start, start + 4).join(' ');
          const before = all.join(' ');
          const at = b % 2 === 0 ? b % (start + 1) : start + 4 + (b % (all.length - start - 3));
          const now = [...all.slice(0, at), 'zzz', 'aaa', 'zaz', ...all.slice(at)].join(' ');
          expect(words(now, locate(before, passage, now))).toBe(passage);
        },
      ),
    );
  });

  it('never gives a place that has less than half of the passage', () => {
    fc.assert(
      fc.property(text, text, fc.nat(), fc.nat(), fc.boolean(), (old, now, from, length, plain) => {
        const start = from % old.length;
        const passage = old.slice(start, start + 1 + (length % 12));
        const before = old.join(' ');
        const position = { start: old.slice(0, start).join(' ').length + (start > 0 ? 1 : 0), end: 0 };
        position.end = position.start + passage.join(' ').length;
        const text = now.join(' ');
        const [found] = locateAll(
          text,
          [describePassage(before, position)],
          plain ? undefined : { text: before },
        );
        if (!found || !('start' in found)) return;
        const left = text.slice(found.start, found.end).split(' ');
        const size = (some: readonly string[]): number => some.join('').length;
        const shared = passage.filter((word) => {
          const at = left.indexOf(word);
          if (at >= 0) left.splice(at, 1);
          return at >= 0;
        });
        expect(size(shared)).toBeGreaterThanOrEqual(size(passage) / 2);
      }),
      { numRuns: 500 },
    );
  });
});

describe('locateAll by the quote alone', () => {
  const plain = (before: string, exact: string, now: string): Located => {
    const [found] = locateAll(now, [selectorOf(before, exact)]);
    if (!found) throw new Error('no answer');
    return found;
  };

  it('finds a passage among its old neighbours', () => {
    const now = `New. ${LETTER}`;
    expect(words(now, plain(LETTER, PASSAGE, now))).toBe(PASSAGE);
  });

  it('finds an edited passage between its old neighbours', () => {
    const now = LETTER.replace('cut off for nine', 'cut off for almost nine');
    expect(words(now, plain(LETTER, PASSAGE, now))).toBe('the water was cut off for almost nine days');
  });

  it('offers, but does not take, the same words among others', () => {
    const now = `Elsewhere ${PASSAGE} as pipes froze.`;
    expect(plain(LETTER, PASSAGE, now)).toEqual({
      unplaced: 'ambiguous',
      candidates: [{ start: 10, end: 10 + PASSAGE.length }],
    });
  });

  it('is used where the position does not hold the quote in the capture', () => {
    const selector = { ...selectorOf(LETTER, PASSAGE), position: { start: 3, end: 9 } };
    const [found] = locateAll(LETTER, [selector], { text: LETTER });
    expect(found && words(LETTER, found)).toBe(PASSAGE);
  });

  it('does not place a quote without a word in it', () => {
    const selector = {
      quote: { exact: ' \u00ad', prefix: 'a', suffix: 'b' },
      position: { start: 1, end: 3 },
    };
    expect(locateAll('a  b', [selector])).toEqual([{ unplaced: 'missing', reason: 'text-gone' }]);
  });
});
