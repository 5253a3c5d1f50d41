import type { Article } from '../domain/document/article';
import type { Capture } from '../domain/document/capture';
import { revived, type DocumentRecord } from '../domain/document/document';
import { believedCanonical, normaliseUrl, sameAddresses } from '../domain/document/normalise-url';
import { sortSuggestedTags } from '../domain/document/sort-suggested-tags';
import { sift } from '../domain/importing/set-apart';
import type { CaptureId, DocumentId } from '../domain/ids';
import { announceOnceWritten } from './announce';
import type { Database } from './database';
import { capturesEverUsed } from './passage-commands';
import { recordChanges, type Entry, type Moment } from './record-changes';

export interface Provenance {
  readonly browser: string;
  readonly extension: string;
  readonly readability: string;
  readonly zone: string;
  readonly htmlSha256: string;
  readonly textSha256: string;
  /** What was read. */
  readonly from: 'page' | 'file';
}

/**
 * Finds the document that a page shows: by its own address, by the one that it names as its own, by one that an earlier page
 * named as its own, and last by the forms that its address may have at the site's mirrors.
 */
export async function findDocument(
  { documents }: Database,
  url: string,
  canonicalUrl: string | null,
): Promise<DocumentRecord | undefined> {
  const canonical = believedCanonical(canonicalUrl, url);
  const own = [normaliseUrl(url), canonical].filter((one) => one !== null);
  // The page's own address before the one that it names.
  for (const address of own) {
    const document = await documents.where('url').equals(address).first();
    if (document) return document;
  }
  const known = await documents.where('canonicalUrl').anyOf(own).first();
  if (known) return known;
  const mirrored = own.flatMap(sameAddresses);
  return (
    (await documents.where('url').anyOf(mirrored).first()) ??
    (await documents.where('canonicalUrl').anyOf(mirrored).first())
  );
}

/**
 * Stores the document and its capture, in one transaction. A capture with the same text is used again. Besides those
 * that annotations stand on, only the newest capture of a document is kept. A file never stands for the publisher's page:
 * it has a capture of its own, takes none of the page away, and changes nothing that is known of the document by the page.
 */
export async function saveArticle(
  database: Database,
  article: Article,
  provenance: Provenance,
  moment: Moment,
): Promise<{ document: DocumentRecord; capture: Capture }> {
  const { documents, captures, annotations, changes, images } = database;
  return database.transaction('rw', [documents, captures, annotations, changes, images], async () => {
    const known = await findDocument(database, article.url, article.canonicalUrl);
    const { from, textSha256 } = provenance;
    const isTold = from === 'page' || !known || (await isKnownByFiles(database, known.id));
    const document = known
      ? { ...revived(known), ...(isTold ? describedAnew(known, article) : {}), visitedAt: moment.now }
      : newDocument(article, moment);
    await documents.put(document);

    const entries: Entry[] = [];
    if (!known || known.state === 'deleted') {
      entries.push({
        entity: 'document',
        entityId: document.id,
        documentId: document.id,
        before: known ?? null,
        after: document,
      });
    }
    const sameText = await captures.where({ documentId: document.id, textSha256 }).toArray();
    const existing = sift('captures', sameText).intact.find((one) => sourceOf(one) === from);
    const capture = existing ?? newCapture(article, document.id, provenance, moment);
    if (!existing) {
      await dropUnusedCaptures(database, document.id, from);
      await captures.add(capture);
      entries.push({
        entity: 'capture',
        entityId: capture.id,
        documentId: document.id,
        before: null,
        after: { textSha256: capture.textSha256, htmlSha256: capture.htmlSha256 },
      });
    }
    if (entries.length > 0) await recordChanges(database, moment, 'document.open', entries);
    // No change for the record, but the library says when it was visited and by which title.
    else announceOnceWritten();
    return { document, capture };
  });
}

const sourceOf = ({ from }: Capture): Provenance['from'] => from ?? 'page';

/** Those that can be read. A damaged one is left as it is: somebody may yet read something in it. */
async function capturesOf({ captures }: Database, documentId: DocumentId): Promise<readonly Capture[]> {
  return sift('captures', await captures.where({ documentId }).toArray()).intact;
}

/** Whether the publisher's own page was never captured. */
async function isKnownByFiles(database: Database, documentId: DocumentId): Promise<boolean> {
  const captures = await capturesOf(database, documentId);
  return captures.length > 0 && captures.every((one) => sourceOf(one) === 'file');
}

async function dropUnusedCaptures(
  database: Database,
  documentId: DocumentId,
  from: Provenance['from'],
): Promise<void> {
  const used = await capturesEverUsed(database, documentId);
  const unused = (await capturesOf(database, documentId))
    .filter((one) => !used.has(one.id) && (from === 'page' || sourceOf(one) === from))
    .map(({ id }) => id);
  await database.captures.bulkDelete(unused);
  await database.images.where('captureId').anyOf(unused).delete();
}

const described = (article: Article) => ({
  canonicalUrl: believedCanonical(article.canonicalUrl, article.url),
  title: article.title,
  subtitle: article.subtitle,
  byline: article.byline,
  publisher: article.publisher,
  published: article.published,
  dateline: article.dateline,
  modified: article.modified ?? null,
  symbols: article.symbols ?? [],
  licence: article.licence ?? null,
  lang: article.lang,
  dir: article.dir,
  suggestedTags: sortSuggestedTags(article.suggestedTags, article.lang),
  translations: article.translations,
});

/** The address that it was once known to call its own stays, as other pages name that too. */
function describedAnew(known: DocumentRecord, article: Article) {
  const told = described(article);
  return { ...told, canonicalUrl: told.canonicalUrl ?? known.canonicalUrl };
}

function newDocument(article: Article, moment: Moment): DocumentRecord {
  return {
    ...described(article),
    // Born here: the brand is given where the id is made.
    id: moment.newId() as DocumentId,
    url: normaliseUrl(article.url) ?? article.url,
    tagIds: [],
    archiveUrl: null,
    createdAt: moment.now,
    visitedAt: moment.now,
    state: 'live',
  };
}

const newCapture = (
  article: Article,
  documentId: DocumentId,
  provenance: Provenance,
  moment: Moment,
): Capture => ({
  id: moment.newId() as CaptureId,
  documentId,
  capturedAt: moment.now,
  zone: provenance.zone,
  requestedUrl: article.url,
  finalUrl: article.url,
  canonicalUrl: article.canonicalUrl,
  scope: article.scope,
  ...(provenance.from === 'file' ? { from: 'file' } : {}),
  html: article.html,
  text: article.text,
  ...(article.leftOut ? { leftOut: article.leftOut } : {}),
  ...(article.rest ? { rest: article.rest } : {}),
  htmlSha256: provenance.htmlSha256,
  textSha256: provenance.textSha256,
  method: {
    browser: provenance.browser,
    extension: provenance.extension,
    readability: provenance.readability,
    viewport: article.viewport,
  },
});
