import type { Annotation } from '../annotation/annotation';
import type { AnnotationId, CaptureId } from '../ids';
import type { Located } from './locate';
import { locateAll } from './locate-all';
import { locateInSlices } from './locate-in-slices';
import type { Captured } from './locate-in-steps';

type Places = Map<AnnotationId, Located>;

/** What is looked at of an annotation. */
export type Placeable = Pick<Annotation, 'id' | 'captureId' | 'quote' | 'position'>;

/** The annotations of each capture, with its text where it is known. */
function groups(
  annotations: readonly Placeable[],
  captured: ReadonlyMap<CaptureId, string>,
): readonly { readonly some: readonly Placeable[]; readonly capture: Captured | undefined }[] {
  return [...Map.groupBy(annotations, (one) => one.captureId)].map(([captureId, some]) => {
    const text = captured.get(captureId);
    return { some, capture: text === undefined ? undefined : { text } };
  });
}

function note(places: Places, some: readonly Placeable[], found: readonly Located[]): void {
  some.forEach((one, index) =>
    places.set(one.id, found[index] ?? { unplaced: 'missing', reason: 'text-gone' }),
  );
}

/** Where each annotation stands in the text at hand, each found with the help of the text of the capture that it was made on. */
export function locateAnnotations(
  text: string,
  annotations: readonly Placeable[],
  captured: ReadonlyMap<CaptureId, string>,
): ReadonlyMap<AnnotationId, Located> {
  const places: Places = new Map();
  for (const { some, capture } of groups(annotations, captured))
    note(places, some, locateAll(text, some, capture));
  return places;
}

/** The same, with the thread given back by `pause` in between. */
export async function locateAnnotationsInSlices(
  text: string,
  annotations: readonly Placeable[],
  captured: ReadonlyMap<CaptureId, string>,
  pause: () => Promise<void>,
): Promise<ReadonlyMap<AnnotationId, Located>> {
  const places: Places = new Map();
  for (const { some, capture } of groups(annotations, captured))
    note(places, some, await locateInSlices(text, some, capture, { pause }));
  return places;
}
