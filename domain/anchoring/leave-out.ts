import type { Position } from '../annotation/annotation';

/** Folded away wherever passages are compared. */
const NOTHING = '\u200b';
const NO_WORDS = /^[\s\u200b]+|[\s\u200b]+$/g;

/** The text with nothing in place of some of its stretches, so that positions in it stay what they are. They are in order. */
export function leaveOut(text: string, stretches: readonly Position[]): string {
  let kept = '';
  for (const { start, end } of stretches) {
    const from = Math.min(Math.max(start, kept.length), text.length);
    const to = Math.min(Math.max(end, from), text.length);
    kept += text.slice(kept.length, from) + NOTHING.repeat(to - from);
  }
  return kept + text.slice(kept.length);
}

/** The position without white space and what was left out at its ends; null where nothing is left. */
export function trimmed(text: string, { start, end }: Position): Position | null {
  const passage = text.slice(start, end);
  const words = passage.replace(NO_WORDS, '');
  if (words === '') return null;
  const from = start + passage.indexOf(words);
  return { start: from, end: from + words.length };
}
