import { expect, test } from 'vitest';
import { sortSuggestedTags } from '../../../domain/document/sort-suggested-tags';

test.each([
  ['de', ['Aserbaidschan', 'Folter'], { regions: ['Aserbaidschan'], topics: ['Folter'] }],
  [
    'fr',
    ['Côte d’Ivoire', 'Azerbaijan', 'Justice'],
    { regions: ['Côte d’Ivoire', 'Azerbaijan'], topics: ['Justice'] },
  ],
  ['ar', ['أذربيجان', 'تعذيب'], { regions: ['أذربيجان'], topics: ['تعذيب'] }],
  ['', ['torture'], { regions: [], topics: ['torture'] }],
])('labels that are countries become regions: %s', (lang, topics, sorted) => {
  expect(
    sortSuggestedTags({ regions: [], topics: ['United Nations', 'European Union'] }, 'en').regions,
  ).toEqual([]);
  expect(sortSuggestedTags({ regions: [], topics }, lang)).toEqual(sorted);
});

test('a union of countries is no country', () => {
  const topics = ['United Nations', 'European Union'];
  expect(sortSuggestedTags({ regions: [], topics }, 'en')).toEqual({ regions: [], topics });
});

test('a region that is known is not named twice', () => {
  expect(sortSuggestedTags({ regions: ['Iran'], topics: ['iran', 'Courts'] }, 'en')).toEqual({
    regions: ['Iran'],
    topics: ['Courts'],
  });
});
