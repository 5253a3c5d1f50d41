import type { Position } from '../domain/annotation/annotation';
import { lastWhere } from '../domain/last-where';
import { positionToEnds, type TextPoint } from './position';
import { textOf, type TextMap } from './text-of';

export interface Boundary {
  readonly position: Position;
  readonly before: string;
  readonly after: string;
}

/**
 * Words for screen readers where passages begin and end: a painted highlight is not announced. They are hidden from the eye,
 * cannot be selected, and the text function leaves them out. Positions are in UTF-16 code units of the text.
 */
export interface BoundaryMarks {
  /** Which passages are to be announced from now on. Tells how many words wait to be put or taken away. */
  readonly want: (boundaries: readonly Boundary[]) => number;
  /**
   * Goes on with the next lines until `most` words are put. Gives the new map, as `map` does not fit the tree any more, and
   * where the tree was changed.
   */
  readonly putNext: (
    map: TextMap,
    most: number,
  ) => { readonly map: TextMap; readonly changed: readonly Position[] };
  readonly waiting: () => number;
}

interface Put {
  readonly text: string;
  readonly isEnd: boolean;
  /** In the text, of this word and of the passage's other one. */
  readonly at: number;
  readonly other: number;
}

/** The words of one line, in order of the text. */
interface Line {
  readonly key: string;
  readonly puts: readonly Put[];
}

interface Marked {
  readonly key: string;
  readonly elements: readonly HTMLElement[];
}

/** A line is changed as a whole: a new passage leaves the words of all other lines as they are. */
export function createBoundaryMarks({ root, text }: TextMap): BoundaryMarks {
  const lineStarts = [0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)];
  const marked = new Map<number, Marked>();
  let waiting: readonly (readonly [number, Line])[] = [];
  const waitingWords = (): number =>
    waiting.reduce(
      (sum, [at, { puts }]) => sum + Math.max(puts.length, marked.get(at)?.elements.length ?? 0),
      0,
    );
  return {
    want(boundaries) {
      const wanted = Map.groupBy(boundaries.flatMap(putsOf), (put) => lineOf(lineStarts, put));
      waiting = [...new Set([...marked.keys(), ...wanted.keys()])]
        .sort((one, other) => one - other)
        .flatMap((at) => {
          const line = lineWith(wanted.get(at) ?? []);
          return line.key === (marked.get(at)?.key ?? '') ? [] : [[at, line] as const];
        });
      return waitingWords();
    },
    putNext(map, most) {
      let words = 0;
      const lines = waiting.filter(([, { puts }], index) => (words += puts.length) <= most || index === 0);
      waiting = waiting.slice(lines.length);
      const hadSome = takeAway(lines.flatMap(([at]) => marked.get(at)?.elements ?? []));
      const fitting = hadSome ? textOf(root) : map;
      // From the last to the first: what stands before in a node keeps its offset.
      for (const [at, { key, puts }] of lines.toReversed()) {
        if (puts.length === 0) marked.delete(at);
        else marked.set(at, { key, elements: putAll(fitting, puts) });
      }
      const lineAt = (at: number): Position => ({
        start: lineStarts[at] ?? 0,
        end: (lineStarts[at + 1] ?? text.length + 1) - 1,
      });
      return { map: textOf(root), changed: lines.map(([at]) => lineAt(at)) };
    },
    waiting: waitingWords,
  };
}

function putsOf({ position: { start, end }, before, after }: Boundary): Put[] {
  return [
    { text: before, isEnd: false, at: start, other: end },
    { text: after, isEnd: true, at: end, other: start },
  ];
}

/** Index of the line that a word stands in: one that ends a passage stands behind its last character. */
function lineOf(starts: readonly number[], { at, isEnd }: Put): number {
  return lastWhere(starts, (start) => start <= (isEnd ? at - 1 : at));
}

function lineWith(puts: readonly Put[]): Line {
  const sorted = puts.toSorted(inOrder);
  return { key: JSON.stringify(sorted), puts: sorted };
}

/** Where one ends and another begins the end is read first; of those that end together, the inner one. */
function inOrder(one: Put, other: Put): number {
  if (one.at !== other.at) return one.at - other.at;
  if (one.isEnd !== other.isEnd) return one.isEnd ? -1 : 1;
  return other.other - one.other;
}

function putAll(map: TextMap, puts: readonly Put[]): HTMLElement[] {
  let next: { readonly point: TextPoint; readonly element: HTMLElement } | undefined;
  return puts.toReversed().flatMap(({ text, at, isEnd, other }) => {
    const ends = positionToEnds(map, isEnd ? { start: other, end: at } : { start: at, end: other });
    if (!ends) return [];
    const point = isEnd ? ends.end : ends.start;
    const element = word(map.root, text);
    if (next?.point.node === point.node && next.point.offset === point.offset) next.element.before(element);
    else putAt(point, element);
    next = { point, element };
    return [element];
  });
}

function putAt({ node, offset }: TextPoint, element: HTMLElement): void {
  if (offset === 0) node.before(element);
  else if (offset >= node.length) node.after(element);
  else node.splitText(offset).before(element);
}

/** Takes words away again and joins the text nodes that they parted. Tells whether there were any. */
function takeAway(elements: readonly HTMLElement[]): boolean {
  const parted = new Set(elements.map((element) => element.parentNode));
  for (const element of elements) element.remove();
  for (const parent of parted) parent?.normalize();
  return elements.length > 0;
}

function word(root: Node, text: string): HTMLElement {
  const element = (root.ownerDocument ?? document).createElement('span');
  element.dataset['wmUi'] = 'boundary';
  element.className = 'unseen boundary';
  element.textContent = ` ${text} `;
  return element;
}
