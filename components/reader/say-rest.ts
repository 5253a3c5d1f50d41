import { part } from '../../dom/reading/part';
import type { Rest } from '../../domain/document/article';
import type { Localization } from '../fluent/create-localization';
import { outwardLink } from './outward-link';

/** Says above a text, and where it breaks off, that the page has only a part of it, and where the rest is. */
export function sayRest(document: Document, rest: Rest | undefined, localization: Localization): void {
  for (const said of document.querySelectorAll('#article .rest')) said.remove();
  if (!rest) return;
  part(document, 'heading').append(sentence(document, rest, localization, 'rest'));
  // Whether anything is missing is not known of what some pay for.
  if (rest.kind !== 'subscribers')
    part(document, 'text').after(sentence(document, rest, localization, 'rest-end'));
}

function sentence(
  document: Document,
  { kind, url }: Rest,
  { text, lang, dir }: Localization,
  name: string,
): HTMLElement {
  const line = document.createElement('p');
  Object.assign(line, { className: 'rest', lang, dir });
  line.dataset['part'] = name;
  line.append(text(kind === 'more' && url !== null ? 'rest-more-elsewhere' : `rest-${kind}`));
  if (url !== null) line.append(' ', outwardLink(document, url, { dir: 'ltr', textContent: url }));
  return line;
}
