import type { Span } from './fold';
import { foldLoosely, type LooselyFolded } from './fold-loosely';
import type { TextDirective } from './text-directive';
import { isWordBorder } from './word-borders';

/** More places than this tell nothing apart. */
const MOST = 50;
/** Code units that the two ends of a range may be apart: longer than chapters are, shorter than a report. */
export const FARTHEST = 100_000;

/** Places looked at for one directive, those within words too: about 100 ms. */
const LOOKED_AT = 2000;

interface Budget {
  left: number;
}

/** Where a term stands, and where the whole with its context does. */
interface Match {
  readonly term: Span;
  readonly whole: Span;
  /** The whole as it was looked for. */
  readonly key: string;
  /** Where the term ends in the key of the text. */
  readonly end: number;
}

/** Scripts without spaces, where two engines may cut words differently. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}\u30fc]/u;

function isBorder(text: string, at: number): boolean {
  return isWordBorder(text, at) || UNSPACED.test(text.slice(at - 1, at + 1));
}

/** Every place where `before`, `term` and `after` follow each other from `from` (in the key) on, in order. */
function* matches(
  text: LooselyFolded,
  [before, term, after]: readonly [string, string, string],
  from: number,
  budget: Budget,
): Generator<Match> {
  const whole = before + term + after;
  if (term === '') return;
  for (let at = text.key.indexOf(whole, from); at >= 0; at = text.key.indexOf(whole, at + 1)) {
    budget.left -= 1;
    if (budget.left < 0) return;
    const start = at + before.length;
    yield {
      term: text.toOriginal(start, start + term.length),
      whole: text.toOriginal(at, at + whole.length),
      key: whole,
      end: start + term.length,
    };
  }
}

/**
 * The browsers' rule: words are not cut at the outer ends, where a term and its context meet they may be. What folds to several
 * letters, as a ligature, is not cut either.
 */
function isWhole({ original }: LooselyFolded, { whole, key }: Match): boolean {
  return (
    isBorder(original, whole.start) &&
    isBorder(original, whole.end) &&
    foldLoosely(original.slice(whole.start, whole.end)).key === key
  );
}

/** Where the range that begins with `first` ends; null where that is nowhere near. */
function rangeEnd(
  text: LooselyFolded,
  first: Match,
  [end, suffix]: readonly [string, string],
  budget: Budget,
): number | null {
  for (const last of matches(text, ['', end, suffix], first.end, budget)) {
    if (last.term.end - first.term.start > FARTHEST) return null;
    if (isWhole(text, last)) return last.term.end;
  }
  return null;
}

/**
 * The places in the text, the first `most`, that a browser could take a directive for: case, accents and white space forgiven,
 * no words cut; none where there are so many to look at that nothing can be told apart. A range ends at the first place after its start that its end fits, at most 100,000 UTF-16 code units away.
 *
 * Source: WICG scroll-to-text-fragment, "find a range from a text directive". Browsers take the first place; here the others
 * are given too.
 */
export function findDirective(text: LooselyFolded, directive: TextDirective, most = MOST): Span[] {
  const key = (term: string): string => foldLoosely(term).key;
  const isRange = directive.end !== '';
  const [end, suffix] = [key(directive.end), key(directive.suffix)];
  const budget = { left: LOOKED_AT };
  const terms = [key(directive.prefix), key(directive.start), isRange ? '' : suffix] as const;
  const found: Span[] = [];
  for (const first of matches(text, terms, 0, budget)) {
    if (found.length >= most) return found;
    if (!isWhole(text, first)) continue;
    const last = isRange ? rangeEnd(text, first, [end, suffix], budget) : first.term.end;
    if (last !== null) found.push({ start: first.term.start, end: last });
  }
  // One place among those that were looked at says nothing of the others.
  return budget.left < 0 ? [] : found;
}
