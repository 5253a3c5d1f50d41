import type { OpenedDocument } from '../../application/reader-port';
import type { Localization } from '../fluent/create-localization';
import { part } from '../../dom/reading/part';
import { HEADING_TAGS } from './place-in-heading';

/** Words that a person reads in a minute; one East Asian character counts as half a word. */
const WORDS_A_MINUTE = 230;

/**
 * Adds to the heading what needs words of ours: how long it takes to read; of a document that is stored, that it was read
 * from a file, and the translations that the page offers.
 */
export function completeHeading(
  document: Document,
  canonicalText: string,
  localization: Localization,
  opened?: Pick<OpenedDocument, 'document' | 'capture'>,
): void {
  const { text, lang, dir } = localization;
  const heading = part(document, 'heading');
  const meta = heading.querySelector('.meta');
  if (!meta) return;
  if (opened?.capture.from === 'file' && !heading.querySelector('[data-part=from-file]'))
    heading.append(fromFile(document, opened.capture.requestedUrl, localization));
  if (!meta.querySelector('.minutes')) {
    const minutes = document.createElement('span');
    Object.assign(minutes, { className: 'minutes', lang, dir });
    minutes.textContent = text('minutes', { count: readingMinutes(canonicalText) });
    meta.append(minutes);
  }
  const record = opened?.document;
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
  if (line.querySelector('a')) meta.insertBefore(line, meta.querySelector(`#${HEADING_TAGS}`));
}

/** Whoever reads, prints or photographs the text sees that no publisher vouches for it. */
function fromFile(document: Document, address: string, { text, lang, dir }: Localization): HTMLElement {
  const line = document.createElement('p');
  Object.assign(line, { className: 'from-file', lang, dir });
  line.dataset['part'] = 'from-file';
  const link = document.createElement('a');
  Object.assign(link, {
    href: address,
    target: '_blank',
    rel: 'noopener noreferrer',
    dir: 'ltr',
    textContent: address,
  });
  line.append(text('from-file'), ' ', link);
  return line;
}

/** Of a long text the beginning is counted: to count all of a book would stop the page. In UTF-16 code units. */
const COUNTED = 100_000;

export function readingMinutes(canonicalText: string): number {
  const counted = canonicalText.slice(0, COUNTED);
  const share = counted.length / Math.max(1, canonicalText.length);
  const eastAsian = counted.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0;
  const words =
    counted.match(
      /(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{N}][^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]*/gu,
    )?.length ?? 0;
  return Math.max(1, Math.round((words + eastAsian / 2) / share / WORDS_A_MINUTE));
}
