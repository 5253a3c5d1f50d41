import type { TextDirection } from '../../domain/ids';
import type { Declared } from './declared';
import { lengthIn } from '../plain-text';
import type { PageCopy } from '../copy-page';

/**
 * Scripts that say the language, or nearly so, and the most used language written in each. By their ranges (Unicode, Blocks.txt):
 * to make one pattern of a script's name takes a browser a millisecond.
 */
const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/[\u3041-\u30ff]+/g, 'ja'],
  [/[\u1100-\u11ff\uac00-\ud7af]+/g, 'ko'],
  [/[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\ud840-\ud888]+/g, 'zh'],
  [/[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc]+/g, 'ar'],
  [/[\u0590-\u05ff]+/g, 'he'],
  [/[\u0400-\u052f]+/g, 'ru'],
  [/[\u0370-\u03ff\u1f00-\u1fff]+/g, 'el'],
  [/[\u0e00-\u0e7f]+/g, 'th'],
  [/[\u0900-\u097f]+/g, 'hi'],
  [/[\u0980-\u09ff]+/g, 'bn'],
  [/[\u0530-\u058f]+/g, 'hy'],
  [/[\u10a0-\u10ff]+/g, 'ka'],
  [/[\u1200-\u139f]+/g, 'am'],
  [/[\u1000-\u109f]+/g, 'my'],
  [/[\u1780-\u17ff]+/g, 'km'],
];
/** Letters, in all blocks that have any, by halves of surrogate pairs for those beyond the first plane. */
const LETTER =
  /[a-z\u00c0-\u02af\u0370-\u1fff\u2c00-\u2dff\u3041-\u30ff\u3400-\u4dbf\u4e00-\udbff\uf900-\ufdff\ufe70-\ufefc\uff21-\uffdc]+/gi;
/** Languages that share a script with others: by letters that only they have. */
const LETTERS: readonly (readonly [string, RegExp, string])[] = [
  ['ar', /[ٹڈڑںے]/u, 'ur'],
  ['ar', /[پچژگ]/u, 'fa'],
  ['ru', /[іїєґ]/iu, 'uk'],
  ['ru', /ў/iu, 'be'],
];
/** Short words by which the languages in Latin letters that matter here are told apart. */
const WORDS: readonly (readonly [string, RegExp])[] = [
  ['en', /\b(the|of|and|that|with|was)\b/giu],
  ['de', /\b(der|die|und|das|nicht|mit)\b/giu],
  ['fr', /\b(les|des|est|une|dans|pour)\b/giu],
  ['es', /\b(los|las|del|que|una|por)\b/giu],
  ['pt', /\b(dos|das|não|uma|com|que)\b/giu],
];
/** Any letter that is not Latin: without many of them none of the scripts above is worth counting. */
const FOREIGN = /[\u0370-\u1dff\u3041-\u30ff\u3400-\ud888\uf900-\ufaff\ufb50-\ufefc]+/g;
const RTL = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]+/g;

/** The language that a page says it is in, of its title first; '' where it says none. */
export function readDeclaredLang(document: PageCopy, declared: Declared, title: Element | null): string {
  for (const tag of [
    title?.closest('[lang]')?.getAttribute('lang'),
    document.documentElement.getAttribute('lang'),
    document.documentElement.getAttribute('xml:lang'),
    document.body.getAttribute('lang'),
    declared.meta('content-language', 'dc.language', 'dcterms.language', 'language'),
    declared.linked.lang,
    declared.meta('og:locale'),
  ]) {
    const said = normaliseTag(tag ?? '');
    if (said !== '' && said !== 'und') return said;
  }
  return '';
}

/** The language of a text: what its page says unless the letters gainsay it, else what the letters say; '' where unknown. */
export function readLang(said: string, text: string): string {
  const seen = byLetters(text);
  if (said === '') return seen ?? byWords(text);
  return seen !== null && scriptOf(said) !== scriptOf(seen) ? seen : said;
}

/** The direction of most letters of a text, left to right where there are none. */
export function readDirection(text: string): TextDirection {
  const sample = sampleOf(text);
  const letters = lengthIn(sample, LETTER);
  return lengthIn(sample, RTL) * 2 > letters ? 'rtl' : 'ltr';
}

/** A language tag in the form of BCP 47 (`zh_hans` → `zh-Hans`); '' for what is none. */
export function normaliseTag(tag: string): string {
  if (tag === '') return '';
  try {
    return (
      Intl.getCanonicalLocales(
        tag
          .trim()
          .replaceAll('_', '-')
          .replace(/^([a-z]{2,3}),.*$/i, '$1'),
      )[0] ?? ''
    );
  } catch {
    return '';
  }
}

/** The beginnings of paragraphs, without what stands around them. */
export function proseOf(body: Element): string {
  let prose = '';
  for (const paragraph of body.querySelectorAll('p')) {
    if (prose.length > SAMPLE) break;
    prose += `${paragraph.textContent.slice(0, 400)} `;
  }
  return prose.length > 200 ? prose : body.textContent;
}

/** UTF-16 code units that are enough to tell a language by. */
const SAMPLE = 3_000;

/** The text, or parts from its beginning, its middle and its end: a report may begin in another language. */
function sampleOf(text: string): string {
  if (text.length <= SAMPLE) return text;
  const part = SAMPLE / 3;
  const middle = (text.length - part) >> 1;
  return `${text.slice(0, part)} ${text.slice(middle, middle + part)} ${text.slice(-part)}`;
}

function byLetters(text: string): string | null {
  const sample = sampleOf(text);
  const foreign = lengthIn(sample, FOREIGN);
  if (foreign < 8 || foreign * 12 < sample.length) return null;
  const letters = lengthIn(sample, LETTER);
  if (letters < 20) return null;
  for (const [pattern, lang] of SCRIPTS) {
    // Kana are a part of Japanese letters only.
    if (lengthIn(sample, pattern) / letters < (lang === 'ja' ? 0.1 : 0.4)) continue;
    return LETTERS.find(([script, mark]) => script === lang && mark.test(sample))?.[2] ?? lang;
  }
  return null;
}

function byWords(text: string): string {
  const sample = sampleOf(text);
  const counts = WORDS.map(([lang, words]) => ({ lang, count: sample.match(words)?.length ?? 0 })).sort(
    (a, b) => b.count - a.count,
  );
  const [best, next] = counts;
  return best && best.count >= 4 && best.count > 1.5 * (next?.count ?? 0) ? best.lang : '';
}

function scriptOf(tag: string): string {
  try {
    const script = new Intl.Locale(tag).maximize().script ?? '';
    return /^(Hans|Hant|Hani)$/.test(script) ? 'Hani' : script;
  } catch {
    return '';
  }
}
