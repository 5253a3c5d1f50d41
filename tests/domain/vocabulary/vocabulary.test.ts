import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { completeTags } from '../../../domain/tag/complete-tags';
import { meantBy, prepareVocabulary } from '../../../domain/tag/prepare-vocabulary';
import { TagPath, foldTagPath } from '../../../domain/tag/tag-path';
import type { Tag } from '../../../domain/tag/tag';
import { isVocabularyPath } from '../../../domain/vocabulary/is-vocabulary-path';
import { createVocabulary } from '../../../domain/vocabulary/vocabulary';
import { makeTag } from '../make-records';

const concepts = createVocabulary('en');
const vocabulary = prepareVocabulary(concepts);

const complete = (typed: string, tags: readonly Tag[] = [], suggestions: readonly string[] = []) =>
  completeTags(typed, { tags, uses: new Map(), suggestions, vocabulary });
const first = (typed: string, tags: readonly Tag[] = []) => complete(typed, tags)[0]?.path;

describe('the vocabulary', () => {
  it('has each path and each id once, and only paths that a tag may have', () => {
    expect(new Set(concepts.map(({ id }) => id)).size).toBe(concepts.length);
    expect(new Set(concepts.map(({ path }) => foldTagPath(path))).size).toBe(concepts.length);
    for (const { path } of concepts) expect(v.is(TagPath, path), path).toBe(true);
  });

  it('has the topics, every country once, instruments with their articles, and bodies', () => {
    const count = (kind: RegExp) => concepts.filter(({ id }) => kind.test(id)).length;
    expect(count(/^topic\/[^/]+\/[^/]+$/)).toBe(112);
    expect(count(/^topic\/[^/]+$/)).toBe(14);
    expect(count(/^country\/[A-Z]{2}$/)).toBe(247);
    expect(count(/^region\//)).toBe(5);
    expect(count(/^instrument\/[^/]+$/)).toBe(24);
    expect(count(/^body\//)).toBe(12);
    // No country goes by its code for want of a name.
    expect(concepts.filter(({ path }) => /\/[A-Z]{2}$/.test(path))).toEqual([]);
  });

  it('is known by its paths', () => {
    expect(isVocabularyPath('torture/ill-treatment in custody')).toBe(true);
    expect(isVocabularyPath('Torture/On Tuesdays')).toBe(false);
  });

  it('calls countries as the language does', () => {
    const french = createVocabulary('fr').find(({ id }) => id === 'country/TD');
    expect(french?.path).toBe('Africa/Tchad');
    expect(french?.aliases).toContain('Chad');
  });
});

describe('what is typed with the vocabulary', () => {
  it.each([
    ['ill treatment', 'Torture/Ill-treatment in custody'],
    ['lgbt rights', 'Discrimination and Equality/LGBT and intersex people'],
    ['Côte d’ivoire', 'Africa/Côte d’Ivoire'],
    ['ivory coast', 'Africa/Côte d’Ivoire'],
    ['Pakistán', 'Asia and the Pacific/Pakistan'],
    ['パキスタン', 'Asia and the Pacific/Pakistan'],
    ['ぱきすたん', 'Asia and the Pacific/Pakistan'],
    ['ﾊﾟｷｽﾀﾝ', 'Asia and the Pacific/Pakistan'],
    ['باكستان', 'Asia and the Pacific/Pakistan'],
    ['باکستان', 'Asia and the Pacific/Pakistan'],
    ['Пакистан', 'Asia and the Pacific/Pakistan'],
    ['巴基斯坦', 'Asia and the Pacific/Pakistan'],
    ['フランス', 'Europe and Central Asia/France'],
    ['法國', 'Europe and Central Asia/France'],
    ['法国', 'Europe and Central Asia/France'],
    ['ＦＲＡＮＣＥ', 'Europe and Central Asia/France'],
    ['CAT art. 12', 'Instruments/CAT/Article 12'],
    ['convention against torture', 'Instruments/CAT'],
    ['human rights committee', 'UN bodies/Human Rights Committee'],
  ])('%s is %s', (typed, path) => {
    expect(first(typed)).toBe(path);
  });

  it('says by which other name it was found', () => {
    expect(complete('ivory co')[0]).toMatchObject({ tagId: null, alias: 'Ivory Coast' });
  });

  it('is the person’s own tag where that has the path or goes by the name of it, and never two', () => {
    const own = makeTag(1, 'Cases/Ivory Coast');
    const same = makeTag(2, 'torture/ill treatment in custody');
    expect(first('ivory coast', [makeTag(3, 'Ivory Coast')])).toBe('Ivory Coast');
    const found = complete('ill treatment', [own, same]).map(({ path }) => path);
    expect(found.filter((path) => /ill.treatment in custody/i.test(path))).toEqual([same.path]);
    const coast = complete('ivory coast', [makeTag(3, 'Ivory Coast')]);
    expect(coast.filter(({ path }) => path.endsWith('Ivoire'))).toEqual([]);
    // By its own name in another language as well.
    expect(complete('germany', [makeTag(4, 'Deutschland')]).map(({ path }) => path)).toEqual(['Deutschland']);
  });

  it('is there only once something is typed', () => {
    expect(complete('')).toEqual([]);
  });
});

describe('what the page suggests', () => {
  it.each([
    ['Torture', 'Torture'],
    ['TORTURE', 'Torture'],
    ['Pakistan', 'Asia and the Pacific/Pakistan'],
    ['Europe/Central Asia', 'Europe and Central Asia'],
    ['LGBT Rights', 'Discrimination and Equality/LGBT and intersex people'],
    // Goes for several: it stays what the page calls it.
    ['United Nations', 'United Nations'],
    ['Harbour town', 'Harbour town'],
  ])('%s is %s', (suggestion, path) => {
    expect(meantBy(suggestion, [], vocabulary)).toBe(path);
  });

  it('is the person’s own tag first', () => {
    expect(meantBy('Pakistan', ['Countries', 'pakistan'], vocabulary)).toBe('pakistan');
    expect(meantBy('Pakistan', ['Countries', 'パキスタン'], vocabulary)).toBe('パキスタン');
  });

  it('is offered once beside the vocabulary', () => {
    const found = complete('torture', [], ['Torture']);
    expect(found.filter(({ path }) => path === 'Torture')).toHaveLength(1);
    expect(found[0]).toMatchObject({ path: 'Torture', suggested: true });
  });
});
