import { formatPublished } from '../../domain/citation/format-date';
import type { DocumentRecord } from '../../domain/document/document';
import { licenceName } from '../../domain/document/licence-name';
import type { Localization } from '../fluent/create-localization';
import { outwardLink } from './outward-link';

/** What is known of a stored document besides what its heading shows at once: when it was changed, its numbers, its licence. */
export function headingFacts(
  document: Document,
  { modified, symbols = [], licence }: Pick<DocumentRecord, 'modified' | 'symbols' | 'licence'>,
  { text, lang, dir }: Localization,
): HTMLElement[] {
  const fact = (className: string, ...content: (Node | string)[]): HTMLElement => {
    const element = document.createElement('span');
    Object.assign(element, { className, lang, dir });
    element.append(...content);
    return element;
  };
  const facts: HTMLElement[] = [];
  const changed = modified ? formatPublished(modified, lang) : '';
  if (changed !== '') facts.push(fact('modified', text('changed-on', { date: changed })));
  for (const symbol of symbols) {
    const element = fact('symbol', symbol);
    element.dir = 'ltr';
    element.title = text('document-symbol');
    facts.push(element);
  }
  if (licence) {
    const name = licenceName(licence) ?? text('licence');
    const link = outwardLink(document, licence, { textContent: name });
    link.title = text('licence-of', { address: licence });
    facts.push(fact('licence', link));
  }
  return facts;
}
