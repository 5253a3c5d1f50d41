import * as v from 'valibot';

/** UUID v4 for everything stored: a v7 would carry the time of work into every export. */
const uuid = v.pipe(
  v.string(),
  v.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/),
);

export const DocumentId = v.pipe(uuid, v.brand('DocumentId'));
export type DocumentId = v.InferOutput<typeof DocumentId>;
export const CaptureId = v.pipe(uuid, v.brand('CaptureId'));
export type CaptureId = v.InferOutput<typeof CaptureId>;
export const AnnotationId = v.pipe(uuid, v.brand('AnnotationId'));
export type AnnotationId = v.InferOutput<typeof AnnotationId>;
export const TagId = v.pipe(uuid, v.brand('TagId'));
export type TagId = v.InferOutput<typeof TagId>;
export const ChangeId = v.pipe(uuid, v.brand('ChangeId'));
export type ChangeId = v.InferOutput<typeof ChangeId>;
export const BatchId = v.pipe(uuid, v.brand('BatchId'));
export type BatchId = v.InferOutput<typeof BatchId>;

/** Gives a fresh UUID v4; `crypto.randomUUID` where the context is secure, as all of ours that make ids are. */
export type IdMaker = () => string;

/** The name of a new deed, of 16 random bytes. Born here: the brand is given where the id is made. */
export const batchFrom = (random: Uint8Array): BatchId => uuidFrom(random) as BatchId;

/** The UUID v4 of 16 random bytes (RFC 9562, section 5.4). */
function uuidFrom(random: Uint8Array): string {
  const hex = Array.from(random, (byte, index) => {
    if (index === 6) return (byte & 0x0f) | 0x40;
    return index === 8 ? (byte & 0x3f) | 0x80 : byte;
  })
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** ISO 8601 in UTC, as `Date.prototype.toISOString` gives it. */
export const Instant = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/));
export const Sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
/** A language tag (BCP 47), or '' where it is not known. */
export const LanguageTag = v.pipe(v.string(), v.regex(/^([A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*)?$/));
export const TextDirection = v.picklist(['ltr', 'rtl']);
export type TextDirection = v.InferOutput<typeof TextDirection>;
/** http or https; nothing else is ever stored or linked. */
export const WebAddress = v.pipe(
  v.string(),
  v.maxLength(16_384),
  v.regex(/^https?:\/\//i),
  v.check((s) => URL.canParse(s)),
);
