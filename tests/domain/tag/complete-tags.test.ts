import { describe, expect, it } from 'vitest';
import { completeTags } from '../../../domain/tag/complete-tags';
import { makeTag } from '../make-records';

const torture = makeTag(1, 'Torture');
const custody = makeTag(2, 'Torture/Ill-treatment in custody');
const investigation = makeTag(3, 'Torture/Failure to investigate torture');
const education = makeTag(4, 'Children/Éducation');
const antiTorture = makeTag(5, 'Law/Anti-torture law');
const tags = [torture, custody, investigation, education, antiTorture];

function paths(
  typed: string,
  { suggestions = [] as string[], uses = new Map<(typeof torture)['id'], number>() } = {},
) {
  return completeTags(typed, { tags, uses, suggestions }).map(({ path }) => path);
}

describe('completeTags', () => {
  it('forgives accents and case', () => {
    expect(paths('EDUC')).toEqual(['Children/Éducation']);
  });

  it('forgives a missing hyphen', () => {
    expect(paths('ill treatment')).toEqual(['Torture/Ill-treatment in custody']);
  });

  it('gives what begins a part before what stands within one', () => {
    expect(paths('tort')).toEqual([
      'Torture',
      'Torture/Failure to investigate torture',
      'Torture/Ill-treatment in custody',
      'Law/Anti-torture law',
    ]);
  });

  it('gives the more used first among equals', () => {
    expect(paths('tort', { uses: new Map([[custody.id, 3]]) })[0]).toBe('Torture/Ill-treatment in custody');
  });

  it('lists what is below when the path typed ends with a slash', () => {
    expect(paths('torture/')).toEqual([
      'Torture/Failure to investigate torture',
      'Torture/Ill-treatment in custody',
    ]);
  });

  it('offers the suggestions of the page that are not tags yet', () => {
    const [first] = completeTags('', { tags, uses: new Map(), suggestions: ['United Nations'] });
    expect(first).toMatchObject({ path: 'United Nations', tagId: null, suggested: true });
  });

  it('does not offer a suggestion beside the tag that it folds to', () => {
    const found = completeTags('torture', { tags, uses: new Map(), suggestions: ['TORTURE'] });
    expect(found.filter(({ path }) => path.toLowerCase() === 'torture')).toHaveLength(1);
    expect(found[0]).toMatchObject({ tagId: torture.id, suggested: true });
  });

  it('says where in the path the typed text stands', () => {
    const [found] = completeTags('ill treat', { tags, uses: new Map(), suggestions: [] });
    expect(found?.spans.map(({ start, end }) => found.path.slice(start, end))).toEqual(['Ill-treat']);
  });

  it('leaves deleted tags out', () => {
    expect(
      completeTags('gone', {
        tags: [makeTag(6, 'Gone', { state: 'deleted' })],
        uses: new Map(),
        suggestions: [],
      }),
    ).toEqual([]);
  });
});
