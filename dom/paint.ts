import { COLOURS, type Colour } from '../domain/annotation/colour';

export interface Passage {
  readonly colour: Colour;
  readonly range: AbstractRange;
  readonly isOpen: boolean;
}

/**
 * Paints passages with the CSS Custom Highlight API, which changes nothing in the document; the styles are
 * `::highlight(COLOUR)` and `::highlight(open-COLOUR)`. Each call replaces what was painted before.
 */
export function paint(passages: readonly Passage[]): void {
  for (const colour of COLOURS) {
    const ofColour = passages.filter((one) => one.colour === colour);
    set(
      colour,
      ofColour.filter((one) => !one.isOpen),
      0,
    );
    set(
      `open-${colour}`,
      ofColour.filter((one) => one.isOpen),
      1,
    );
  }
}

function set(name: string, passages: readonly Passage[], priority: number): void {
  if (passages.length === 0) {
    CSS.highlights.delete(name);
    return;
  }
  const highlight = new Highlight(...passages.map((one) => one.range));
  highlight.priority = priority;
  CSS.highlights.set(name, highlight);
}
