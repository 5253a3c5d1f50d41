import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSelectors } from '../../../domain/anchoring/read-selectors';

const QUOTE = { type: 'TextQuoteSelector', exact: 'no answer', prefix: 'There was ', suffix: ' that day.' };
const POSITION = { type: 'TextPositionSelector', start: 10, end: 19 };
const RANGE = {
  type: 'RangeSelector',
  startContainer: '/div[1]/p[2]',
  startOffset: 10,
  endContainer: '/div[1]/p[2]',
  endOffset: 19,
};
const FRAGMENT = { type: 'FragmentSelector', value: '#:~:text=was-,no%20answer' };
const quote = { exact: 'no answer', prefix: 'There was ', suffix: ' that day.' };
const directive = { prefix: 'was', start: 'no answer', end: '', suffix: '' };

describe('readSelectors', () => {
  it.each([
    ['what Hypothesis writes', [RANGE, POSITION, QUOTE], { quote, position: { start: 10, end: 19 } }],
    ['one selector alone', QUOTE, { quote }],
    [
      'a quote without context',
      { type: 'TextQuoteSelector', exact: 'x' },
      { quote: { exact: 'x', prefix: '', suffix: '' } },
    ],
    [
      'a list of types',
      { type: ['TextQuoteSelector', 'x:Mine'], exact: 'x' },
      { quote: { exact: 'x', prefix: '', suffix: '' } },
    ],
    [
      'a quote within a part of the page',
      { type: 'FragmentSelector', value: 'part', refinedBy: QUOTE },
      { quote },
    ],
    ['a quote refined by a quote', { ...QUOTE, exact: 'All of it', refinedBy: QUOTE }, { quote }],
    ['a text fragment', [RANGE, FRAGMENT], { directive }],
    ['a text fragment beside a quote', [FRAGMENT, QUOTE], { quote }],
    ['a position that ends before its start', [{ ...POSITION, end: 3 }, QUOTE], { quote }],
    ['a position of text', [{ ...POSITION, start: '10' }, QUOTE], { quote }],
    ['a position alone', [POSITION, RANGE], null],
    ['a fragment without words', { type: 'FragmentSelector', value: 'part' }, null],
    ['an empty quote', [{ ...QUOTE, exact: ' ' }], null],
    ['nothing', undefined, null],
  ])('reads %s', (_, selector, expected) => {
    expect(readSelectors(selector)).toEqual(expected);
  });

  it('keeps the context next to the words where there is too much of it', () => {
    const read = readSelectors({
      ...QUOTE,
      prefix: `${'a'.repeat(2_000)}b`,
      suffix: `c${'d'.repeat(2_000)}`,
    });
    expect(read && 'quote' in read && [read.quote.prefix, read.quote.suffix]).toEqual([
      `${'a'.repeat(999)}b`,
      `c${'d'.repeat(999)}`,
    ]);
  });

  it('gives up on selectors that are nested without end', () => {
    const circular: Record<string, unknown> = { type: 'FragmentSelector', value: 'a' };
    circular['refinedBy'] = [circular, [circular, circular]];
    expect(readSelectors(circular)).toBeNull();
  });

  it('never throws', () => {
    const key = fc.constantFrom('type', 'exact', 'prefix', 'suffix', 'start', 'end', 'value', 'refinedBy');
    const leaf = fc.oneof(
      fc.constantFrom<unknown>('TextQuoteSelector', 'TextPositionSelector', 'FragmentSelector', ':~:text=a'),
      fc.jsonValue({ maxDepth: 1 }),
    );
    const { selector } = fc.letrec((tie) => ({
      selector: fc.oneof(
        { maxDepth: 4 },
        leaf,
        fc.array(tie('selector')),
        fc.dictionary(key, tie('selector')),
      ),
    }));
    fc.assert(
      fc.property(selector, (value) => {
        const read = readSelectors(value);
        if (read && 'quote' in read) expect(read.quote.exact.trim()).not.toBe('');
      }),
    );
  });
});
