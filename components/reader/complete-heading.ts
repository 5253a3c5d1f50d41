import type { OpenedDocument } from '../../application/reader-port';
import type { Localization } from '../fluent/create-localization';
import { part } from '../../dom/reading/part';
import { headingFacts } from './heading-facts';
import { outwardLink } from './outward-link';
import { HEADING_TAGS } from './place-in-heading';
import { sayRest } from './say-rest';

/** Words that a person reads in a minute; one East Asian character counts as half a word. */
const WORDS_A_MINUTE = 230;

/**
 * Adds to the heading what needs words of ours: how long it takes to read; of a document that is stored, that it was read
 * from a file, that the page has only a part of it, what else is known of it, and the translations that the page offers.
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
  if (!opened) return;
  const { document: record, capture } = opened;
  sayRest(document, capture.rest, localization);
  if (meta.querySelector('.modified, .symbol, .licence, .translations')) return;
  const tags = meta.querySelector(`#${HEADING_TAGS}`);
  const published = meta.querySelector('.published');
  for (const fact of headingFacts(document, record, localization))
    if (published && fact.className === 'modified') published.after(fact);
    else meta.insertBefore(fact, tags);
  const line = document.createElement('span');
  Object.assign(line, { className: 'translations', lang, dir });
  line.append(text('also-in'), ' ');
  record.translations
    .filter((one) => one.lang !== record.lang)
    .slice(0, 12)
    .forEach(({ lang: language, url, label }, index) => {
      line.append(
        index === 0 ? '' : ', ',
        outwardLink(document, url, { lang: language, textContent: label }),
      );
    });
  if (line.querySelector('a')) meta.insertBefore(line, tags);
}

/** Whoever reads, prints or photographs the text sees that no publisher vouches for it. */
function fromFile(document: Document, address: string, { text, lang, dir }: Localization): HTMLElement {
  const line = document.createElement('p');
  Object.assign(line, { className: 'from-file', lang, dir });
  line.dataset['part'] = 'from-file';
  line.append(text('from-file'), ' ', outwardLink(document, address, { dir: 'ltr', textContent: address }));
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
