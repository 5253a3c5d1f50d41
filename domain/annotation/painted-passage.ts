import type { Position } from './annotation';
import type { Colour } from './colour';

/** All that a page script is told of an annotation: where it stands in the page's text, and its colour. */
export interface PaintedPassage extends Position {
  readonly colour: Colour;
}
