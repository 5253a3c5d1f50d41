import { COLOURS, type Colour } from '../annotation/colour';
import type { DocumentRecord } from '../document/document';
import type { AnnotationId } from '../ids';
import type { ExportSet } from './export-set';

/** What goes out, but for the annotations themselves: little enough to be handed to a worker, which reads those as it needs them. */
export interface Consignment extends Omit<ExportSet, 'annotations'> {
  /** Those of the annotations of these documents that go out. */
  readonly chosen: ReadonlySet<AnnotationId>;
  /** Of all that goes out, also where this is but the beginning of it. */
  readonly total: { readonly documents: number; readonly annotations: number };
  /** Null where there are several, or none. */
  readonly only: DocumentRecord | null;
  /** Those that annotations have. */
  readonly colours: readonly Colour[];
}

/** `limit`: how many annotations are enough, where that is for a look at them. */
export function consignmentOf(set: ExportSet, limit = Infinity): Consignment {
  const { annotations, documents, captures, ...others } = set;
  const [only = null, ...more] = documents;
  const used = new Set(annotations.map(({ colour }) => colour));
  const going = annotations.slice(0, limit);
  const last = going.at(-1)?.documentId;
  const until = documents.findIndex(({ id }) => id === last);
  const captureIds = new Set(going.map(({ captureId }) => captureId));
  return {
    ...others,
    // Some of those that nothing is marked in stand among the others, and are as long.
    documents:
      limit === Infinity ? documents : documents.slice(0, Math.min(until === -1 ? limit : until + 1, limit)),
    captures: captures.filter(({ id }) => captureIds.has(id)),
    chosen: new Set(going.map(({ id }) => id)),
    total: { documents: documents.length, annotations: annotations.length },
    only: more.length === 0 ? only : null,
    colours: COLOURS.filter((colour) => used.has(colour)),
  };
}
