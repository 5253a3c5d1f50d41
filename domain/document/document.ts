import * as v from 'valibot';
import { DocumentId, Instant, LanguageTag, TagId, TextDirection, WebAddress } from '../ids';
import { LATER_FIELDS, Published, SuggestedTags, Translation } from './article';

const line = v.pipe(v.string(), v.maxLength(4_000));

/** What we know of one piece of writing. Named with its kind, as `Document` is the DOM's. */
export const DocumentRecord = v.object({
  id: DocumentId,
  /** Normalised by `normaliseUrl`; unique. */
  url: WebAddress,
  canonicalUrl: v.nullable(WebAddress),
  title: line,
  subtitle: v.nullable(line),
  byline: v.nullable(line),
  publisher: v.nullable(line),
  published: v.nullable(Published),
  dateline: v.nullable(line),
  ...LATER_FIELDS,
  lang: LanguageTag,
  dir: TextDirection,
  suggestedTags: SuggestedTags,
  translations: v.array(Translation),
  tagIds: v.array(TagId),
  archiveUrl: v.nullable(WebAddress),
  /** Blocks that are left out elsewhere and were put back here for good, by `nameOfBlock`. */
  keptBlocks: v.exactOptional(v.pipe(v.array(v.pipe(v.string(), v.maxLength(200))), v.maxLength(1_000))),
  createdAt: Instant,
  visitedAt: Instant,
  state: v.picklist(['live', 'deleted']),
  /** Only of deleted ones, and not of those that were deleted before this was noted. */
  deletedAt: v.exactOptional(Instant),
});
export type DocumentRecord = v.InferOutput<typeof DocumentRecord>;

/** The document, out of the bin. */
export function revived({ deletedAt: _, ...document }: DocumentRecord): DocumentRecord {
  return { ...document, state: 'live' };
}
