import type { Span } from '../../domain/search/fold-with-map';

export interface Excerpt {
  readonly text: string;
  /** Where what was searched for stands in the excerpt, in UTF-16 code units. */
  readonly spans: readonly Span[];
}

/** As much of a passage as a list shows, in UTF-16 code units; the reader shows all of it. */
const LENGTH = 600;
/** What stands before the first thing found, where that is further in. */
const BEFORE = 120;

/** The beginning of a long text, or the part of it around what was found first, with `…` where something is left out. */
export function excerpt(text: string, spans: readonly Span[]): Excerpt {
  if (text.length <= LENGTH) return { text, spans };
  const found = spans[0];
  const wanted = found && found.end > LENGTH ? Math.min(found.start - BEFORE, text.length - LENGTH) : 0;
  const from = wholeAt(text, Math.max(0, wanted));
  const to = wholeAt(text, Math.min(text.length, from + LENGTH));
  const lead = from > 0 ? '…' : '';
  const shift = lead.length - from;
  return {
    text: `${lead}${text.slice(from, to)}${to < text.length ? '…' : ''}`,
    spans: spans
      .filter(({ start, end }) => start < to && end > from)
      .map(({ start, end }) => ({ start: Math.max(start, from) + shift, end: Math.min(end, to) + shift })),
  };
}

/** The nearest place before or at `at` that splits no code point. */
function wholeAt(text: string, at: number): number {
  return at > 0 && /^[\udc00-\udfff]/.test(text.slice(at, at + 1)) ? at - 1 : at;
}
