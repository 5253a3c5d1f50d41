import { formatPublished } from '../../domain/citation/format-date';
import type { Article } from '../../domain/document/article';
import { sanitise } from '../../dom/sanitise';
import { part } from './part';

/** What the heading and the text show; both an article just extracted and a stored capture have it. */
export type Shown = Pick<
  Article,
  'title' | 'subtitle' | 'byline' | 'publisher' | 'published' | 'dateline' | 'lang' | 'dir' | 'html'
>;

/**
 * Puts heading and text on the screen with nothing but the DOM: the text comes first, the controls after it. Whatever
 * comes is sanitised again here.
 */
export function showArticle(document: Document, article: Shown): void {
  const text = part(document, 'text');
  const main = part(document, 'article');
  main.lang = article.lang;
  main.dir = article.dir;
  document.title = article.title;
  part(document, 'heading').replaceChildren(...headingOf(document, article));
  text.replaceChildren(sanitise(article.html, document));
  document.documentElement.dataset['state'] = 'ready';
}

function headingOf(document: Document, article: Shown): HTMLElement[] {
  const line = (name: 'div' | 'h1' | 'p' | 'span', className: string, text: string | null): HTMLElement[] => {
    if (text === null || text === '') return [];
    const element = document.createElement(name);
    if (className !== '') element.className = className;
    element.textContent = text;
    return [element];
  };
  const meta = document.createElement('div');
  meta.className = 'meta';
  meta.append(
    ...line('span', 'published', article.published && formatPublished(article.published, 'en')),
    ...line('span', 'dateline', article.dateline),
    ...line('span', 'byline', article.byline),
  );
  return [
    ...line('div', 'kicker', article.publisher),
    ...line('h1', '', article.title),
    ...line('p', 'sub', article.subtitle),
    meta,
  ];
}
