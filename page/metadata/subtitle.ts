import type { Publisher } from '../publishers';
import { foldLine } from '../../domain/document/fold-line';
import { linkDensity, namesOf, plainText } from '../plain-text';
import type { Declared } from './declared';
import type { PageCopy } from '../copy-page';

const NAMED =
  /\b(sub ?(title|head|heading|headline|line)|standfirst|dek|deck|strapline|untertitel|excerpt|doc header subheader)\b/;

const WHOLE = /^(body|main|article)$/;
/** How far it may stand behind the title, in elements. */
const REACH = 60;

/** The line under the title that sums the writing up; not the first paragraph, and not a date or a list of sharing links. */
export function readSubtitle(
  document: PageCopy,
  declared: Declared,
  known: Publisher,
  heading: Element | null,
  title: string,
  byline: string | null,
): string | null {
  const shown = [title, byline ?? ''].map(foldLine);
  const isShown = (line: string): boolean => shown.includes(foldLine(line));
  const own = known.subtitle === undefined ? null : document.querySelector(known.subtitle);
  const candidates = [own, ...(heading ? near(heading) : [])];
  for (const candidate of candidates) {
    // In a link it is the title of other writing.
    if (!candidate || candidate.querySelector('time, li, h1') || candidate.closest('a, aside, figure, nav'))
      continue;
    const line = plainText(candidate);
    if (line.length < 4 || line.length > 500 || linkDensity(candidate) > 0.5) continue;
    if (!isShown(line)) return line;
  }
  const alternative = declared.linked.alternativeHeadline;
  // Some systems put the beginning of the text there.
  return alternative === null ||
    alternative.length > 300 ||
    /<|(…|\.\.\.|\])$/.test(alternative) ||
    isShown(alternative)
    ? null
    : alternative;
}

/** Elements after the title, in its header, that are named like a subtitle; and a heading that follows it at once. */
function near(heading: Element): Element[] {
  const found: Element[] = [];
  const next = heading.nextElementSibling;
  if (
    next &&
    (heading.closest('hgroup')?.contains(next) ||
      (/^h[2-4]$/.test(next.localName) && isHeaderLine(heading, next)))
  )
    found.push(next);
  let scope = heading.parentElement;
  for (
    let level = 1;
    level < 3 && scope?.parentElement && !WHOLE.test(scope.parentElement.localName);
    level++
  )
    scope = scope.parentElement;
  if (!scope || WHOLE.test(scope.localName)) return found;
  const walker = heading.ownerDocument.createTreeWalker(scope, NodeFilter.SHOW_ELEMENT);
  walker.currentNode = heading;
  for (let left = REACH; left > 0 && walker.nextNode(); left--) {
    // A cast: it stops at elements only.
    const element = walker.currentNode as Element;
    if (/^(p|h[2-5]|div|span)$/.test(element.localName) && NAMED.test(namesOf(element))) found.push(element);
  }
  return found;
}

/** A heading right under the title is its subtitle only where title and it are apart from the text. */
function isHeaderLine(heading: Element, next: Element): boolean {
  return (
    heading.closest('header') !== null &&
    heading.closest('header') === next.closest('header') &&
    next.nextElementSibling?.localName !== 'p'
  );
}
