import { describe, expect, it } from 'vitest';
import { numberParagraphs, paragraphOf } from '../../../domain/document/paragraph-of';

const first =
  'The commission received four hundred complaints in the course of the year and answered six of them.';
const second =
  'Relatives waited outside the building for eleven hours before anybody spoke to them about the lists.';
const text = ['Findings', first, 'A photograph.', second].join('\n');

describe('paragraphOf', () => {
  it('counts from one and passes over headings and short captions', () => {
    expect(paragraphOf(text, text.indexOf('four hundred'))).toBe(1);
    expect(paragraphOf(text, text.indexOf('eleven hours'))).toBe(2);
  });

  it('gives nothing within a heading', () => {
    expect(paragraphOf(text, 3)).toBeNull();
  });

  it('takes the first and the last letter of a paragraph as its own', () => {
    const number = numberParagraphs(text);
    expect(number(text.indexOf(first))).toBe(1);
    expect(number(text.indexOf(first) + first.length - 1)).toBe(1);
    expect(number(text.indexOf(second))).toBe(2);
    expect(number(text.length - 1)).toBe(2);
  });

  it('counts a Japanese paragraph that has as much to say in fewer letters', () => {
    expect(paragraphOf('見出し\n委員会は昨年四百件の苦情を受け付け、そのうち六件に回答した。', 8)).toBe(1);
  });
});
