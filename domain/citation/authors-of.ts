import type { DocumentRecord } from '../document/document';
import { oneLine } from './one-line';

type Named = Pick<DocumentRecord, 'byline' | 'publisher'>;

/** The people that a byline names, each as written: which part of a name is the family's cannot be known. */
export function peopleOf({ byline, publisher }: Named): readonly string[] {
  // Some pages have their own organisation for a byline.
  if (fold(byline) === fold(publisher)) return [];
  const names = (byline ?? '').split(/[;、،]|,\s|\s(?:&|and)\s/).map(oneLine);
  return names.filter((name) => name !== '');
}

/** People; where none are named the organisation. */
export function authorsOf(named: Named): readonly string[] {
  const people = peopleOf(named);
  return people.length > 0 ? people : named.publisher === null ? [] : [oneLine(named.publisher)];
}

const fold = (name: string | null): string => oneLine(name ?? '').toLowerCase();
