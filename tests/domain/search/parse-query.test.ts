import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../../domain/search/parse-query';

describe('parseQuery', () => {
  it('takes words, tags and dates apart', () => {
    expect(parseQuery('Complaint tag:Torture after:2023 before:2024-06')).toEqual({
      terms: ['complaint'],
      tags: ['torture'],
      after: '2023',
      before: '2024-06',
    });
  });

  it('holds a phrase in straight or curly quotation marks together', () => {
    expect(parseQuery('"not a single" “single person”').terms).toEqual(['not a single', 'single person']);
  });

  it('reads a phrase after tag:', () => {
    expect(parseQuery('tag:"Ill-treatment in custody"').tags).toEqual(['ill treatment in custody']);
  });

  it('ignores a filter that is still being typed', () => {
    expect(parseQuery('tag: after:20')).toEqual({ terms: [], tags: [], after: null, before: null });
  });

  it('looks for what only resembles a filter as words', () => {
    expect(parseQuery('after:lunch').terms).toEqual(['after:lunch']);
  });

  it('parts words at an ideographic space', () => {
    expect(parseQuery('拷問　調査').terms).toEqual(['拷問', '調査']);
  });
});
