import type { Annotation } from '../annotation/annotation';
import type { AnnotationId, CaptureId } from '../ids';
import { locateAll } from './locate-all';
import type { Located } from './locate';

/** Where each annotation stands in the text at hand, each found with the help of the text of the capture that it was made on. */
export function locateAnnotations(
  text: string,
  annotations: readonly Annotation[],
  captured: ReadonlyMap<CaptureId, string>,
): ReadonlyMap<AnnotationId, Located> {
  const located = new Map<AnnotationId, Located>();
  for (const [captureId, group] of Map.groupBy(annotations, (one) => one.captureId)) {
    const before = captured.get(captureId);
    const found = locateAll(text, group, before === undefined ? undefined : { text: before });
    group.forEach((one, index) =>
      located.set(one.id, found[index] ?? { unplaced: 'missing', reason: 'text-gone' }),
    );
  }
  return located;
}
