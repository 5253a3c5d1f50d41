import type { Change } from '../change/change';
import type { Capture } from '../document/capture';
import type { AnnotationId } from '../ids';
import { Bag } from './bag';
import type { Digest } from './digest';
import type { Evidence, EvidencePicture } from './evidence';
import type { ExportFormat, ExportOptions, Piece } from './export-format';
import { fileName } from './file-name';
import { jsonLd } from './json-ld';
import type { Outgoing } from './outgoing';
import type { QuotedDocument } from './quotation';
import { zipPieces, type ZipEntry } from './zip-pieces';

/**
 * What is kept of the documents, to be shown to somebody who has to believe it: texts, HTML and pictures as they were captured,
 * what is marked in them, how and when it was captured, what was done since, and hashes by which anybody can tell that nothing
 * was changed (BagIt 1.0). Times always go: they are what it is for.
 */
export const evidenceBag: ExportFormat = {
  write(outgoing, options) {
    const name = fileName(outgoing, 'bag');
    const sealed = Promise.withResolvers<string>();
    return {
      name: `${name}.zip`,
      mediaType: 'application/zip',
      pieces: zipPieces(entriesOf(name, outgoing, options, sealed.resolve), outgoing.exportedAt),
      seal: sealed.promise,
    };
  },
  preview: (outgoing, options) => ({
    name: 'README.txt',
    mediaType: 'text/plain;charset=utf-8',
    pieces: beginningOf(outgoing, options),
  }),
};

async function* entriesOf(
  name: string,
  outgoing: Outgoing,
  options: ExportOptions,
  onSealed: (seal: string) => void,
): AsyncGenerator<ZipEntry> {
  const bag = new Bag(name.replace(/[^\w.-]+/g, '-').replace(/^-+/, ''), options.digest);
  yield bag.add('README.txt', readmeOf(outgoing, options));
  let number = 0;
  for await (const quoted of outgoing.documents) {
    const folder = numbered('document', ++number, 4);
    const evidence = await outgoing.evidenceOf(quoted.document.id);
    for (const [path, content] of captureFiles(evidence)) yield bag.add(`${folder}/${path}`, content);
    yield bag.add(`${folder}/annotations.jsonld`, await annotationsOf(quoted, outgoing, options));
    yield bag.add(`${folder}/log.jsonl`, logOf(evidence, quoted));
    const provenance = await provenanceOf(quoted, evidence, outgoing, options);
    yield bag.add(`${folder}/provenance.json`, jsonOf(provenance));
  }
  const { entries, seal } = await bag.close({
    'Bagging-Date': outgoing.exportedAt.slice(0, 10),
    'Bag-Software-Agent': `Witnessmark ${outgoing.software.extension}`,
  });
  yield* entries;
  onSealed(seal);
}

async function* beginningOf(outgoing: Outgoing, options: ExportOptions): AsyncGenerator<string> {
  yield readmeOf(outgoing, options);
  for await (const quoted of outgoing.documents) {
    const evidence = await outgoing.evidenceOf(quoted.document.id);
    yield `\n${jsonOf(await provenanceOf(quoted, evidence, outgoing, options))}`;
    return;
  }
}

const readmeOf = ({ total, software, exportedAt }: Outgoing, { labels }: ExportOptions): string =>
  `${labels.evidence.readme({ ...total, software: software.extension, made: exportedAt })}\n`;

/** The files of all captures, each as it was stored: their hashes are those that the record has had since. */
function* captureFiles({ captures, pictures }: Evidence): Generator<readonly [path: string, content: Piece]> {
  const byCapture = Map.groupBy(pictures, ({ captureId }) => captureId);
  for (const [index, capture] of captures.entries()) {
    const folder = captureFolder(index);
    yield [`${folder}/text.txt`, capture.text];
    yield [`${folder}/text.html`, capture.html];
    for (const [at, picture] of (byCapture.get(capture.id) ?? []).entries())
      yield [`${folder}/${pictureName(picture, at)}`, picture.bytes];
  }
}

const numbered = (name: string, number: number, digits: number): string =>
  `${name}-${String(number).padStart(digits, '0')}`;
const captureFolder = (index: number): string => numbered('capture', index + 1, 2);
const pictureName = ({ type }: EvidencePicture, index: number): string =>
  `${numbered('picture', index + 1, 3)}.${type.replace('image/', '')}`;

async function annotationsOf(
  quoted: QuotedDocument,
  outgoing: Outgoing,
  options: ExportOptions,
): Promise<string> {
  const own: Outgoing = {
    ...outgoing,
    documents: [quoted],
    total: { documents: 1, annotations: quoted.quotations.length },
    only: quoted.document,
  };
  const { pieces } = (jsonLd.preview ?? jsonLd.write)(own, { ...options, times: true });
  return (await Array.fromAsync(pieces)).join('');
}

/**
 * One line a change. What was done to passages that do not go out is nobody's business, and what a note was before somebody
 * changed it neither: the notes as they are stand with the passages, where they are wanted.
 */
function logOf({ changes }: Evidence, { quotations }: QuotedDocument): string {
  const going = new Set<string>(quotations.map(({ annotation }): AnnotationId => annotation.id));
  return changes
    .filter(({ entity, entityId }) => entity !== 'annotation' || going.has(entityId))
    .map((change) => `${JSON.stringify(withoutNotes(change))}\n`)
    .join('');
}

function withoutNotes(change: Change): Change {
  const bare = (record: unknown): unknown => {
    if (typeof record !== 'object' || record === null || !('note' in record)) return record;
    const { note: _, ...others } = record;
    return others;
  };
  return { ...change, before: bare(change.before), after: bare(change.after) };
}

async function provenanceOf(
  { document }: QuotedDocument,
  { captures, pictures, damaged }: Evidence,
  { software, exportedAt }: Outgoing,
  { labels, digest }: ExportOptions,
) {
  const { title, subtitle, byline, publisher, published, url, canonicalUrl, archiveUrl, lang } = document;
  const isDamaged = Object.values(damaged).some((count) => count > 0);
  const { modified = null, symbols = [], licence = null } = document;
  return {
    schema: 'witnessmark-provenance/1',
    document: {
      ...{ id: document.id, title, subtitle, byline, publisher, published, modified, symbols, licence },
      ...{ language: lang, url, canonicalUrl, archiveUrl },
    },
    captures: await Promise.all(
      captures.map((capture, index) => captureFacts(capture, index, pictures, digest)),
    ),
    exported: { at: exportedAt, ...software },
    ...(isDamaged ? { damaged } : {}),
    limits: [...labels.evidence.limits, ...(isDamaged ? [labels.evidence.damaged(damaged)] : [])],
  };
}

async function captureFacts(
  capture: Capture,
  index: number,
  pictures: readonly EvidencePicture[],
  digest: Digest,
) {
  const { html, text, documentId: _, leftOut, ...facts } = capture;
  const folder = captureFolder(index);
  return {
    ...facts,
    clock: 'system clock, not verified',
    from: capture.from ?? 'page',
    folder,
    // Of what stands in the bag, beside what the record says since the capture.
    isAsCaptured: (await digest(html)) === capture.htmlSha256 && (await digest(text)) === capture.textSha256,
    leftOutBlocks: leftOut?.length ?? 0,
    pictures: pictures
      .filter(({ captureId }) => captureId === capture.id)
      .map((picture, at) => ({
        file: pictureName(picture, at),
        address: picture.address,
        type: picture.type,
      })),
  };
}

const jsonOf = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
