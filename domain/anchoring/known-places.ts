import type { Annotation } from '../annotation/annotation';
import type { AnnotationId, CaptureId } from '../ids';
import type { Located } from './locate';
import { locateAnnotations, locateAnnotationsInSlices } from './locate-annotations';

type Places = ReadonlyMap<AnnotationId, Located>;

/** Where annotations stand in one text. What was found is not looked for again. */
export interface KnownPlaces {
  readonly of: (annotations: readonly Annotation[]) => Places;
  /** The same, with the thread given back by `pause` in between. */
  readonly inSlices: (annotations: readonly Annotation[], pause: () => Promise<void>) => Promise<Places>;
}

/** `captured` gives the texts of the captures that the annotations were made on, as far as they are known. */
export function createKnownPlaces(text: string, captured: () => ReadonlyMap<CaptureId, string>): KnownPlaces {
  const known = new Map<string, Located>();
  /** Annotations of one capture are found together; those of captures where nothing is new stay where they are. */
  const unknown = (annotations: readonly Annotation[]): readonly Annotation[] => {
    const captures = new Set(annotations.filter((one) => !known.has(keyOf(one))).map((one) => one.captureId));
    return annotations.filter((one) => captures.has(one.captureId));
  };
  const answer = (annotations: readonly Annotation[], found: Places): Places => {
    for (const one of annotations) {
      const where = found.get(one.id);
      if (where) known.set(keyOf(one), where);
    }
    return new Map(
      annotations.flatMap((one) => {
        const where = known.get(keyOf(one));
        return where ? [[one.id, where] as const] : [];
      }),
    );
  };
  return {
    of: (annotations) => answer(annotations, locateAnnotations(text, unknown(annotations), captured())),
    inSlices: async (annotations, pause) =>
      answer(annotations, await locateAnnotationsInSlices(text, unknown(annotations), captured(), pause)),
  };
}

/** By what is looked for, so that an annotation that was moved to other words is looked for anew. */
function keyOf({ captureId, position, quote }: Annotation): string {
  return `${captureId} ${String(position.start)} ${quote.exact}`;
}
