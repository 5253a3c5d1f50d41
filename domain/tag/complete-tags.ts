import type { TagId } from '../ids';
import type { Span } from '../search/fold-with-map';
import { emphasiseTag, foldTag, startsAPart } from './match-tag';
import { meantBy, NO_VOCABULARY, type PreparedVocabulary } from './prepare-vocabulary';
import type { Tag } from './tag';
import { foldTagPath, normaliseTagPath, splitTagPath } from './tag-path';

export interface Completion {
  readonly path: string;
  /** Null for a suggestion that is not a tag yet. */
  readonly tagId: TagId | null;
  readonly suggested: boolean;
  /** How many annotations have it. */
  readonly uses: number;
  /** The other name that what was typed is part of; null where the path itself has it. */
  readonly alias: string | null;
  /** Where what was typed stands in `path`. */
  readonly spans: readonly Span[];
}

/** What can be typed for. */
export interface Completable {
  readonly tags: readonly Tag[];
  readonly uses: ReadonlyMap<TagId, number>;
  /** The page's own region and topics. */
  readonly suggestions: readonly string[];
  readonly vocabulary?: PreparedVocabulary;
}

type Candidate = Omit<Completion, 'spans' | 'alias'> & { readonly aliases: readonly string[] };

const collator = new Intl.Collator('und', { sensitivity: 'base', numeric: true });

/** Shorter ones stand within too many names. In UTF-16 code units; of a script of whole words one is enough. */
const LONG_ENOUGH = /^(.{3,}|\P{Script=Latin}+)$/u;

/**
 * What may be meant by `typed`, best first: what begins a part of a path, then what begins another name of it, then what
 * stands anywhere within; among equals the page's own suggestions, then the most used, then by path. Accents, case, hyphens
 * and variants of letters are forgiven. With nothing typed all tags and suggestions come, in that order.
 */
export function completeTags(typed: string, completable: Completable): readonly Completion[] {
  // A slash at the end means "what is below": it would be dropped by the normalisation.
  const below = /\/\s*$/.test(typed) ? '/' : '';
  const path = normaliseTagPath(typed);
  const needle = path === '' ? '' : foldTag(path) + below;
  return candidatesOf(completable, needle !== '')
    .map((candidate) => ({ candidate, ...rankOf(candidate, needle) }))
    .filter(({ rank }) => rank < Infinity)
    .sort(
      (a, b) =>
        a.rank - b.rank ||
        Number(b.candidate.suggested) - Number(a.candidate.suggested) ||
        b.candidate.uses - a.candidate.uses ||
        collator.compare(a.candidate.path, b.candidate.path),
    )
    .map(({ candidate: { aliases: _, ...candidate }, alias }) => ({
      ...candidate,
      alias,
      spans: emphasiseTag(candidate.path, [needle]),
    }));
}

function candidatesOf(
  { tags, uses, suggestions, vocabulary = NO_VOCABULARY }: Completable,
  withVocabulary: boolean,
): readonly Candidate[] {
  const live = tags.filter((tag) => tag.state === 'live');
  const paths = live.map((tag) => tag.path);
  const suggested = new Map(
    suggestions
      .map((one) => meantBy(normaliseTagPath(one), paths, vocabulary))
      .filter((one) => one !== '')
      .map((one) => [foldTagPath(one), one] as const),
  );
  const known = new Set(live.map((tag) => foldTagPath(tag.path)));
  const taken = new Set<string>();
  const own = live.map((tag): Candidate => {
    const concept = vocabulary.named.get(foldTag(tag.path));
    if (concept) taken.add(concept.id);
    return {
      path: tag.path,
      tagId: tag.id,
      suggested: suggested.has(foldTagPath(tag.path)),
      uses: uses.get(tag.id) ?? 0,
      // The name that the vocabulary has for it, too.
      aliases: concept ? [splitTagPath(concept.path).label, ...concept.aliases] : [],
    };
  });
  const builtIn = withVocabulary ? vocabulary.concepts.filter(({ id }) => !taken.has(id)) : [];
  const isBuiltIn = new Set(builtIn.map((concept) => foldTagPath(concept.path)));
  return [
    ...own,
    ...[...suggested]
      .filter(([folded]) => !known.has(folded) && !isBuiltIn.has(folded))
      .map(([, one]): Candidate => ({ path: one, tagId: null, suggested: true, uses: 0, aliases: [] })),
    ...builtIn.map((concept): Candidate => ({
      path: concept.path,
      tagId: null,
      suggested: suggested.has(foldTagPath(concept.path)),
      uses: 0,
      aliases: concept.aliases,
    })),
  ];
}

function rankOf(
  { path, aliases }: Candidate,
  needle: string,
): { readonly rank: number; readonly alias: string | null } {
  const folded = foldTag(path);
  if (startsAPart(folded, needle)) return { rank: 0, alias: null };
  const begun = aliases.find((alias) => foldTag(alias).startsWith(needle));
  if (begun !== undefined) return { rank: 1, alias: begun };
  if (folded.includes(needle)) return { rank: 2, alias: null };
  const within = LONG_ENOUGH.test(needle) && aliases.find((alias) => foldTag(alias).includes(needle));
  return within ? { rank: 3, alias: within } : { rank: Infinity, alias: null };
}
