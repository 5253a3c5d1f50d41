import type { Annotation, Position } from '../../domain/annotation/annotation';
import type { Colour } from '../../domain/annotation/colour';
import { describe } from '../../domain/anchoring/describe';
import type { DocumentRecord } from '../../domain/document/document';
import type { AnnotationId, CaptureId, DocumentId, TagId } from '../../domain/ids';
import type { Tag } from '../../domain/tag/tag';
import type { TextOf } from '../fluent/create-localization';

const ADDRESS = 'https://www.observatory.example/2024/saltmere';
// Brands of ids that nothing stores.
const DOCUMENT = 'sample' as DocumentId;
const CAPTURE = 'sample' as CaptureId;

/** The document that the sample is a page of, as it would be stored if it were real. */
export function sampleDocument(text: TextOf, lang: string, now: string) {
  const document: DocumentRecord = {
    id: DOCUMENT,
    url: ADDRESS,
    canonicalUrl: null,
    title: text('sample-heading'),
    subtitle: null,
    byline: null,
    publisher: text('sample-publisher'),
    published: { date: '2024-06-19', precision: 'day', raw: '2024-06-19' },
    dateline: null,
    lang,
    dir: 'ltr',
    suggestedTags: { regions: [], topics: [] },
    translations: [],
    tagIds: [],
    archiveUrl: null,
    createdAt: now,
    visitedAt: now,
    state: 'live',
  };
  return { document, capture: { capturedAt: now, finalUrl: ADDRESS, canonicalUrl: null } };
}

/** A highlight in the sample, which lives as long as the page that shows it. */
export function sampleAnnotation(text: string, position: Position, colour: Colour, now: string): Annotation {
  return {
    ...describe(text, position),
    id: `${String(position.start)}-${String(position.end)}` as AnnotationId,
    documentId: DOCUMENT,
    captureId: CAPTURE,
    colour,
    note: '',
    tagIds: [],
    createdAt: now,
    updatedAt: now,
    state: 'live',
    deletedAt: null,
  };
}

export const sampleTag = (path: string): Tag => ({
  id: path as TagId,
  path,
  colour: null,
  description: '',
  origin: 'own',
  state: 'live',
});
