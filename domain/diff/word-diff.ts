import { diffArrays } from 'diff';

/** A run of words that both texts have, or only the earlier (`removed`), or only the later one (`added`). */
export interface DiffPart {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Words that differ, at most; beyond it the whole differs, for the work grows with their square. */
const MOST_EDITS = 1_000;

// Word borders follow the script of the text, not the language asked for.
const words = new Intl.Segmenter('en', { granularity: 'word' });

/**
 * What became of a text, word by word: words are Unicode's, by dictionary in scripts without spaces (Chinese, Japanese, Thai). `same` and
 * `removed` parts together are `before`, `same` and `added` ones are `after`; a `removed` part stands before the `added` one that took its place.
 */
export function wordDiff(before: string, after: string): readonly DiffPart[] {
  const found = diffArrays(wordsOf(before), wordsOf(after), { maxEditLength: MOST_EDITS });
  if (found === undefined) return inOrder([whole('removed', before), whole('added', after)]);
  return inOrder(
    found.map(({ added, removed, value }) => ({
      kind: added ? 'added' : removed ? 'removed' : 'same',
      text: value.join(''),
    })),
  );
}

const wordsOf = (text: string): string[] => Array.from(words.segment(text), ({ segment }) => segment);

const whole = (kind: DiffPart['kind'], text: string): DiffPart => ({ kind, text });

/** Gathers what lies between two runs of same words into one removed and one added part. A space alone parts nothing: it is hard to read between. */
function inOrder(parts: readonly DiffPart[]): readonly DiffPart[] {
  const ordered: DiffPart[] = [];
  let removed = '';
  let added = '';
  const flush = (): void => {
    if (removed !== '') ordered.push(whole('removed', removed));
    if (added !== '') ordered.push(whole('added', added));
    removed = '';
    added = '';
  };
  for (const [index, { kind, text }] of parts.entries()) {
    const isGap = kind === 'same' && index > 0 && index < parts.length - 1 && /^[^\S\n]*$/.test(text);
    if (kind !== 'added' && (kind === 'removed' || isGap)) removed += text;
    if (kind !== 'removed' && (kind === 'added' || isGap)) added += text;
    if (kind !== 'same' || isGap) continue;
    flush();
    ordered.push({ kind, text });
  }
  flush();
  return ordered;
}
