import { isWebAddress } from '../citation/is-web-address';
import { oneLine } from '../citation/one-line';

/** A label of a thesaurus: without what parts values (`|`, in lists `;` too) and what parts a group from its term (`::`). */
export function uwaziLabel(text: string): string {
  const label = oneLine(text)
    .replace(/[|;]/g, ',')
    .replace(/:{2,}/g, ':')
    .replace(/^[\s:]+|[\s:]+$/g, '');
  return label === '' ? '–' : label;
}

/**
 * A tag as `Group::Term`: the group is the first step of its path, the term the rest. A tag of one step is a term of its own name in
 * its own group, as the label of a group alone stops the import; and not one of a name that all have, as Uwazi's first importer keeps
 * but one of several terms that are called the same.
 */
export function uwaziTerm(path: string): string {
  const [group = '', ...rest] = path.split('/').map(uwaziLabel);
  return `${group}::${rest.join(' / ') || group}`;
}

/** `label|address`; null where the address is none of the web. */
export function uwaziLink(label: string, address: string | null): string | null {
  if (address === null || !isWebAddress(address)) return null;
  const href = new URL(address).href.replaceAll('|', '%7C');
  return `${oneLine(label).replaceAll('|', ',') || href}|${href}`;
}
