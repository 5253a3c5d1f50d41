import * as v from 'valibot';
import { Annotation } from '../../domain/annotation/annotation';
import { Capture } from '../../domain/document/capture';
import { DocumentRecord } from '../../domain/document/document';
import { Tag } from '../../domain/tag/tag';

/** A UUID v4 that says which one it is. */
export function uuid(kind: number, number: number): string {
  return `${String(kind).padStart(8, '0')}-0000-4000-8000-${String(number).padStart(12, '0')}`;
}

type Loose<T> = { [K in keyof T]?: unknown };

export function makeDocument(number: number, overrides: Loose<DocumentRecord> = {}): DocumentRecord {
  return v.parse(DocumentRecord, {
    id: uuid(1, number),
    url: `https://observatory.example/news/${number}`,
    canonicalUrl: null,
    title: `Report ${number}`,
    subtitle: null,
    byline: null,
    publisher: 'Northern Rights Observatory',
    published: { date: '2024-05-03', precision: 'day', raw: '3 May 2024' },
    dateline: null,
    lang: 'en',
    dir: 'ltr',
    suggestedTags: { regions: [], topics: [] },
    translations: [],
    tagIds: [],
    archiveUrl: null,
    createdAt: '2026-11-24T16:00:00.000Z',
    visitedAt: '2026-11-24T16:00:00.000Z',
    state: 'live',
    ...overrides,
  });
}

export function makeCapture(number: number, overrides: Loose<Capture> = {}): Capture {
  return v.parse(Capture, {
    id: uuid(2, number),
    documentId: uuid(1, number),
    capturedAt: '2026-11-24T16:30:00.000Z',
    zone: 'Europe/Oslo',
    requestedUrl: `https://observatory.example/news/${number}`,
    finalUrl: `https://observatory.example/news/${number}`,
    canonicalUrl: null,
    scope: 'article',
    html: '<p>Not one complaint was examined.</p>',
    text: 'Not one complaint was examined.',
    htmlSha256: 'a'.repeat(64),
    textSha256: 'b'.repeat(64),
    method: {
      browser: 'Chromium 156',
      extension: '0.1.0',
      readability: '0.6.0',
      viewport: { width: 1280, height: 720 },
    },
    ...overrides,
  });
}

export function makeAnnotation(number: number, overrides: Loose<Annotation> = {}): Annotation {
  return v.parse(Annotation, {
    id: uuid(3, number),
    documentId: uuid(1, 1),
    captureId: uuid(2, 1),
    quote: { exact: 'Not one complaint', prefix: '', suffix: ' was examined.' },
    position: { start: 0, end: 17 },
    colour: 'violation',
    note: '',
    tagIds: [],
    createdAt: '2026-11-24T16:31:00.000Z',
    updatedAt: '2026-11-24T16:32:00.000Z',
    state: 'live',
    deletedAt: null,
    ...overrides,
  });
}

export function makeTag(number: number, path: string, overrides: Loose<Tag> = {}): Tag {
  return v.parse(Tag, {
    id: uuid(4, number),
    path,
    colour: null,
    description: '',
    origin: 'own',
    state: 'live',
    ...overrides,
  });
}
