import type { Publisher } from '../publishers';
import { foldLine } from '../../domain/document/fold-line';
import { namesOf, plainText } from '../plain-text';
import type { Declared } from './declared';
import type { PageCopy } from '../copy-page';

/** Between a title and the name of its publisher; a hyphen only with spaces around it. */
const SEPARATOR = /\s+[-–—―:·•»«/]+\s+|\s*[|｜‖_]+\s*|\s*::\s*|--|：/u;

/** Not the head of a text. */
const ELSEWHERE = 'nav, aside, footer, dialog, [hidden]';
const BODY = 'main, article, [role="main"]';

/**
 * The title as it stands over the text. The heading that the page's own title repeats is taken, so that a site's name set
 * as `h1` is not; then an only heading that is like it, as search engines are often told another title; then what the page
 * declares, less the publisher's name.
 */
export function readTitle(
  document: PageCopy,
  declared: Declared,
  known: Publisher,
): { title: string; element: Element | null } {
  const own = known.title === undefined ? null : document.querySelector(known.title);
  if (own && plainText(own) !== '') return { title: plainText(own), element: own };
  const page = document.title.trim();
  const told = [declared.linked.headline, declared.meta('og:title', 'twitter:title', 'dc.title', 'headline')]
    .map((one) => one?.trim() ?? '')
    .filter((one) => one !== '');
  const folded = [...told, page].map(foldLine).filter((one) => one !== '');
  const names = siteNames(declared, known);
  const sites = new Set([...names.map(foldLine), ...restsOf(foldLine(page), folded)]);
  const last = foldLine(page.split(SEPARATOR).slice(1).at(-1) ?? '');
  const headings = [
    ...document.querySelectorAll('h1, [itemprop="headline"], h2, [role="heading"][aria-level="1"]'),
  ];
  const first: { title: string; element: Element; key: string }[] = [];
  let best: { title: string; element: Element; weight: number } | undefined;
  for (const element of headings) {
    if ((best && element.localName === 'h2') || element.closest(ELSEWHERE)) continue;
    const title = plainText(element);
    const key = foldLine(title);
    if (key.length < 4 || (element.localName === 'h2' && key.length < 15)) continue;
    if (sites.has(key) || (element.localName === 'h1' && isLogo(element))) continue;
    if (key === last && page.length > 2 * title.length && !element.closest(BODY)) continue;
    if (element.localName === 'h1') first.push({ title, element, key });
    if (!folded.some((one) => repeats(one, key))) continue;
    // The longest: a site's name, which many pages set as a heading too, is repeated in their title as well, at its end.
    const weight = key.length + (folded.some((one) => one.startsWith(key)) ? 0.5 : 0);
    if (weight > (best?.weight ?? 0)) best = { title, element, weight };
  }
  if (best) return { title: best.title, element: best.element };
  const inside = first.filter(({ element }) => element.closest(BODY));
  const alone = inside.length === 1 ? inside[0] : first.length === 1 ? first[0] : undefined;
  if (alone && (folded.some((one) => isLike(one, alone.key)) || (inside.length === 1 && told.length === 0)))
    return { title: alone.title, element: alone.element };
  const title = withoutPublisher(told[0] ?? page, names, told.length === 0);
  return { title, element: title === '' ? null : lineOf(document, title) };
}

/** A heading that leads home, or is named after what it is. */
function isLogo(heading: Element): boolean {
  const link = heading.querySelector('a') ?? heading.closest('a');
  return (
    /^(https?:\/\/[^/]+)?\/?([a-z]{2}(-\w+)?\/?)?(index\.\w+)?$/i.test(link?.getAttribute('href') ?? '#') ||
    /\b(logo|brand|branding|site (name|title))\b/.test(
      `${namesOf(heading)} ${heading.parentElement ? namesOf(heading.parentElement) : ''}`,
    )
  );
}

/** What the page's title has besides what the page declares as its title: the name of the site. */
function restsOf(page: string, titles: readonly string[]): string[] {
  return titles.flatMap((one) =>
    one.length < 8 || one === page
      ? []
      : page.startsWith(one)
        ? [page.slice(one.length)]
        : page.endsWith(one)
          ? [page.slice(0, -one.length)]
          : [],
  );
}

/** Whether a declared title holds the heading: whole, or nearly so where one of them was edited. */
function repeats(declared: string, heading: string): boolean {
  if (declared.includes(heading)) return heading.length >= Math.min(10, declared.length * 0.3);
  return heading.includes(declared) && declared.length >= heading.length * 0.6 && declared.length >= 10;
}

/** Whether a fifth of the shorter one, by runs of three letters, stands in the other. */
function isLike(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  let shared = 0;
  for (let at = 0; at + 3 <= short.length; at++) if (long.includes(short.slice(at, at + 3))) shared++;
  return short.length >= 8 && shared >= short.length * 0.2;
}

/** The line that says the title, on a page that has no heading for it. */
function lineOf(document: PageCopy, title: string): Element | null {
  const lines = document.body.ownerDocument.createNodeIterator(document.body, NodeFilter.SHOW_TEXT);
  for (let line = lines.nextNode(); line; line = lines.nextNode()) {
    const element = line.parentElement;
    if (line.nodeValue?.trim() === title && !element?.closest(`${ELSEWHERE}, a, li, option, script, style`))
      return element;
  }
  return null;
}

/** The names that the site gives itself, the most trustworthy first, without what it says of itself behind them. */
export function siteNames(declared: Declared, known: Publisher): string[] {
  const names = [known.name, declared.meta('og:site_name', 'application-name'), declared.linked.publisher]
    .map((name) => (name ?? '').replace(/^@/, '').split(/\s+[-–—|｜·•]+\s+|\|/u)[0] ?? '')
    .filter((name) => name.trim() !== '');
  return names;
}

function withoutPublisher(title: string, names: readonly string[], isPages: boolean): string {
  const parts = title.split(SEPARATOR);
  if (parts.length < 2) return title;
  const sites = names.map(foldLine).filter((site) => site !== '');
  const isSite = (part: string): boolean => {
    const key = foldLine(part);
    return key === '' || sites.some((site) => site === key || (key.length > 5 && site.includes(key)));
  };
  const last = parts.at(-1) ?? '';
  const first = parts[0] ?? '';
  if (isSite(last))
    return title
      .slice(0, title.lastIndexOf(last))
      .replace(/[\s\p{P}|·｜]+$/u, (end) => /^\S*[.?!。？！)»”"]/.exec(end)?.[0] ?? '');
  if (isSite(first)) return title.slice(first.length).replace(/^[\s|｜:：·–—_-]+/u, '');
  // An unknown short last part, as in "What happened | The Site".
  if (isPages && sites.length === 0 && last.length < 40 && title.length - last.length > 20)
    return title.slice(0, title.lastIndexOf(last)).replace(/[\s|｜·–—_:-]+$/u, '');
  return title;
}

/** The publisher: what it calls itself, else the last part of the page's title, else its host. */
export function readPublisher(
  document: PageCopy,
  declared: Declared,
  known: Publisher,
  title: string,
  url: string,
): string | null {
  const names = siteNames(declared, known);
  const said = names[0] ?? declared.meta('dc.publisher', 'dcterms.publisher', 'citation_publisher');
  // The same name is often written as one word in another place.
  const name =
    said === null
      ? null
      : (names.find((one) => one.includes(' ') && foldLine(one) === foldLine(said)) ?? said);
  if (name !== null && !/^https?:/.test(name) && foldLine(name) !== foldLine(title))
    return name.trim().slice(0, 200);
  const parts = document.title.split(SEPARATOR).map((part) => part.trim());
  const last = parts.at(-1) ?? '';
  if (parts.length > 1 && last !== '' && last.length < 60 && !foldLine(title).includes(foldLine(last)))
    return last;
  const host = URL.parse(url)?.hostname.replace(/^www\./, '');
  return host === undefined || host === '' ? null : host;
}
