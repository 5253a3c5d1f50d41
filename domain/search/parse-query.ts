import { foldTag } from '../tag/match-tag';
import { foldPlain } from './fold-with-map';

/** What somebody looks for. All of it has to be true of a hit. */
export interface Query {
  /** Words and phrases, folded; each may stand in any field. */
  readonly terms: readonly string[];
  /** Folded beginnings of a part of a tag's path. */
  readonly tags: readonly string[];
  /** Published on or after the first day of this period: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly after: string | null;
  /** Published before the first day of this period. `after:2023 before:2024` is the year 2023. */
  readonly before: string | null;
}

const DATE = /^\d{4}(-\d\d(-\d\d)?)?$/;

/** A filter whose value is still being typed; it filters nothing yet. */
const UNFINISHED = /^(tag:|(after|before):[\d-]*)$/i;

/** White space parts words; `"…"` holds a phrase together, also after `tag:`. */
const TOKEN = /(?:(tag|after|before):)?(?:["“”]([^"“”]*)(?:["“”]|$)|([^\s"“”]+))/giu;

/**
 * Reads what was typed into the search field: words, "phrases", `tag:`, `after:` and `before:`.
 * Nothing is an error: what cannot be read as a filter is looked for as words.
 */
export function parseQuery(typed: string): Query {
  const terms: string[] = [];
  const tags: string[] = [];
  let after: string | null = null;
  let before: string | null = null;
  for (const [whole, filter, phrase, word] of typed.matchAll(TOKEN)) {
    const value = phrase ?? word ?? '';
    const kind = filter?.toLowerCase();
    if (kind === 'tag') tags.push(foldTag(value));
    else if (kind === 'after' && DATE.test(value)) after = value;
    else if (kind === 'before' && DATE.test(value)) before = value;
    else if (!UNFINISHED.test(whole)) terms.push(foldPlain(kind === undefined ? value : whole));
  }
  return {
    terms: terms.filter((term) => term !== ''),
    tags: tags.filter((tag) => tag !== ''),
    after,
    before,
  };
}

export function isEmptyQuery(query: Query): boolean {
  return query.terms.length === 0 && query.tags.length === 0 && query.after === null && query.before === null;
}
