import type { Article } from '../../domain/document/article';
import { part } from '../../dom/reading/part';
import { showHeading, type Heading } from '../../dom/reading/show-heading';
import { sanitise } from '../../dom/sanitise';

/** What heading and text show; both an article just extracted and a stored capture have it. */
export type Shown = Heading & Pick<Article, 'html'>;

/**
 * Puts heading and text on the screen with nothing but the DOM: the text comes first, the controls after it. Whatever
 * comes is sanitised again here.
 */
export function showArticle(document: Document, article: Shown): void {
  part(document, 'text').replaceChildren(sanitise(article.html));
  showHeading(document, article);
}
