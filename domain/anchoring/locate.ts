import type { Position, Quote } from '../annotation/annotation';

export interface Selector {
  readonly quote: Quote;
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
