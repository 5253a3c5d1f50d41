import type { ExportFormat, ExportOptions } from './export-format';
import type { ExportedCapture } from './export-set';
import { jsonList, jsonWithList } from './json-list';
import type { Outgoing } from './outgoing';
import { textFormat } from './text-format';
import { zipFile } from './zip-file';
import type { ZipEntry } from './zip-pieces';
import { quotationsIn, type Quotation } from './quotation';

/** The W3C's terms, and a prefix for ours that no other tool needs to know. */
const CONTEXT = ['http://www.w3.org/ns/anno.jsonld', { witnessmark: 'urn:witnessmark:' }] as const;

/** Annotations on a page. A collection with more has several, each a file beside it. */
const ON_A_PAGE = 1_000;

const { write: oneFile } = textFormat({
  extension: 'jsonld',
  mediaType: 'application/ld+json',
  pieces: onePage,
});

/**
 * W3C Web Annotation Data Model: a collection with its page, or a zip with its pages beside it; each annotation is whole by
 * itself. What the model has no term for is under `witnessmark:`, never in a selector.
 */
export const jsonLd: ExportFormat = {
  write: (outgoing, options) =>
    outgoing.total.annotations <= ON_A_PAGE
      ? oneFile(outgoing, options)
      : zipFile(outgoing, options, 'zip', filesOf(outgoing, options)),
  preview: oneFile,
};

async function* onePage(outgoing: Outgoing, options: ExportOptions): AsyncGenerator<string> {
  const page = newIri(options);
  const head = {
    ...collectionOf(outgoing, options),
    last: page,
    first: { id: page, type: 'AnnotationPage', startIndex: 0 },
  };
  // Its page has the annotations as its last field.
  yield `${JSON.stringify(head, null, 2).replace(/\s*\}\s*\}$/, '')},\n    "items": `;
  yield* jsonList(quotationsIn(outgoing), (quotation) => writeAnnotation(quotation, outgoing, options), 4);
  yield '\n  }\n}\n';
}

function* filesOf(outgoing: Outgoing, options: ExportOptions): Generator<ZipEntry> {
  const { annotations } = outgoing.total;
  const pages = Array.from({ length: Math.ceil(annotations / ON_A_PAGE) }, () => newIri(options));
  const collection = collectionOf(outgoing, options);
  const whole = { ...collection, first: pages[0], last: pages.at(-1) };
  yield { path: 'collection.jsonld', content: [`${JSON.stringify(whole, null, 2)}\n`] };
  const quotations = quotationsIn(outgoing);
  for (const [index, id] of pages.entries()) {
    const head = {
      '@context': CONTEXT,
      id,
      type: 'AnnotationPage',
      partOf: { id: collection.id, type: 'AnnotationCollection', total: annotations },
      ...(index === 0 ? {} : { prev: pages[index - 1] }),
      ...(index === pages.length - 1 ? {} : { next: pages[index + 1] }),
      startIndex: index * ON_A_PAGE,
    };
    yield {
      path: `page-${String(index + 1).padStart(4, '0')}.jsonld`,
      content: jsonWithList(head, 'items', next(quotations), (one) =>
        writeAnnotation(one, outgoing, options),
      ),
    };
  }
}

/** The next of them, as many as a page has; the rest stays for the pages after it. */
async function* next(quotations: AsyncGenerator<Quotation>): AsyncGenerator<Quotation> {
  for (let count = 0; count < ON_A_PAGE; count += 1) {
    const one = await quotations.next();
    if (one.done) return;
    yield one.value;
  }
}

const newIri = ({ newId }: ExportOptions): string => `urn:uuid:${newId()}`;

const collectionOf = (outgoing: Outgoing, options: ExportOptions) => ({
  '@context': CONTEXT,
  id: newIri(options),
  type: 'AnnotationCollection',
  label: options.labels.several,
  ...(options.times ? { created: outgoing.exportedAt } : {}),
  generator: writeSoftware(outgoing),
  total: outgoing.total.annotations,
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
