import type { DocumentRecord } from '../../domain/document/document';
import type { Localization } from '../fluent/create-localization';
import { part } from '../../dom/reading/part';

/** Words that a person reads in a minute; one East Asian character counts as half a word. */
const WORDS_A_MINUTE = 230;

/** Adds to the heading what needs words of ours: how long it takes to read, and the translations that the page offers. */
export function completeHeading(
  document: Document,
  canonicalText: string,
  localization: Localization,
  record?: DocumentRecord,
): void {
  const { text, lang, dir } = localization;
  const meta = part(document, 'heading').querySelector('.meta');
  if (!meta) return;
  if (!meta.querySelector('.minutes')) {
    const minutes = document.createElement('span');
    Object.assign(minutes, { className: 'minutes', lang, dir });
    minutes.textContent = text('minutes', { count: readingMinutes(canonicalText) });
    meta.append(minutes);
  }
  if (!record || record.translations.length === 0 || meta.querySelector('.translations')) return;
  const line = document.createElement('span');
  Object.assign(line, { className: 'translations', lang, dir });
  line.append(text('also-in'), ' ');
  record.translations
    .filter((one) => one.lang !== record.lang)
    .slice(0, 12)
    .forEach(({ lang: language, url, label }, index) => {
      const link = document.createElement('a');
      Object.assign(link, {
        href: url,
        target: '_blank',
        rel: 'noopener noreferrer',
        lang: language,
        textContent: label,
      });
      line.append(index === 0 ? '' : ', ', link);
    });
  if (line.querySelector('a')) meta.append(line);
}

export function readingMinutes(canonicalText: string): number {
  const eastAsian =
    canonicalText.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0;
  const words =
    canonicalText.match(
      /(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{N}][^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]*/gu,
    )?.length ?? 0;
  return Math.max(1, Math.round((words + eastAsian / 2) / WORDS_A_MINUTE));
}
