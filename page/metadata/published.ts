import type { Published } from '../../domain/document/article';
import type { Publisher } from '../publishers';
import { namesOf, oneLine, plainText } from '../plain-text';
import type { Declared } from './declared';
import { parseDate } from './parse-date';

const DECLARED = [
  'article:published_time',
  'datepublished',
  'og:published_time',
  'parsely-pub-date',
  'sailthru.date',
  'dcterms.issued',
  'dc.date.issued',
  'dcterms.created',
  'dcterms.date',
  'dc.date',
  'citation_publication_date',
  'citation_date',
  'pubdate',
  'publishdate',
  'publish-date',
  'publish_date',
  'publication_date',
  'date',
];
const NAMED =
  /\b(date|datum|fecha|data|dateline|time|timestamp|published|publish|publicado|pubdate|posted|дата)\b/;
const OTHERS =
  'nav, aside, footer, [class*="related"], [class*="comment"], [class*="recommend"], [class*="most-"], [class*="popular"], li article';
/** How far a date may stand from the title, in elements before and after it. */
const REACH = { before: 12, after: 40 };

/**
 * When it was published: what the publisher is known to write, what the page declares, what stands by the title, and last what
 * the address says. `raw` is what was read, as it was written.
 */
export function readPublished(
  document: Document,
  declared: Declared,
  known: Publisher,
  heading: Element | null,
  lang: string,
  url: string,
): Published | null {
  const own = known.date === undefined ? null : document.querySelector(known.date);
  const written = own && fromElement(own, lang);
  if (written) return written;
  for (const said of [declared.linked.published, declared.meta(...DECLARED)]) {
    const parsed = said === null ? null : parseDate(said, lang);
    if (said !== null && parsed)
      return nearer(parsed, candidates(document, heading), lang) ?? { ...parsed, raw: said.slice(0, 200) };
  }
  for (const element of candidates(document, heading)) {
    const found = fromElement(element, lang);
    if (found) return found;
  }
  return fromAddress(url);
}

/**
 * The same date as it stands by the title: machines are often told it in UTC, which may be another day than the publisher's.
 * Never one further off than a zone can be.
 */
function nearer(
  declared: Omit<Published, 'raw'>,
  elements: readonly Element[],
  lang: string,
): Published | null {
  const day = 86_400_000;
  for (const element of elements) {
    const found = fromElement(element, lang);
    if (found?.date.length === 10 && Math.abs(Date.parse(found.date) - Date.parse(declared.date)) <= day)
      return found;
  }
  return null;
}

function fromElement(element: Element, lang: string): Published | null {
  const time = element.matches('time') ? element : element.querySelector('time');
  const machine = time?.getAttribute('datetime') ?? element.getAttribute('content') ?? '';
  const text = oneLine(plainText(time ?? element)).slice(0, 120);
  const parsed = (machine === '' ? null : parseDate(machine, lang)) ?? parseDate(text, lang);
  return parsed && { ...parsed, raw: text === '' ? machine : text };
}

/** Elements that may hold the date: marked ones first, then short lines around the title. */
function candidates(document: Document, heading: Element | null): Element[] {
  const scope = heading?.closest('article, main, [role="main"]') ?? document.body;
  const marked = [
    ...scope.querySelectorAll(
      'time[itemprop="datePublished"], [itemprop="datePublished"], time[pubdate], time[datetime]',
    ),
  ].filter((element) => !element.closest(OTHERS));
  if (!heading) return marked.slice(0, 1);
  const all = [...document.body.querySelectorAll('*')];
  const at = all.indexOf(heading);
  const around = [
    ...all.slice(at + 1, at + 1 + REACH.after),
    ...all.slice(Math.max(0, at - REACH.before), at).reverse(),
  ];
  const short = around.filter(
    (element) =>
      element.textContent.trim().length < 100 &&
      element.textContent.trim().length > 5 &&
      !element.closest(OTHERS),
  );
  return [
    ...short.filter((element) => element.matches('time')),
    ...short.filter((element) => NAMED.test(namesOf(element))),
    ...marked.slice(0, 1),
    ...short.filter((element) => element.children.length === 0 && element.textContent.trim().length < 45),
  ];
}

function fromAddress(url: string): Published | null {
  const found = /\/((?:19|20)\d\d)[/-]?(0[1-9]|1[0-2])(?:[/-]?([0-2]\d|3[01]))?(?=[/_.-]|$)/.exec(
    URL.parse(url)?.pathname ?? '',
  );
  if (!found) return null;
  const [raw, year = '', month = '', day] = found;
  return day === undefined
    ? { date: `${year}-${month}`, precision: 'month', raw }
    : { date: `${year}-${month}-${day}`, precision: 'day', raw };
}
