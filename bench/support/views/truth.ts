/** A text as letters and digits alone, and the way back: what looks alike is alike, whatever stands between. */
export interface Letters {
  readonly folded: string;
  /** Where each unit of `folded` stands in the text, in UTF-16 code units. */
  readonly at: readonly number[];
}

/**
 * `right`; `undecided`: the right words, but nobody could say at which of several places; `cut`: without one of its ends;
 * `wrong`: other words, or another place.
 */
export type Verdict = 'right' | 'undecided' | 'cut' | 'wrong';

interface Place {
  readonly start: number;
  readonly end: number;
}

/** How many letters of a passage have to be its own at each end where the other text has less or more in between. */
const EDGE = 2;
/** How many letters an end of a passage is told by. */
const END = 12;
/** Letters on each side of a place by which its neighbourhood is compared: many, then all that is next to it. */
const NEAR = [600, 60];

/** Nothing of `domain/anchoring` is used here: what is judged must not be its own judge. */
export function lettersOf(text: string): Letters {
  let folded = '';
  const at: number[] = [];
  for (const { 0: unit, index } of text.matchAll(/[\p{L}\p{N}]/gu)) {
    const some = unit
      .normalize('NFKD')
      .replace(/[^\p{L}\p{N}]/gu, '')
      .toLowerCase();
    folded += some;
    for (let count = 0; count < some.length; count += 1) at.push(index);
  }
  return { folded, at };
}

/**
 * Whether a passage of one text, found in stretches of another, was found rightly. Places are in letters, of which `firstLine` stand
 * in the passage's first line.
 */
export function judge(
  from: Letters,
  passage: Place,
  firstLine: number,
  to: Letters,
  stretches: readonly Place[],
): Verdict {
  const wanted = from.folded.slice(passage.start, passage.end);
  const got = stretches.map(({ start, end }) => to.folded.slice(start, end)).join('');
  const found = { start: stretches[0]?.start ?? 0, end: stretches.at(-1)?.end ?? 0 };
  if (!isSame(wanted, got)) return got !== '' && wanted.includes(got) ? 'cut' : 'wrong';
  const head = wanted.slice(0, firstLine);
  const [here, there] = [occurrences(from.folded, head), occurrences(to.folded, head)];
  // As often in both: then it is the second here that is the second there.
  if (here.length === there.length)
    return here.indexOf(passage.start) === there.indexOf(found.start) ? 'right' : 'wrong';
  let rivals = occurrences(to.folded, wanted).filter(
    (start) => start >= found.end || start + wanted.length <= found.start,
  );
  for (const reach of NEAR) {
    if (rivals.length === 0) return 'right';
    const own = alike(from, passage, to, found, reach);
    const scores = rivals.map((start) =>
      alike(from, passage, to, { start, end: start + wanted.length }, reach),
    );
    if (scores.some((score) => score > own)) return 'wrong';
    rivals = rivals.filter((_, index) => scores[index] === own);
  }
  return rivals.length === 0 ? 'right' : 'undecided';
}

/** A place in the text as one in its letters. */
export function inLetters({ at }: Letters, { start, end }: Place): Place {
  return { start: firstFrom(at, start), end: firstFrom(at, end) };
}

/** Index of the first of the ascending numbers that is not below `least`. */
function firstFrom(numbers: readonly number[], least: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether a text has both ends of a passage and between them no other words, or more of them: then it could be found there. */
export function isInBoth(wanted: string, to: string): boolean {
  const ends = occurrences(to, wanted.slice(-END)).map((at) => at + Math.min(END, wanted.length));
  return occurrences(to, wanted.slice(0, END)).some((start) =>
    ends.some(
      (end) => end > start && end - start <= 3 * wanted.length && isSame(wanted, to.slice(start, end)),
    ),
  );
}

function occurrences(text: string, wanted: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) found.push(at);
  return found;
}

/** The same letters, or the one with more in between. */
function isSame(one: string, other: string): boolean {
  if (one === other) return true;
  if (one.slice(0, EDGE) !== other.slice(0, EDGE) || one.slice(-EDGE) !== other.slice(-EDGE)) return false;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  let next = 0;
  for (const unit of long) if (unit === short[next]) next += 1;
  return next === short.length;
}

/** How many letters around two places are common, in their order. */
function alike(from: Letters, one: Place, to: Letters, other: Place, reach: number): number {
  const around = ({ folded }: Letters, { start, end }: Place) =>
    [folded.slice(Math.max(0, start - reach), start), folded.slice(end, end + reach)] as const;
  const [before, after] = around(from, one);
  const [otherBefore, otherAfter] = around(to, other);
  return common(before, otherBefore) + common(after, otherAfter);
}

/** The length of the longest common subsequence. */
function common(one: string, other: string): number {
  let row = new Uint16Array(other.length + 1);
  for (const unit of one) {
    const next = new Uint16Array(other.length + 1);
    for (let at = 0; at < other.length; at += 1)
      next[at + 1] = unit === other[at] ? (row[at] ?? 0) + 1 : Math.max(row[at + 1] ?? 0, next[at] ?? 0);
    row = next;
  }
  return row[other.length] ?? 0;
}
