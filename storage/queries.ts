import * as v from 'valibot';
import type { Annotation } from '../domain/annotation/annotation';
import { Capture } from '../domain/document/capture';
import { keepBlocks } from '../domain/document/left-out';
import type { DocumentRecord } from '../domain/document/document';
import { TagId, type CaptureId, type DocumentId } from '../domain/ids';
import type { Draft } from '../domain/importing/database-contents';
import { sift, type DamagedRecord } from '../domain/importing/set-apart';
import type { Preferences } from '../domain/preferences/preferences';
import type { Tag } from '../domain/tag/tag';
import { decodeTag, type Database } from './database';
import { readPreferences } from './preference-commands';

export type CaptureSummary = Omit<Capture, 'html' | 'text'>;

export function summarise(capture: Capture): CaptureSummary {
  const { html: _html, text: _text, ...summary } = capture;
  return summary;
}

export interface UsedTag extends Tag {
  /** How many annotations have it; those that were deleted count until they are gone for good. */
  readonly uses?: number;
}

/** All live tags, with how often each is used: one look into the index a tag, whatever the annotations are. */
export async function liveTags({ tags, annotations }: Database): Promise<readonly UsedTag[]> {
  const live = await tags.where({ state: 'live' }).toArray();
  const uses = await Promise.all(live.map(({ id }) => annotations.where({ tagIds: id }).count()));
  return live.map((tag, index) => ({ ...decodeTag(tag), uses: uses[index] ?? 0 }));
}

/** Changes that are looked at for them: more deeds than a person remembers. */
const LATEST_CHANGES = 200;

/** The tags that annotations were given last, by any deed, the latest first. */
export async function lastTagIds(database: Database): Promise<readonly TagId[]> {
  const latest = await database.changes.orderBy('order').reverse().limit(LATEST_CHANGES).toArray();
  const tagged = latest.filter(({ deed }) => deed === 'annotation.tags' || deed === 'annotation.create');
  const given = tagged.flatMap(({ before, after }) => {
    const had = tagIdsIn(before);
    return tagIdsIn(after).filter((id) => !had.includes(id));
  });
  return [...new Set(given)];
}

function tagIdsIn(record: unknown): readonly TagId[] {
  const parsed = v.safeParse(v.object({ tagIds: v.array(TagId) }), record);
  return parsed.success ? parsed.output.tagIds : [];
}

/** Those that can be read; a damaged one is left where it is. */
export async function liveAnnotationsOf(database: Database, documentId: DocumentId): Promise<Annotation[]> {
  const all = await database.annotations.where({ documentId, state: 'live' }).toArray();
  return [...sift('annotations', all).intact];
}

/** Those of several documents that can be read. */
export async function liveAnnotationsOfAll(
  { annotations }: Database,
  documentIds: readonly DocumentId[],
): Promise<readonly Annotation[]> {
  const all = await annotations
    .where('[documentId+state]')
    .anyOf(documentIds.map((id) => [id, 'live']))
    .toArray();
  return sift('annotations', all).intact;
}

/** The texts of captures; nothing of those that are not there, or have none that can be read. */
export async function textsOf(
  { captures }: Database,
  ids: readonly CaptureId[],
): Promise<ReadonlyMap<CaptureId, string>> {
  const found = await captures.bulkGet([...ids]);
  return new Map(found.flatMap((one) => (typeof one?.text === 'string' ? [[one.id, one.text]] : [])));
}

export function countLiveAnnotations(database: Database, documentId: DocumentId): Promise<number> {
  return database.annotations.where({ documentId, state: 'live' }).count();
}

export async function draftsOf(
  database: Database,
  annotations: readonly Annotation[],
): Promise<readonly Draft[]> {
  const found = await database.drafts.bulkGet(annotations.map((one) => one.id));
  return found.filter((one) => one !== undefined);
}

/** The capture that an annotation stands on, else the newest of the article, else of the page; what a reader in a tab shows. */
export async function captureToShow(
  database: Database,
  documentId: DocumentId,
  preferred: Capture['id'] | null,
): Promise<Capture | undefined> {
  if (preferred !== null) {
    const capture = await database.captures.get(preferred);
    if (v.is(Capture, capture) && capture.documentId === documentId) return capture;
  }
  const all = sift('captures', await database.captures.where({ documentId }).toArray()).intact;
  const kept = (await database.documents.get(documentId))?.keptBlocks ?? [];
  return all.toSorted(
    (one, other) =>
      Number(one.scope === 'page') - Number(other.scope === 'page') ||
      other.capturedAt.localeCompare(one.capturedAt) ||
      // Of one moment, that with the blocks that were put back, and no others.
      Number(keepBlocks(one, kept) !== one) - Number(keepBlocks(other, kept) !== other),
  )[0];
}

/** What was deleted and is still there. */
export interface BinContents {
  readonly documents: readonly DocumentRecord[];
  readonly annotations: readonly Annotation[];
}

export interface LiveContents {
  readonly documents: readonly DocumentRecord[];
  readonly annotations: readonly Annotation[];
  readonly tags: readonly Tag[];
  readonly captures: readonly CaptureSummary[];
  readonly preferences: Preferences;
  readonly bin: BinContents;
  /** Records that cannot be read; documents among them are in `documents` with what can be read of them. */
  readonly damaged: readonly DamagedRecord[];
}

/** Everything live, for the library's lists, and what is in the bin. A damaged record may not say whether it is live, so all are looked at. */
export async function liveContents(database: Database): Promise<LiveContents> {
  const [documents, annotations, tags, captures, preferences] = await Promise.all([
    database.documents.toArray(),
    database.annotations.toArray(),
    database.tags.toArray(),
    database.captures.toArray(),
    readPreferences(database),
  ]);
  const sifted = {
    documents: sift('documents', documents),
    annotations: sift('annotations', annotations),
    tags: sift('tags', tags.map(decodeTag)),
    captures: sift('captures', captures),
  };
  return {
    documents: sifted.documents.intact.filter(isLive),
    annotations: sifted.annotations.intact.filter(isLive),
    tags: sifted.tags.intact.filter(isLive),
    captures: sifted.captures.intact.map(summarise),
    preferences,
    bin: {
      documents: sifted.documents.intact.filter((one) => !isLive(one)),
      annotations: sifted.annotations.intact.filter((one) => !isLive(one)),
    },
    damaged: Object.values(sifted).flatMap(({ damaged }) => damaged),
  };
}

const isLive = ({ state }: { readonly state: string }): boolean => state === 'live';
