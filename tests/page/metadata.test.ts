import { describe, expect, test } from 'vitest';
import { readDateline } from '../../page/metadata/dateline';
import { normaliseTag, readDirection } from '../../page/metadata/language';
import { parseDate } from '../../page/metadata/parse-date';
import { readSymbols } from '../../page/metadata/symbols';

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
    ['11 كانون الأول/ديسمبر 2015', 'ar', '2015-12-11', 'day'],
    ['تشرين الثاني/نوفمبر 2015', 'ar', '2015-11', 'month'],
    ['الجمعة 8 فيفري 2019', 'ar-TN', '2019-02-08', 'day'],
    ['3 غشت 2019', 'ar-MA', '2019-08-03', 'day'],
    ['٣ أيار ٢٠٢٤', 'ar', '2024-05-03', 'day'],
    ['۱۱ دسامبر ۲۰۱۵', 'fa', '2015-12-11', 'day'],
    ['11 dicembre 2015', 'it', '2015-12-11', 'day'],
    ['3 fevrier 2016', 'fr', '2016-02-03', 'day'],
    ['mercredi 3 août 2016 à 10h12', 'fr', '2016-08-03', 'day'],
    ['5. Jänner 2016', 'de', '2016-01-05', 'day'],
    ['Sept. 3, 2015', 'en', '2015-09-03', 'day'],
    ['3 de sept. de 2015', 'es', '2015-09-03', 'day'],
    ['1º de maio de 2016', 'pt-BR', '2016-05-01', 'day'],
    ['Декабрь 2015', 'ru', '2015-12', 'month'],
    ['16-Jul-2026', 'en', '2026-07-16', 'day'],
    ['Tue Nov 19 2019 03:05:46 GMT+0000', 'en', '2019-11-19', 'time'],
    ['2015年12月11日 10:22', 'zh-Hant', '2015-12-11', 'time'],
    ['中華民國104年12月11日', 'zh-Hant', '2015-12-11', 'day'],
    ['令和6年5月3日', 'ja', '2024-05-03', 'day'],
    ['平成元年1月8日', 'ja', '1989-01-08', 'day'],
    ['2019-11-20 13:42:06+08:00', '', '2019-11-20', 'time'],
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
    ['0001-01-01T00:00:00Z', ''],
    ['令和の日', 'ja'],
    ['1 day ago', 'en'],
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
    ['(بيروت) – قالت', 'بيروت'],
    ['GENEVA (12 May 2020) – Experts said', 'GENEVA'],
    ['Geneva, 12 May 2020 – Experts said', 'Geneva'],
    ['Paris/Genève, 12 mai 2020 — Des experts', 'Paris/Genève'],
    ['Beirut, May 12, 2020 - Experts said', 'Beirut'],
  ])('is the place at the start: %s', (paragraph, place) => {
    expect(readDateline(paragraph)).toBe(place);
  });

  test.each([
    '(See below) The report says',
    'A report – long awaited – says',
    'The UN (2015) – said',
    '(2015) – Reports',
    'It was on the morning of 12 May 2020 – a day later – that',
  ])('is none: %s', (paragraph) => {
    expect(readDateline(paragraph)).toBeNull();
  });
});

describe('the number of a United Nations document', () => {
  const numbersIn = (title: string, address = ''): string[] =>
    readSymbols({ title: '' }, { metaAll: () => [], linked: { identifiers: [] } }, title, [address], []);

  test.each([
    'A/HRC/31/57',
    'CAT/C/AZE/CO/4',
    'S/2023/1',
    'CCPR/C/AZE/CO/4',
    'E/C.12/AZE/CO/4',
    'A/HRC/31/57/Add.1',
    'A/RES/77/199',
    'E/CN.4/2005/60',
    'A/C.3/77/L.1',
    'CRC/C/GC/25',
    'ST/SGB/2003/13',
    'S/PV.9268',
  ])('is found in a title: %s', (symbol) => {
    expect(numbersIn(`Report of the Special Rapporteur (${symbol})`)).toEqual([symbol]);
  });

  test.each([
    ['https://docs.example/en/A/HRC/31/57', 'A/HRC/31/57'],
    ['https://treaties.example/Download.aspx?symbolno=CAT%2FC%2FAZE%2FCO%2F4&Lang=en', 'CAT/C/AZE/CO/4'],
  ])('is found in an address: %s', (address, symbol) => {
    expect(numbersIn('Report', address)).toEqual([symbol]);
  });

  test.each(['AC/DC', 'A/B tests', 'S/he', '24/7', 'E/2', 'https://news.example/E/one/two'])(
    'is none: %s',
    (text) => {
      expect(numbersIn(text, text)).toEqual([]);
    },
  );
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
