import { alignInSteps, type Alignment } from './align';
import type { Stretch } from './context';
import { CONTEXT } from './follow';
import type { Span } from './fold';
import type { Steps } from './steps';
import { rowOf, type Tokens } from './tokenise';
import type { Scorer } from './word-likeness';

/** A text as it was and as it is, aligned. */
export interface AlignedTexts {
  readonly before: Tokens;
  readonly now: Tokens;
  readonly toNow: Alignment;
  /** The other way round. */
  readonly toBefore: Alignment;
  readonly score: Scorer;
}

function reversed(alignment: Alignment, size: number): Alignment {
  const back = new Int32Array(size).fill(-1);
  alignment.forEach((other, at) => {
    if (other >= 0) back[other] = at;
  });
  return back;
}

export function* alignTexts(before: Tokens, now: Tokens, score: Scorer): Steps<AlignedTexts> {
  const toNow = yield* alignInSteps(before, now, score);
  return { before, now, toNow, toBefore: reversed(toNow, now.ids.length), score };
}

/** The passage with the words around it, in a row of its own. */
export function passageIn(text: Tokens, { start, end }: Span): Stretch {
  const from = Math.max(0, start - CONTEXT);
  return {
    row: rowOf(text, from, Math.min(text.ids.length, end + CONTEXT)),
    span: { start: start - from, end: end - from },
  };
}

/**
 * Whether a stretch of one text has its counterpart in the other, outside `except`: one that fits it as well as the
 * passage in question does, whose share of words kept is `quality`.
 */
export function taken(
  texts: AlignedTexts,
  from: 'before' | 'now',
  { start, end }: Span,
  except: Span,
  quality: number,
): boolean {
  const here = texts[from].ids;
  const there = texts[from === 'before' ? 'now' : 'before'].ids;
  const alignment = from === 'before' ? texts.toNow : texts.toBefore;
  texts.score.spend(end - start);
  let count = 0;
  for (let at = start; at < end; at += 1) {
    const other = alignment[at] ?? -1;
    if (other >= 0 && here[at] === there[other] && (other < except.start || other >= except.end)) count += 1;
  }
  return count / Math.max(1, end - start) >= Math.max(0.6, quality * 0.98);
}
