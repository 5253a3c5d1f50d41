import { formatPublished } from '../../domain/citation/format-date';
import type { Article } from '../../domain/document/article';
import { part } from './part';

/** What dates are written in. */
const LANGUAGE = 'en';

/** What the heading shows. */
export type Heading = Pick<
  Article,
  'title' | 'subtitle' | 'byline' | 'publisher' | 'published' | 'dateline' | 'lang' | 'dir'
>;

/** Puts the heading above the text, and gives both their language and direction. */
export function showHeading(document: Document, heading: Heading): void {
  const main = part(document, 'article');
  main.lang = heading.lang;
  main.dir = heading.dir;
  document.title = heading.title;
  part(document, 'heading').replaceChildren(...linesOf(document, heading));
  document.documentElement.dataset['state'] = 'ready';
}

function linesOf(document: Document, heading: Heading): HTMLElement[] {
  const line = (name: 'div' | 'h1' | 'p' | 'span', className: string, text: string | null): HTMLElement[] => {
    if (text === null || text === '') return [];
    const element = document.createElement(name);
    if (className !== '') element.className = className;
    element.textContent = text;
    return [element];
  };
  const published = line(
    'span',
    'published',
    heading.published && formatPublished(heading.published, LANGUAGE),
  );
  // In a heading of the other direction the parts of the date would stand the wrong way round.
  for (const date of published) Object.assign(date, { lang: LANGUAGE, dir: 'ltr' });
  const meta = document.createElement('div');
  meta.className = 'meta';
  meta.append(
    ...published,
    ...line('span', 'dateline', heading.dateline),
    ...line('span', 'byline', heading.byline),
  );
  return [
    ...line('div', 'kicker', heading.publisher),
    ...line('h1', '', heading.title),
    ...line('p', 'sub', heading.subtitle),
    meta,
  ];
}
