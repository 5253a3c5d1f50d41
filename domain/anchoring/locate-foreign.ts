import { findDirective } from './find-directive';
import { fold, type Span } from './fold';
import { foldLoosely, type LooselyFolded } from './fold-loosely';
import type { ForeignSelector, Located } from './locate';
import { locateAll } from './locate-all';
import type { TextDirective } from './text-directive';

/** What other tools say of a passage: its words, or a text fragment's directive. */
export type ForeignTarget = ForeignSelector | { readonly directive: TextDirective };

/** Letters from which on a quote without any context, standing once, is believed: about a clause. */
const CLAUSE = 20;

/** What a target says where nothing is said of the surroundings; null where they are to be judged. */
function bareDirective(target: ForeignTarget): TextDirective | null {
  if ('directive' in target) return target.directive;
  const { exact, prefix, suffix } = target.quote;
  if (prefix.trim() !== '' || suffix.trim() !== '' || foldLoosely(exact).key.length < CLAUSE) return null;
  return { start: exact, end: '', prefix: '', suffix: '' };
}

/** Nobody knows whether white space stood between a term and its context; words run together would be others. */
function asQuote({ start, prefix, suffix }: TextDirective): ForeignSelector {
  const quote = {
    exact: start,
    prefix: prefix === '' ? '' : `${prefix} `,
    suffix: suffix === '' ? '' : ` ${suffix}`,
  };
  return { quote };
}

function located(text: LooselyFolded, directive: TextDirective, found: readonly Span[]): Located | null {
  const [span] = found;
  if (!span) return null;
  if (found.length > 1) return { unplaced: 'ambiguous', candidates: found };
  const plain = (words: string): string => fold(words).folded.trim();
  const words = plain(text.original.slice(span.start, span.end));
  const same =
    directive.end === ''
      ? words === plain(directive.start)
      : words.startsWith(plain(directive.start)) && words.endsWith(plain(directive.end));
  // The middle of a range is anybody's.
  const certain = same && directive.end === '' && directive.prefix !== '' && directive.suffix !== '';
  return { ...span, how: same ? 'exact' : 'changed', certain };
}

/** What is said of a range that is not there. */
function lostRange(text: LooselyFolded, { start, end, prefix, suffix }: TextDirective): Located {
  const ends = [
    { start, end: '', prefix, suffix: '' },
    { start: end, end: '', prefix: '', suffix },
  ];
  const half = ends.some((directive) => findDirective(text, directive).length > 0);
  return { unplaced: 'missing', reason: half ? 'too-different' : 'text-gone' };
}

/**
 * Finds what other tools have marked in `text`; gives one answer a target, in their order. Never throws.
 *
 * A quote with context is found as `locateAll` finds one of ours. A directive, and a quote of a clause or more without any
 * context, is where its words stand, if they stand in one place only, and `ambiguous` otherwise; where they no longer stand the
 * words are looked for as a quote. Of a range (`textStart,textEnd`) only the ends are known, so it is never certain, and it is
 * missing where one of them is.
 */
export function locateForeign(text: string, targets: readonly ForeignTarget[]): readonly Located[] {
  let loosely: LooselyFolded | null = null;
  const answers: Located[] = [];
  const quotes: { readonly index: number; readonly selector: ForeignSelector }[] = [];
  for (const [index, target] of targets.entries()) {
    const directive = bareDirective(target);
    const folded: LooselyFolded | null = directive && (loosely ??= foldLoosely(text));
    const found = directive && folded && located(folded, directive, findDirective(folded, directive));
    if (found) answers[index] = found;
    else if (directive && folded && directive.end !== '') answers[index] = lostRange(folded, directive);
    else quotes.push({ index, selector: 'directive' in target ? asQuote(target.directive) : target });
  }
  const placed = locateAll(
    text,
    quotes.map(({ selector }) => selector),
  );
  for (const [at, { index }] of quotes.entries())
    answers[index] = placed[at] ?? { unplaced: 'missing', reason: 'text-gone' };
  return answers;
}
