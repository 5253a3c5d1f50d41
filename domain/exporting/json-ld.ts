import type { ExportOptions } from './export-format';
import type { ExportedCapture } from './export-set';
import { jsonList } from './json-list';
import type { Outgoing } from './outgoing';
import { textFormat } from './text-format';
import { quotationsIn, type Quotation } from './quotation';

/** The W3C's terms, and a prefix for ours that no other tool needs to know. */
const CONTEXT = ['http://www.w3.org/ns/anno.jsonld', { witnessmark: 'urn:witnessmark:' }] as const;

/**
 * W3C Web Annotation Data Model: a collection with one page, each annotation in it whole by itself. What the model has no
 * term for is under `witnessmark:`, never in a selector.
 */
export const jsonLd = textFormat({
  extension: 'jsonld',
  mediaType: 'application/ld+json',
  async *pieces(outgoing, options) {
    const head = {
      '@context': CONTEXT,
      id: `urn:uuid:${options.newId()}`,
      type: 'AnnotationCollection',
      label: options.labels.several,
      ...(options.times ? { created: outgoing.exportedAt } : {}),
      generator: writeSoftware(outgoing),
      total: outgoing.total.annotations,
      first: { id: `urn:uuid:${options.newId()}`, type: 'AnnotationPage', startIndex: 0 },
    };
    // Its page has the annotations as its last field.
    yield `${JSON.stringify(head, null, 2).replace(/\s*\}\s*\}$/, '')},\n    "items": `;
    yield* jsonList(quotationsIn(outgoing), (quotation) => writeAnnotation(quotation, outgoing, options), 4);
    yield '\n  }\n}\n';
  },
});

function writeSoftware({ software }: Outgoing) {
  return { type: 'Software', name: 'Witnessmark', 'witnessmark:version': software.extension };
}

function writeAnnotation(quotation: Quotation, outgoing: Outgoing, options: ExportOptions) {
  const { annotation, document, capture, paragraph, tagPaths } = quotation;
  const note = options.notes ? annotation.note : '';
  const body = [
    ...(note === '' ? [] : [textualBody('commenting', note)]),
    ...tagPaths.map((path) => textualBody('tagging', path)),
  ];
  const motivation = [
    'highlighting',
    ...(note === '' ? [] : ['commenting']),
    ...(tagPaths.length === 0 ? [] : ['tagging']),
  ];
  return {
    '@context': CONTEXT,
    id: `urn:uuid:${annotation.id}`,
    type: 'Annotation',
    motivation: motivation.length === 1 ? motivation[0] : motivation,
    ...(options.times ? { created: annotation.createdAt, modified: annotation.updatedAt } : {}),
    generator: writeSoftware(outgoing),
    ...(body.length === 0 ? {} : { body }),
    target: {
      type: 'SpecificResource',
      // `href` has no character that an IRI may not have.
      source: new URL(capture?.finalUrl ?? document.url).href,
      // What a file says of its source is true of no moment.
      ...(options.times && capture && capture.from !== 'file'
        ? { state: { type: 'TimeState', sourceDate: capture.capturedAt } }
        : {}),
      selector: [
        {
          type: 'TextQuoteSelector',
          exact: annotation.quote.exact,
          ...(annotation.quote.prefix === '' ? {} : { prefix: annotation.quote.prefix }),
          ...(annotation.quote.suffix === '' ? {} : { suffix: annotation.quote.suffix }),
        },
        { type: 'TextPositionSelector', start: annotation.position.start, end: annotation.position.end },
      ],
    },
    'witnessmark:colour': annotation.colour,
    'witnessmark:colourName': options.labels.colour(annotation.colour),
    ...(paragraph === null ? {} : { 'witnessmark:paragraph': paragraph }),
    'witnessmark:document': writeDocument(quotation),
    ...(capture ? { 'witnessmark:capture': writeCapture(capture, options) } : {}),
  };
}

function textualBody(purpose: 'commenting' | 'tagging', value: string) {
  return { type: 'TextualBody', purpose, value, format: 'text/plain' };
}

function writeDocument({ document, documentTagPaths }: Quotation) {
  const known = {
    title: document.title,
    subtitle: document.subtitle,
    byline: document.byline,
    publisher: document.publisher,
    published: document.published?.date ?? null,
    language: document.lang,
    canonical: document.canonicalUrl && new URL(document.canonicalUrl).href,
    archive: document.archiveUrl && new URL(document.archiveUrl).href,
    tags: documentTagPaths.length === 0 ? null : documentTagPaths,
  };
  return Object.fromEntries(
    Object.entries(known).flatMap(([name, value]) =>
      value === null || value === '' ? [] : [[`witnessmark:${name}`, value]],
    ),
  );
}

/** Enough to show that a text at hand is the one that the positions count in. */
function writeCapture(capture: ExportedCapture, options: ExportOptions) {
  return {
    id: `urn:uuid:${capture.id}`,
    'witnessmark:textSha256': capture.textSha256,
    'witnessmark:htmlSha256': capture.htmlSha256,
    'witnessmark:scope': capture.scope,
    'witnessmark:from': capture.from ?? 'page',
    // Nobody asked a server for a file.
    [capture.from === 'file' ? 'witnessmark:claimed' : 'witnessmark:requested']: new URL(capture.requestedUrl)
      .href,
    ...(options.times
      ? {
          'witnessmark:capturedAt': capture.capturedAt,
          'witnessmark:zone': capture.zone,
          'witnessmark:browser': capture.method.browser,
          'witnessmark:extension': capture.method.extension,
          'witnessmark:readability': capture.method.readability,
        }
      : {}),
  };
}
