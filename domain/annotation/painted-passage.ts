import type { Position } from './annotation';
import type { Colour } from './colour';

/** All that a page script is told of an annotation: where it stands in the page's text, in one piece or several, and its colour. */
export interface PaintedPassage {
  readonly stretches: readonly Position[];
  readonly colour: Colour;
}

/** What a page script is told of a page. */
export interface PassagesOnPage {
  readonly passages: readonly PaintedPassage[];
  /** How many are not in the text: they may come with more of it. */
  readonly missing: number;
}
