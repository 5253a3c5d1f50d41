import type { Annotation, Position } from '../../domain/annotation/annotation';
import type { Located } from '../../domain/anchoring/locate';
import type { AnnotationId } from '../../domain/ids';
import { markBoundaries, unmarkBoundaries } from '../../dom/mark-boundaries';
import { paint } from '../../dom/paint';
import { passageAtPoint } from '../../dom/passage-at-point';
import { positionToRange, rangeToPosition } from '../../dom/position';
import { textOf, type TextMap } from '../../dom/text-of';

export interface BoundaryWords {
  readonly before: (annotation: Annotation) => string;
  readonly after: () => string;
}

/** The text as it is shown: its passages painted and announced, and the way from a point or a range to a position. */
export interface TextOnScreen {
  readonly show: (
    annotations: readonly Annotation[],
    located: ReadonlyMap<AnnotationId, Located>,
    openId: AnnotationId | undefined,
  ) => void;
  readonly toPosition: (range: AbstractRange) => Position | null;
  readonly rangeOf: (id: AnnotationId) => Range | undefined;
  readonly annotationAt: (x: number, y: number) => AnnotationId | undefined;
}

/** What is marked in a text without passages. */
const NOTHING = '[]';

export function createTextOnScreen(root: HTMLElement, first: TextMap, words: BoundaryWords): TextOnScreen {
  let map = first;
  let marked = NOTHING;
  let ranges: ReadonlyMap<AnnotationId, Range> = new Map();

  return {
    show(annotations, located, openId) {
      const placed = annotations.flatMap((annotation) => {
        const where = located.get(annotation.id);
        return where && 'how' in where
          ? [{ annotation, position: { start: where.start, end: where.end } }]
          : [];
      });
      // The words at the edges change the tree, so only when they have to.
      const wanted = JSON.stringify(
        placed.map(({ annotation, position }) => [words.before(annotation), position]),
      );
      if (wanted !== marked) {
        if (marked !== NOTHING) {
          unmarkBoundaries(root);
          map = textOf(root);
        }
        markBoundaries(
          map,
          placed.map(({ annotation, position }) => ({
            position,
            before: words.before(annotation),
            after: words.after(),
          })),
        );
        map = textOf(root);
        marked = wanted;
      }
      ranges = new Map(
        placed.flatMap(({ annotation, position }) => {
          const range = positionToRange(map, position);
          return range ? [[annotation.id, range] as const] : [];
        }),
      );
      paint(
        placed.flatMap(({ annotation }) => {
          const range = ranges.get(annotation.id);
          return range ? [{ colour: annotation.colour, range, isOpen: annotation.id === openId }] : [];
        }),
      );
    },
    toPosition: (range) => rangeToPosition(map, range),
    rangeOf: (id) => ranges.get(id),
    annotationAt(x, y) {
      const ids = [...ranges.keys()];
      return ids[passageAtPoint([...ranges.values()], x, y)];
    },
  };
}
