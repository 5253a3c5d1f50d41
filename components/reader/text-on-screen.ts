import type { Annotation, Position } from '../../domain/annotation/annotation';
import type { Located } from '../../domain/anchoring/locate';
import type { AnnotationId } from '../../domain/ids';
import { markBoundaries, unmarkBoundaries } from '../../dom/mark-boundaries';
import { paint, paintPointed } from '../../dom/paint';
import { passagesAtPoint } from '../../dom/passages-at-point';
import { positionToRange, rangeToPosition } from '../../dom/position';
import { textOf, type TextMap } from '../../dom/text-of';
import type { ReaderState } from './reader-state';

export interface BoundaryWords {
  readonly before: (annotation: Annotation) => string;
  readonly after: () => string;
}

/** The text as it is shown: its passages painted and announced, and the way from a point or a range to a position. */
export interface TextOnScreen {
  readonly show: (
    annotations: readonly Annotation[],
    located: ReadonlyMap<AnnotationId, Located>,
    shown: Pick<ReaderState, 'openId' | 'currentId' | 'stretched' | 'pointed'>,
  ) => void;
  readonly toPosition: (range: AbstractRange) => Position | null;
  readonly rangeAt: (position: Position) => Range | null;
  readonly rangeOf: (id: AnnotationId) => Range | undefined;
  /** Those at a point of the viewport, in CSS px; the shortest first. */
  readonly annotationsAt: (x: number, y: number) => readonly AnnotationId[];
}

/** What is marked in a text without passages. */
const NOTHING = '[]';

export function createTextOnScreen(root: HTMLElement, first: TextMap, words: BoundaryWords): TextOnScreen {
  let map = first;
  let marked = NOTHING;
  let ranges: ReadonlyMap<AnnotationId, Range> = new Map();

  return {
    show(annotations, located, { openId, currentId, stretched, pointed }) {
      const placed = annotations.flatMap((annotation) => {
        const where = located.get(annotation.id);
        return where && 'how' in where
          ? [
              {
                annotation,
                position: { start: where.start, end: where.end },
                before: words.before(annotation),
              },
            ]
          : [];
      });
      // The words at the edges change the tree, so only when they have to.
      const wanted = JSON.stringify(placed.map(({ before, position }) => [before, position]));
      if (wanted !== marked) {
        if (marked !== NOTHING) {
          unmarkBoundaries(root);
          map = textOf(root);
        }
        markBoundaries(
          map,
          placed.map(({ position, before }) => ({ position, before, after: words.after() })),
        );
        map = textOf(root);
        marked = wanted;
      }
      // What is being stretched changes at each step: it is painted, and announced once it is kept.
      const painted = placed.map((one) =>
        one.annotation.id === stretched?.id ? { ...one, position: stretched.position } : one,
      );
      ranges = new Map(
        painted.flatMap(({ annotation, position }) => {
          const range = positionToRange(map, position);
          return range ? [[annotation.id, range] as const] : [];
        }),
      );
      paintPointed(pointed && positionToRange(map, pointed));
      paint(
        painted.flatMap(({ annotation: { id, colour }, position }) => {
          const range = ranges.get(id);
          return range ? [{ colour, range, position, isOpen: id === (openId ?? currentId) }] : [];
        }),
      );
    },
    toPosition: (range) => rangeToPosition(map, range),
    rangeAt: (position) => positionToRange(map, position),
    rangeOf: (id) => ranges.get(id),
    annotationsAt(x, y) {
      const ids = [...ranges.keys()];
      return passagesAtPoint([...ranges.values()], x, y).flatMap((index) => ids[index] ?? []);
    },
  };
}
