import type { Change } from '../change/change';
import type { Capture } from '../document/capture';
import type { CaptureId } from '../ids';

export interface EvidencePicture {
  readonly captureId: CaptureId;
  /** As it stands in the capture's HTML. */
  readonly address: string;
  /** Media type, one of a raster picture. */
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** How many records there are of each kind. */
export interface EvidenceCounts {
  readonly captures: number;
  readonly pictures: number;
  readonly changes: number;
}

/** Everything that is kept of a document, whatever is marked in it. */
export interface Evidence {
  readonly captures: readonly Capture[];
  readonly pictures: readonly EvidencePicture[];
  /** What was done to the document and what is marked in it, in order. */
  readonly changes: readonly Change[];
  /** What is left out, because it or the capture that it belongs to is damaged. */
  readonly damaged: EvidenceCounts;
}
