import { describe, expect, test } from 'vitest';
import { readDateline } from '../../page/metadata/dateline';
import { normaliseTag, readDirection } from '../../page/metadata/language';
import { parseDate } from '../../page/metadata/parse-date';

describe('a written date', () => {
  test.each([
    ['2015-12-11T00:00:00-0500', '', '2015-12-11', 'day'],
    ['2026-07-16T18:01:00-0400', '', '2026-07-16', 'time'],
    ['20240503', '', '2024-05-03', 'day'],
    ['2015-12', '', '2015-12', 'month'],
    ['2015', '', '2015', 'year'],
    ['July 16, 2026 6:01PM EDT', 'en', '2026-07-16', 'time'],
    ['December 11, 2015 12:00AM EST', 'en', '2015-12-11', 'day'],
    ['11 December 2015', 'en', '2015-12-11', 'day'],
    ['Dec. 3rd, 2015', 'en', '2015-12-03', 'day'],
    ['02. November 2021', 'de', '2021-11-02', 'day'],
    ['1er décembre 2015', 'fr', '2015-12-01', 'day'],
    ['11 de diciembre de 2015', 'es', '2015-12-11', 'day'],
    ['11 de dezembro de 2015', 'pt', '2015-12-11', 'day'],
    ['11 декабря 2015', 'ru', '2015-12-11', 'day'],
    ['11 ديسمبر 2015', 'ar', '2015-12-11', 'day'],
    ['١١ ديسمبر/كانون الأول ٢٠١٥', 'ar', '2015-12-11', 'day'],
    ['04 آب/اغسطس 2013، آخر', 'ar', '2013-08-04', 'day'],
    ['2015年12月11日', 'ja', '2015-12-11', 'day'],
    ['2025年1月13日 21時37分', 'ja', '2025-01-13', 'time'],
    ['2015년 12월 11일', 'ko', '2015-12-11', 'day'],
    ['14.05.2025, 20:28', 'ru', '2025-05-14', 'time'],
    ['2019.04.25', 'ja', '2019-04-25', 'day'],
    ['12/11/2015', 'en-US', '2015-12-11', 'day'],
    ['11/12/2015', 'fr', '2015-12-11', 'day'],
    ['23/12/2015', 'en', '2015-12-23', 'day'],
  ])('is read: %s (%s)', (written, lang, date, precision) => {
    expect(parseDate(written, lang)).toEqual({ date, precision });
  });

  test.each([
    ['3/4/2015', 'en'],
    ['31 February 2015', 'en'],
    ['2015-13-01', ''],
    ['Committee of 12', 'en'],
    ['1415 and before', 'en'],
    ['May I', 'en'],
    ['', 'en'],
  ])('is none where it is ambiguous or no date: %s', (written, lang) => {
    expect(parseDate(written, lang)).toBeNull();
  });
});

describe('a dateline', () => {
  test.each([
    ['(Geneva) – A new report', 'Geneva'],
    ['(Genf, 11. Dezember 2015) – Ein Bericht', 'Genf'],
    ['(Genève) - Un rapport', 'Genève'],
    ['(New York, September 3, 2015) – A report', 'New York'],
    ['(Женева) – Доклад', 'Женева'],
    ['（ジュネーブ）－新しい報告書', 'ジュネーブ'],
    ['（日内瓦）– 一份报告', '日内瓦'],
    ['(جنيف) – قال تقرير', 'جنيف'],
    ['\u200f(جنيف، 11 ديسمبر 2015) – قال تقرير', 'جنيف'],
    ['GENEVA (11 December 2015) – Experts said', 'GENEVA'],
    ['NEW YORK, Dec 11 — The council', 'NEW YORK'],
    ['KHAN YOUNIS, GAZA — The hospital', 'KHAN YOUNIS, GAZA'],
  ])('is the place at the start: %s', (paragraph, place) => {
    expect(readDateline(paragraph)).toBe(place);
  });

  test.each([
    '(See below) The report says',
    'A report – long awaited – says',
    'The UN (2015) – said',
    '(2015) – Reports',
  ])('is none: %s', (paragraph) => {
    expect(readDateline(paragraph)).toBeNull();
  });
});

describe('a language', () => {
  test.each([
    ['zh-hans', 'zh-Hans'],
    ['en_US', 'en-US'],
    ['EN', 'en'],
    ['english please', ''],
    ['', ''],
  ])('tag is put in its usual form: %s', (tag, expected) => {
    expect(normaliseTag(tag)).toBe(expected);
  });

  test('is written in the direction of most of its letters', () => {
    expect(readDirection('قالت منظمة Human Rights Watch اليوم إن التقرير')).toBe('rtl');
    expect(readDirection('The word حقوق means rights')).toBe('ltr');
    expect(readDirection('123')).toBe('ltr');
  });
});
