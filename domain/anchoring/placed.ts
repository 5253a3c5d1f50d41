import type { Span } from './fold';
import type { Followed } from './follow';

/** A place in tokens, or why there is none. */
export type Placed =
  | { readonly place: Followed; readonly certain: boolean }
  | { readonly ambiguous: readonly Span[] }
  | { readonly missing: 'text-gone' | 'too-different' };
