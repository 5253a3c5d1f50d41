import type { TagId } from '../ids';
import type { Span } from '../search/fold-with-map';
import { emphasiseTag, foldTag, startsAPart } from './match-tag';
import type { Tag } from './tag';
import { foldTagPath, normaliseTagPath } from './tag-path';

export interface Completion {
  readonly path: string;
  /** Null for a suggestion that is not a tag yet. */
  readonly tagId: TagId | null;
  readonly suggested: boolean;
  /** How many annotations have it. */
  readonly uses: number;
  /** Where what was typed stands in `path`. */
  readonly spans: readonly Span[];
}

const collator = new Intl.Collator('und', { sensitivity: 'base', numeric: true });

/**
 * What may be meant by `typed`, best first: what begins a part of a path before what stands anywhere in it; among
 * equals the page's own suggestions, then the most used, then by path. Accents, case and hyphens are forgiven. With nothing
 * typed everything comes, in that order.
 */
export function completeTags(
  typed: string,
  tags: readonly Tag[],
  uses: ReadonlyMap<TagId, number>,
  suggestions: readonly string[],
): readonly Completion[] {
  // A slash at the end means "what is below": it would be dropped by the normalisation.
  const below = /\/\s*$/.test(typed) ? '/' : '';
  const path = normaliseTagPath(typed);
  const needle = path === '' ? '' : foldTag(path) + below;
  const suggested = new Map(
    suggestions.map((suggestion) => [foldTagPath(suggestion), normaliseTagPath(suggestion)] as const),
  );
  suggested.delete('');
  const live = tags.filter((tag) => tag.state === 'live');
  const known = new Set(live.map((tag) => foldTagPath(tag.path)));

  const candidates: Omit<Completion, 'spans'>[] = [
    ...live.map((tag) => ({
      path: tag.path,
      tagId: tag.id,
      suggested: suggested.has(foldTagPath(tag.path)),
      uses: uses.get(tag.id) ?? 0,
    })),
    ...[...suggested]
      .filter(([folded]) => !known.has(folded))
      .map(([, suggestion]) => ({ path: suggestion, tagId: null, suggested: true, uses: 0 })),
  ];
  return candidates
    .map((candidate) => ({ candidate, rank: rankOf(foldTag(candidate.path), needle) }))
    .filter(({ rank }) => rank < 2)
    .sort(
      (a, b) =>
        a.rank - b.rank ||
        Number(b.candidate.suggested) - Number(a.candidate.suggested) ||
        b.candidate.uses - a.candidate.uses ||
        collator.compare(a.candidate.path, b.candidate.path),
    )
    .map(({ candidate }) => ({ ...candidate, spans: emphasiseTag(candidate.path, [needle]) }));
}

function rankOf(folded: string, needle: string): 0 | 1 | 2 {
  if (startsAPart(folded, needle)) return 0;
  return folded.includes(needle) ? 1 : 2;
}
