import type { JSX } from 'preact';
import type { Span } from '../../domain/search/fold-with-map';

export interface EmphasisedProperties {
  readonly text: string;
  /** In order, without overlaps; UTF-16 code units of `text`. */
  readonly spans: readonly Span[];
}

/** A text with what was searched for made visible in it. */
export function Emphasised({ text, spans }: EmphasisedProperties): JSX.Element {
  if (spans.length === 0) return <>{text}</>;
  const parts: (string | JSX.Element)[] = [];
  let at = 0;
  for (const { start, end } of spans) {
    if (start >= text.length) break;
    parts.push(text.slice(at, start), <mark class="found">{text.slice(start, end)}</mark>);
    at = end;
  }
  parts.push(text.slice(at));
  return <>{parts}</>;
}
