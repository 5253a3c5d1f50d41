import type { DocumentRecord } from '../document/document';
import { authorsOf, peopleOf } from './authors-of';
import { citedDate, type CitedDate } from './cited-date';
import type { Piece } from './citation-part';
import { fieldOf } from './one-line';
import { addressOf, type SourceDetails } from './source-parts';

/** What is known of a source, each on one line; empty where it is not known. */
export interface CitedSource {
  /** As written; empty where only an organisation is named. */
  readonly people: readonly string[];
  /** People, or the organisation that stands in their place. */
  readonly authors: readonly string[];
  /** Who published it; empty where that stands among the authors. */
  readonly site: string;
  readonly title: string;
  readonly date: CitedDate | null;
  /** Numbers of the United Nations document. */
  readonly symbol: string;
  readonly address: string;
  readonly archive: string | null;
  readonly paragraph: number | null;
  readonly accessed: CitedDate | null;
  readonly isFromFile: boolean;
  readonly isEnglish: boolean;
}

export function citedSource(document: DocumentRecord, details: SourceDetails): CitedSource {
  const { capture, paragraph = null, accessedAt } = details;
  const people = named(peopleOf(document));
  return {
    people,
    authors: named(authorsOf(document)),
    site: people.length > 0 ? fieldOf(document.publisher) : '',
    title: withoutStop(fieldOf(document.title)),
    date: document.published && citedDate(document.published.date),
    symbol: named(document.symbols ?? []).join(', '),
    address: plainAddress(addressOf(document, capture)),
    archive: document.archiveUrl && plainAddress(document.archiveUrl),
    paragraph,
    accessed: accessedAt === null ? null : citedDate(dayOf(accessedAt)),
    isFromFile: capture?.from === 'file',
    isEnglish: /^en\b/i.test(document.lang),
  };
}

const named = (names: readonly string[]): readonly string[] => names.map(fieldOf).filter((one) => one !== '');

/** A sentence for a title: what follows it has signs of its own. The stop of “U.S.” belongs to the word. */
function withoutStop(title: string): string {
  return /[^.\s]\.$/.test(title) && !/\.\S*\.$/.test(title) ? title.slice(0, -1) : title;
}

/** In UTC. */
function dayOf(instant: string): string {
  const at = new Date(instant);
  return Number.isNaN(at.getTime()) ? '' : at.toISOString().slice(0, 10);
}

/** In which nothing ends it early. */
const plainAddress = (address: string): string =>
  new URL(address).href.replace(/[<>\s]/g, (sign) => encodeURIComponent(sign));

/** Says that a text was read from a file, and when: what the publisher had that day is not known. */
export function fileNote(
  { isFromFile, accessed }: CitedSource,
  { labels }: SourceDetails,
  dateOf: (date: CitedDate) => string,
): readonly Piece[] {
  if (!isFromFile) return [];
  return [labels.fromFile, ...(accessed ? [', ', labels.readFromFile(dateOf(accessed))] : [])];
}

/** What is said of a number or day where there is one. */
export const saidOf = <Known>(known: Known | null, say: (known: Known) => string): readonly string[] =>
  known === null ? [] : [say(known)];
