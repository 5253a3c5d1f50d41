import type { Position, Quote } from '../annotation/annotation';

/** A quote as other tools have it: with context or without (empty strings), with its old position or without. */
export interface ForeignSelector {
  readonly quote: Quote;
  readonly position?: Position;
}

/** Our own: a quote and where it stands in its capture's text. */
export interface Selector extends ForeignSelector {
  readonly position: Position;
}

export type Located =
  | {
      readonly start: number;
      readonly end: number;
      readonly how: 'exact' | 'changed';
      readonly certain: boolean;
    }
  | { readonly unplaced: 'ambiguous'; readonly candidates: readonly { start: number; end: number }[] }
  | { readonly unplaced: 'missing'; readonly reason: 'text-gone' | 'too-different' };
