import type { Publisher } from '../publishers';
import { foldLine, plainText } from '../plain-text';
import type { Declared } from './declared';

/** Between a title and the name of its publisher; a hyphen only with spaces around it. */
const SEPARATOR = /\s+[-–—―:·•»«/]+\s+|\s*[|｜‖_]+\s*|\s*::\s*|--|：/u;

/**
 * The title as it stands over the text. The heading that the page's own title repeats is taken, so that a site's name set
 * as `h1` is not; without one, what the page declares, less the publisher's name.
 */
export function readTitle(
  document: Document,
  declared: Declared,
  known: Publisher,
): { title: string; element: Element | null } {
  const own = known.title === undefined ? null : document.querySelector(known.title);
  if (own && plainText(own) !== '') return { title: plainText(own), element: own };
  const said = [
    declared.linked.headline,
    declared.meta('og:title', 'twitter:title', 'dc.title', 'headline'),
    document.title,
  ]
    .filter((one) => one !== null)
    .map((one) => one.trim())
    .filter((one) => one !== '');
  const folded = said.map(foldLine);
  const headings = [
    ...document.querySelectorAll('h1, [itemprop="headline"], h2, [role="heading"][aria-level="1"]'),
  ].filter((heading) => !heading.closest('nav, aside, footer, dialog, [hidden]'));
  const sites = new Set(siteNames(declared, known).map(foldLine));
  let best: { title: string; element: Element; weight: number } | undefined;
  for (const element of headings) {
    const title = plainText(element);
    const key = foldLine(title);
    if (key.length < 4 || (element.localName === 'h2' && (best || key.length < 15))) continue;
    if (sites.has(key) || !folded.some((one) => repeats(one, key))) continue;
    // The longest: a site's name, which many pages set as a heading too, is repeated in their title as well, at its end.
    const weight = key.length + (folded.some((one) => one.startsWith(key)) ? 0.5 : 0);
    if (weight > (best?.weight ?? 0)) best = { title, element, weight };
  }
  if (best) return { title: best.title, element: best.element };
  const first = headings.filter(({ localName }) => localName === 'h1');
  const inside = first.filter(
    (heading) => heading.closest('main, article, [role="main"]') && plainText(heading) !== '',
  );
  const declaredTitle = said[0] === undefined ? '' : withoutPublisher(said[0], siteNames(declared, known));
  const alone = inside.length === 1 ? inside[0] : undefined;
  if (alone && (declaredTitle === '' || said.length === 1))
    return { title: plainText(alone), element: alone };
  return { title: declaredTitle, element: null };
}

/** Whether a declared title holds the heading: whole, or nearly so where one of them was edited. */
function repeats(declared: string, heading: string): boolean {
  if (declared.includes(heading)) return heading.length >= Math.min(10, declared.length * 0.3);
  return heading.includes(declared) && declared.length >= heading.length * 0.6 && declared.length >= 10;
}

export function siteNames(declared: Declared, known: Publisher): string[] {
  return [known.name, declared.meta('og:site_name', 'application-name'), declared.linked.publisher].filter(
    (name) => name !== undefined && name !== null,
  );
}

function withoutPublisher(title: string, names: readonly string[]): string {
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
  if (sites.length === 0 && last.length < 40 && title.length - last.length > 20)
    return title.slice(0, title.lastIndexOf(last)).replace(/[\s|｜·–—_:-]+$/u, '');
  return title;
}

/** The publisher: what it calls itself, else the last part of the page's title, else its host. */
export function readPublisher(
  document: Document,
  declared: Declared,
  known: Publisher,
  title: string,
  url: string,
): string | null {
  const name =
    siteNames(declared, known)[0] ?? declared.meta('dc.publisher', 'dcterms.publisher', 'citation_publisher');
  if (name !== null && !/^https?:/.test(name) && foldLine(name) !== foldLine(title))
    return name.slice(0, 200);
  const parts = document.title.split(SEPARATOR).map((part) => part.trim());
  const last = parts.at(-1) ?? '';
  if (parts.length > 1 && last !== '' && last.length < 60 && !foldLine(title).includes(foldLine(last)))
    return last;
  const host = URL.parse(url)?.hostname.replace(/^www\./, '');
  return host === undefined || host === '' ? null : host;
}
