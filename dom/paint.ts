import { COLOURS, type Colour } from '../domain/annotation/colour';
import type { Position } from '../domain/annotation/annotation';
import { assignLanes, LANES } from '../domain/annotation/assign-lanes';

export interface Passage {
  readonly colour: Colour;
  readonly range: AbstractRange;
  /** Where the range stands in the text, in UTF-16 code units. */
  readonly position: Position;
  readonly isOpen: boolean;
}

/** Of two passages the one with the higher lane is painted above, and the open one above all. */
const OPEN = LANES;

/**
 * Paints passages with the CSS Custom Highlight API, which changes nothing in the document; the styles are
 * `::highlight(COLOUR-LANE)` and `::highlight(open-COLOUR-LANE)`. What was painted before and is not among the
 * passages goes; a range that is given again stays.
 */
export function paint(passages: readonly Passage[]): void {
  const lanes = assignLanes(passages.map(({ position }) => position));
  const laned = passages.map((one, index) => ({ ...one, lane: lanes[index] ?? 0 }));
  const byName = Map.groupBy(laned, nameOf);
  for (const colour of COLOURS)
    for (let lane = 0; lane < LANES; lane += 1) {
      const names = [false, true].map((isOpen) => nameOf({ colour, lane, isOpen }));
      names.forEach((name, isOpen) => {
        set(name, byName.get(name) ?? [], isOpen === 1 ? OPEN : lane);
      });
    }
}

function nameOf({
  colour,
  lane,
  isOpen,
}: Pick<Passage, 'colour' | 'isOpen'> & { readonly lane: number }): string {
  return `${isOpen ? 'open-' : ''}${colour}-${String(lane)}`;
}

function set(name: string, passages: readonly Passage[], priority: number): void {
  if (passages.length === 0) {
    CSS.highlights.delete(name);
    return;
  }
  const there = CSS.highlights.get(name);
  const highlight = there ?? new Highlight();
  // What stays is not touched: for each range that comes or goes all of its words are laid out and painted anew.
  const ranges = new Set(passages.map((one) => one.range));
  for (const range of [...highlight]) if (!ranges.has(range)) highlight.delete(range);
  for (const range of ranges) highlight.add(range);
  if (there) return;
  highlight.priority = priority;
  CSS.highlights.set(name, highlight);
}

/** Paints words that are pointed out, by `::highlight(pointed)`, above all else; nothing takes it away. */
export function paintPointed(range: AbstractRange | null | undefined): void {
  if (!range) {
    CSS.highlights.delete('pointed');
    return;
  }
  const highlight = new Highlight(range);
  highlight.priority = OPEN + 1;
  CSS.highlights.set('pointed', highlight);
}
