import type { Publisher } from '../publishers';
import { foldLine, linkDensity, namesOf, plainText } from '../plain-text';
import type { Declared } from './declared';

const NAMED =
  /\b(sub ?(title|head|heading|headline|line)|standfirst|dek|deck|strapline|untertitel|excerpt|doc header subheader)\b/;

/** The line under the title that sums the writing up; not the first paragraph, and not a date or a list of sharing links. */
export function readSubtitle(
  document: Document,
  declared: Declared,
  known: Publisher,
  heading: Element | null,
  title: string,
): string | null {
  const own = known.subtitle === undefined ? null : document.querySelector(known.subtitle);
  const candidates = [own, ...(heading ? near(heading) : [])];
  for (const candidate of candidates) {
    if (!candidate || candidate.querySelector('time, li, h1')) continue;
    const line = plainText(candidate);
    if (line.length < 4 || line.length > 500 || linkDensity(candidate) > 0.5) continue;
    if (foldLine(line) !== foldLine(title)) return line;
  }
  const alternative = declared.linked.alternativeHeadline;
  return alternative !== null && foldLine(alternative) !== foldLine(title) ? alternative.slice(0, 500) : null;
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
  let scope: Element | null = heading.parentElement;
  for (let level = 0; scope && level < 3 && !/^(body|main|article)$/.test(scope.localName); level++) {
    for (const element of scope.querySelectorAll('p, h2, h3, h4, div, span')) {
      if (
        heading.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING &&
        NAMED.test(namesOf(element))
      )
        found.push(element);
    }
    scope = scope.parentElement;
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
