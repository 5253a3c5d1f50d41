import type { Position } from '../../domain/annotation/annotation';

export interface WordsAround {
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

/** A passage with what stands around it in its block, at most `reach` UTF-16 code units on either side, in whole words where there are spaces. */
export function wordsAround(text: string, { start, end }: Position, reach: number): WordsAround {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const nextLine = text.indexOf('\n', end);
  const lineEnd = nextLine < 0 ? text.length : nextLine;
  let from = Math.max(lineStart, start - reach);
  if (from > lineStart) {
    const space = text.indexOf(' ', from);
    if (space >= 0 && space < start) from = space + 1;
  }
  let to = Math.min(lineEnd, end + reach);
  if (to < lineEnd) {
    const space = text.lastIndexOf(' ', to);
    if (space > end) to = space;
  }
  return {
    before: (from > lineStart ? '…' : '') + text.slice(from, start),
    words: text.slice(start, end),
    after: text.slice(end, to) + (to < lineEnd ? '…' : ''),
  };
}
