import type { Annotation, Position } from '../../domain/annotation/annotation';
import type { Colour } from '../../domain/annotation/colour';
import type { Located } from '../../domain/anchoring/locate';
import type { AnnotationId } from '../../domain/ids';
import { createBoundaryMarks } from '../../dom/mark-boundaries';
import { paint, paintPointed } from '../../dom/paint';
import { passagesAtPoint } from '../../dom/passages-at-point';
import { positionToRange, positionToStaticRange, putRange, rangeToPosition } from '../../dom/position';
import type { TextMap } from '../../dom/text-of';
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
  /** The same range at each call, at another place: a thousand that live would be moved by each word that is put. */
  readonly rangeOf: (id: AnnotationId) => Range | undefined;
  /** Those at a point of the viewport, in CSS px; the shortest first. */
  readonly annotationsAt: (x: number, y: number) => readonly AnnotationId[];
}

/** Words that are put at once: of more, each takes part of a frame, and what is painted comes first. */
const AT_ONCE = 120;
/** How long words wait for an idle moment, in ms. */
const PATIENCE = 200;

interface Painted {
  readonly colour: Colour;
  readonly position: Position;
  readonly isOpen: boolean;
}

export function createTextOnScreen(first: TextMap, words: BoundaryWords): TextOnScreen {
  const marks = createBoundaryMarks(first);
  let map = first;
  let painted: ReadonlyMap<AnnotationId, Painted> = new Map();
  let ranges: ReadonlyMap<AnnotationId, StaticRange> = new Map();
  /** Lines whose nodes are others than when the ranges were made. */
  let changed: readonly Position[] = [];
  let isWaiting = false;
  const ruler = document.createRange();

  const repaint = (): void => {
    // Nodes that come to stand within a range are not painted in Firefox: it takes a new one.
    const isKept = ({ start, end }: Position): boolean =>
      !changed.some((line) => line.start <= end && start <= line.end);
    const now = new Map<AnnotationId, StaticRange>();
    paint(
      [...painted].flatMap(([id, one]) => {
        const range = positionToStaticRange(
          map,
          one.position,
          isKept(one.position) ? ranges.get(id) : undefined,
        );
        if (!range) return [];
        now.set(id, range);
        return [{ ...one, range }];
      }),
    );
    ranges = now;
    changed = [];
  };
  const putWords = (): void => {
    ({ map, changed } = marks.putNext(map, AT_ONCE));
    if (marks.waiting() > 0) putWhenIdle();
  };
  const putWhenIdle = (): void => {
    if (isWaiting) return;
    isWaiting = true;
    requestIdleCallback(
      () => {
        isWaiting = false;
        putWords();
        repaint();
      },
      { timeout: PATIENCE },
    );
  };
  const rangeAt = (position: Position): Range | null => positionToRange(map, position);

  return {
    show(annotations, located, { openId, currentId, stretched, pointed }) {
      const placed = annotations.flatMap((annotation) => {
        const where = located.get(annotation.id);
        return where && 'how' in where
          ? [{ annotation, position: { start: where.start, end: where.end } }]
          : [];
      });
      const waiting = marks.want(
        placed.map(({ annotation, position }) => ({
          position,
          before: words.before(annotation),
          after: words.after(),
        })),
      );
      if (waiting > AT_ONCE) putWhenIdle();
      else if (waiting > 0) putWords();
      // What is being stretched changes at each step: it is painted, and announced once it is kept.
      painted = new Map(
        placed.map(({ annotation: { id, colour }, position }) => [
          id,
          {
            colour,
            position: id === stretched?.id ? stretched.position : position,
            isOpen: id === (openId ?? currentId),
          },
        ]),
      );
      paintPointed(pointed && rangeAt(pointed));
      repaint();
    },
    toPosition: (range) => rangeToPosition(map, range),
    rangeAt,
    rangeOf(id) {
      const one = painted.get(id);
      return one && putRange(ruler, map, one.position) ? ruler : undefined;
    },
    annotationsAt(x, y) {
      const ids = [...painted.keys()];
      const live = Array.from(painted.values(), ({ position }) => rangeAt(position) ?? undefined);
      return passagesAtPoint(live, x, y).flatMap((index) => ids[index] ?? []);
    },
  };
}
