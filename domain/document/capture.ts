import * as v from 'valibot';
import { LeftOut, Rest } from './article';
import { CaptureId, DocumentId, Instant, Sha256, WebAddress } from '../ids';

/** The text and clean HTML of a document as it was at one moment. */
export const Capture = v.object({
  id: CaptureId,
  documentId: DocumentId,
  capturedAt: Instant,
  /** IANA name of the zone of the machine that captured, `UTC` where unknown. */
  zone: v.pipe(v.string(), v.maxLength(100)),
  requestedUrl: WebAddress,
  finalUrl: WebAddress,
  canonicalUrl: v.nullable(WebAddress),
  scope: v.picklist(['article', 'page']),
  /** Absent where the publisher's page was read. A file can be changed by anybody, and its addresses are what it claims. */
  from: v.exactOptional(v.literal('file')),
  html: v.string(),
  text: v.string(),
  /** Absent where nothing was left out, and in captures of earlier versions. */
  leftOut: v.exactOptional(LeftOut),
  /** Absent where nothing tells that the text is not whole, and in captures of earlier versions. */
  rest: v.exactOptional(Rest),
  /** Of the UTF-8 bytes of `html`. */
  htmlSha256: Sha256,
  /** Of the UTF-8 bytes of `text`. */
  textSha256: Sha256,
  method: v.object({
    browser: v.pipe(v.string(), v.maxLength(400)),
    extension: v.pipe(v.string(), v.maxLength(40)),
    readability: v.pipe(v.string(), v.maxLength(40)),
    viewport: v.object({ width: v.number(), height: v.number() }),
  }),
});
export type Capture = v.InferOutput<typeof Capture>;
