import type { Published } from '../../domain/document/article';
import type { Publisher } from '../publishers';
import { namesOf, plainText } from '../plain-text';
import type { Declared } from './declared';
import { OTHERS } from './lines-around';
import { FIGURE, MONTHS, parseDate } from './parse-date';
import type { PageCopy } from '../copy-page';

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
const DECLARED_MODIFIED = [
  'article:modified_time',
  'datemodified',
  'og:updated_time',
  'dcterms.modified',
  'dc.date.modified',
  'last-modified',
];
const MARKED =
  '[itemprop="datePublished"], [property]:is([property~="dc:date"], [property$="datePublished"]), time:is([pubdate], [datetime])';
const NAMED =
  /\b(date|datum|fecha|data|dateline|time|timestamp|published|publish|publicado|pubdate|posted|meta|дата)\b/;
/** Before or in a date: of the last change, in the languages of the readers. */
const UPDATED =
  /updated?\b|modifi|revised|a[kc]?tuali[sz]|geändert|mise? à jour|обновл|измен|更新|修[订訂]|改訂|تحديث|تعديل|aggiorn/i;
/** Whether a time is told to machines in UTC, or in no zone: it may be another day than the publisher's. */
const isLoose = (machine: string): boolean =>
  /\d\d:\d\d/.test(machine) && !/[+-](?!00:?00)\d\d:?\d\d$/.test(machine);
const DAY = 86_400_000;
const isWithin = (reach: number, one: string, other: string): boolean =>
  one.length === 10 && Math.abs(Date.parse(one) - Date.parse(other)) <= reach;

interface Dates {
  readonly published: Published | null;
  readonly modified: Published | null;
}
type Dated = Published & { readonly isChange: boolean; readonly isShown: boolean };

/**
 * When it was published: what the publisher is known to write, what the page declares, what stands by the title, and last what
 * the address says; and when it was changed, where that is another day. `raw` is what was read, as it was written.
 */
export function readDates(
  document: PageCopy,
  declared: Declared,
  known: Publisher,
  around: readonly Element[],
  lang: string,
  url: string,
): Dates {
  const own = known.date === undefined ? null : document.querySelector(known.date);
  const found = (own ? [own, ...candidates(document, around)] : candidates(document, around)).flatMap(
    (element) => fromElement(element, lang) ?? [],
  );
  const first = found.find(({ isChange }) => !isChange);
  const published =
    (own && fromElement(own, lang)) ??
    fromDeclared([declared.linked.published, declared.meta(...DECLARED)], found, lang) ??
    (first &&
      shortest(found.filter(({ date, isShown }) => isShown === first.isShown && date === first.date))) ??
    first ??
    fromAddress(url);
  const modified =
    fromDeclared([declared.linked.modified, declared.meta(...DECLARED_MODIFIED)], [], lang) ??
    found.find(({ isChange }) => isChange) ??
    null;
  return {
    published: published && plain(published),
    modified: modified && modified.date > (published?.date ?? '') ? plain(modified) : null,
  };
}

const plain = ({ date, precision, raw }: Published): Published => ({ date, precision, raw });

/** The first of these that is a date, as it stands by the title where it does: that may be another day than in UTC. */
function fromDeclared(
  said: readonly (string | null)[],
  found: readonly Dated[],
  lang: string,
): Published | null {
  for (const one of said) {
    const parsed = one === null ? null : parseDate(one, lang);
    if (one === null || !parsed) continue;
    const near =
      shortest(found.filter(({ date }) => date === parsed.date)) ??
      shortest(found.filter(({ date }) => isLoose(one) && isWithin(DAY, date, parsed.date)));
    const precision = parsed.precision === 'time' ? 'time' : (near ?? parsed).precision;
    return near ? { ...near, precision } : { ...parsed, raw: one.slice(0, 200) };
  }
  return null;
}

/** That with the least besides the date. */
function shortest(dates: readonly Dated[]): Dated | undefined {
  const shown = dates.filter(({ isChange, isShown }) => isShown && !isChange);
  return shown.toSorted((one, other) => one.raw.length - other.raw.length)[0];
}

function fromElement(element: Element, lang: string): Dated | null {
  const time = element.matches('time') ? element : (element.querySelector('time') ?? element);
  const machine = time.getAttribute('datetime') ?? time.getAttribute('content') ?? '';
  const text = plainText(time).slice(0, 120);
  if (machine === '' && !FIGURE.test(text)) return null;
  const before = (time.previousSibling?.textContent ?? '').trim().slice(-40);
  const change = UPDATED.exec(text)?.index;
  const isChange =
    change === undefined
      ? (UPDATED.test(before) && !/\d/.test(before)) ||
        /modified/i.test(`${namesOf(time)} ${time.getAttribute('itemprop') ?? ''}`)
      : change === 0 || !/\d{4}/.test(text.slice(0, change));
  const told = machine === '' ? null : parseDate(machine, lang);
  // "3 May 2024, updated 5 May 2024": machines are told one of them.
  const shown = parseDate(change === undefined || isChange ? text : text.slice(0, change), lang);
  const isShown =
    shown !== null &&
    (told === null ||
      (change !== undefined && !isChange) ||
      (isLoose(machine) && isWithin(DAY, shown.date, told.date)));
  const parsed = isShown
    ? { ...shown, precision: told?.precision === 'time' ? ('time' as const) : shown.precision }
    : told;
  return (
    parsed && { ...parsed, raw: shown ? text : machine.slice(0, 200), isChange, isShown: shown !== null }
  );
}

/** Elements that may hold the date: marked ones first, then short lines around the title. */
function candidates(document: PageCopy, around: readonly Element[]): readonly Element[] {
  const marked = [...document.querySelectorAll(MARKED)].find((element) => !element.closest(OTHERS));
  return [
    ...new Set([
      ...around.filter((element) => element.localName === 'time'),
      ...around.filter((element) => NAMED.test(namesOf(element))),
      ...(marked ? [marked] : []),
      ...around.filter(
        (element) => element.firstElementChild === null && element.textContent.trim().length < 45,
      ),
    ]),
  ];
}

function fromAddress(url: string): Published | null {
  const found = /\/((?:19|20)\d\d)[/-]?(0[1-9]|1[0-2]|[a-z]{3})(?:[/-]?([0-2]\d|3[01]))?(?=[/_.-]|$)/.exec(
    URL.parse(url)?.pathname ?? '',
  );
  if (!found) return null;
  const [raw, year = '', said = '', day] = found;
  const named = MONTHS.split(' ').lastIndexOf(said);
  if (named < 0 && !/\d/.test(said)) return null;
  const month = named < 0 ? said : String((named % 12) + 1).padStart(2, '0');
  return day === undefined
    ? { date: `${year}-${month}`, precision: 'month', raw }
    : { date: `${year}-${month}-${day}`, precision: 'day', raw };
}
