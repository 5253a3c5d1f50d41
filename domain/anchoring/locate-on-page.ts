import type { Position } from '../annotation/annotation';
import type { AnnotationId, CaptureId } from '../ids';
import { describeLines } from './describe-lines';
import { leaveOut } from './leave-out';
import type { Located } from './locate';
import { locateAnnotationsInSlices, type Placeable } from './locate-annotations';
import { locateInSlices } from './locate-in-slices';

type Stretches = Map<AnnotationId, readonly Position[]>;

/** The text of a page, with the stretches of it that are not shown. */
export interface PageText {
  readonly text: string;
  readonly unseen: readonly Position[];
}

/**
 * The stretches of a page's text that each annotation stands on: one, or several where the page has a box between the
 * paragraphs of a passage, which is no part of it. Those that are not found have none. What is not shown (a copy of the text
 * for machines, the other tabs of a box) counts only for what is not found in the rest. The thread is given back by `pause`.
 */
export async function locateOnPage(
  { text, unseen }: PageText,
  annotations: readonly Placeable[],
  captured: ReadonlyMap<CaptureId, string>,
  pause: () => Promise<void>,
): Promise<ReadonlyMap<AnnotationId, readonly Position[]>> {
  const seen = await locateStretches(leaveOut(text, unseen), annotations, captured, pause);
  const others = annotations.filter(({ id }) => !seen.has(id));
  if (unseen.length === 0 || others.length === 0) return seen;
  return new Map([...seen, ...(await locateStretches(text, others, captured, pause))]);
}

async function locateStretches(
  text: string,
  annotations: readonly Placeable[],
  captured: ReadonlyMap<CaptureId, string>,
  pause: () => Promise<void>,
): Promise<Stretches> {
  const stretches: Stretches = new Map();
  const located = await locateAnnotationsInSlices(text, annotations, captured, pause);
  const inPieces: Placeable[] = [];
  for (const one of annotations) {
    const where = located.get(one.id);
    if (where && 'how' in where) stretches.set(one.id, [{ start: where.start, end: where.end }]);
    if (!where || !('how' in where) || where.how !== 'exact') inPieces.push(one);
  }
  for (const [captureId, some] of Map.groupBy(inPieces, (one) => one.captureId)) {
    const capture = captured.get(captureId);
    if (capture !== undefined) await takeLineByLine(text, some, capture, pause, stretches);
  }
  return stretches;
}

async function takeLineByLine(
  text: string,
  annotations: readonly Placeable[],
  capture: string,
  pause: () => Promise<void>,
  stretches: Stretches,
): Promise<void> {
  const wanted = annotations.map(({ id, position }) => ({ id, lines: describeLines(capture, position) }));
  const all = wanted.flatMap(({ lines }) => lines);
  if (all.length === 0) return;
  const found = await locateInSlices(text, all, { text: capture }, { pause });
  let next = 0;
  for (const { id, lines } of wanted) {
    const parted = stretchesOf(found.slice(next, next + lines.length));
    if (parted) stretches.set(id, parted);
    next += lines.length;
  }
}

/** The stretches that the lines of a passage stand on; null unless all of them were found, apart from each other. */
function stretchesOf(lines: readonly Located[]): readonly Position[] | null {
  const found = lines.flatMap((one) => ('how' in one ? [{ start: one.start, end: one.end }] : []));
  if (found.length === 0 || found.length < lines.length) return null;
  const ordered = found.toSorted((one, other) => one.start - other.start);
  const areApart = ordered.every(({ start }, index) => start >= (ordered[index - 1]?.end ?? 0));
  return areApart ? ordered : null;
}
