import type { Rest } from '../domain/document/article';
import { webUrl } from '../domain/document/web-url';
import { isLead } from './clutter';
import type { Declared } from './metadata/declared';
import { oneLine } from './plain-text';
import type { PageCopy } from './copy-page';

/** What a text that breaks off ends in. */
const BROKEN_OFF = /(?:…|\.{3})[\])\s]*$/;
/** In UTF-16 code units: what is compared of its end. */
const TAIL = 40;
/** The same, of a control: what is longer is the title of another writing. */
const LONGEST = 100;

const PAGER = '[rel~="next"], [class*="pagi"] *, [class*="pager"] *, [class*="page-link"] *';
/** Those in lists and around the text open other writings. */
const CONTROLS = ':is(a, button, [role="button"]):not(li *, nav *, header *, footer *)';
const COMMENTS = '[class*="comment"], [id*="comment"]';
/** The number of a page in its address; `/2024/05/03` is a day. */
const NUMBER =
  /(?<!\/\d{4}(?:\/\d\d)?)(?:[?&](?:page|pg|pagenum|paged|seite|pagina)=|\/(?:page[-/])?|[_,])(\d{1,3})(?=&|(?:\.\w+)?\/?(?:\?|$))/;

/** Says of a text, once it is taken from the page, where the rest of it is; undefined where it is whole. */
export type FindRest = (text: string) => Rest | undefined;

/**
 * Looks for what tells that a page has only a part of its text: the next page of it, controls that open the rest, and what
 * the publisher declares. Read before preparation takes such controls away.
 */
export function findRest(page: PageCopy, declared: Declared, url: string, base: string): FindRest {
  const next = nextPage(page, url, base);
  const broken = [...page.querySelectorAll(CONTROLS)].flatMap((control) => {
    const { textContent: said } = control;
    const tail = said.length < LONGEST && isLead(oneLine(said)) && tailBefore(control);
    return tail ? [{ tail, href: control.getAttribute('href') }] : [];
  });
  return (text) => {
    if (next) return { kind: 'next-page', url: next };
    const end = oneLine(text.slice(-8 * TAIL));
    const more = broken.find(({ tail }) => end.includes(tail));
    if (more) return { kind: 'more', url: elsewhere(more.href, url, base) };
    return declared.linked.isForSubscribers ? { kind: 'subscribers', url: null } : undefined;
  };
}

/** The address of a link that leads to another page. */
function elsewhere(href: string | null, url: string, base: string): string | null {
  const target = href === null ? null : webUrl(href, base);
  if (!target) return null;
  target.hash = '';
  return target.href === url ? null : target.href;
}

/** The end of the words before a control; false where they do not break off. */
function tailBefore(control: Element): string | false {
  for (let at: Node | null = control; at && at.nodeName !== 'BODY'; at = at.parentNode) {
    for (let before = at.previousSibling; before; before = before.previousSibling) {
      const words = before.nodeType === 8 ? '' : oneLine(before.textContent ?? '');
      if (words !== '') return BROKEN_OFF.test(words) && words.slice(-TAIL);
    }
  }
  return false;
}

/** The same address but for the number of the page, which is one higher: any other "next" is another writing. */
function nextPage(page: PageCopy, url: string, base: string): string | null {
  const here = pageOf(url);
  const number = here.number + 1;
  const mayBe = new RegExp(`(?:^|[/=_,-])0{0,2}${String(number)}(?!\\d)`);
  for (const link of page.querySelectorAll(
    `a[href*="${String(number)}"], link[rel~="next"][href*="${String(number)}"]`,
  )) {
    const href = link.getAttribute('href') ?? '';
    // Most have the figure in a date or a long number, and need not be read as an address.
    if (!mayBe.test(href)) continue;
    const target = elsewhere(href, url, base);
    const there = pageOf(target ?? '');
    if (
      there.of === here.of &&
      there.number === number &&
      (link.matches(PAGER) || oneLine(link.textContent) === String(number)) &&
      !link.closest(COMMENTS)
    )
      return target;
  }
  return null;
}

/** Which page it is of what, by its address; one without a number is the first. */
function pageOf(address: string): { readonly of: string; readonly number: number } {
  const [found = '', number = '1'] = NUMBER.exec(address) ?? [];
  const of = address
    .replace(found, '')
    .replace(/[?&]/g, '&')
    .replace(/\/(?=&|$)/, '');
  return { of, number: Number(number) };
}
