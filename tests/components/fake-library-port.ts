import type { PaintingSetting } from '../../domain/reading/painting-setting';
import { USUAL_WORKING, type CopyChoice } from '../../domain/reading/working-settings';
import type {
  BinCounts,
  Binned,
  BulkChange,
  NoteVersion,
  LibraryContents,
  LibraryPort,
  OpenedBackup,
  RestoreCounts,
  Site,
} from '../../application/library-port';
import type { AnnotationId, DocumentId, TagId } from '../../domain/ids';
import { NO_PREFERENCES } from '../../domain/preferences/preferences';
import { planTagChange, type TagPlan, type TagRefusal } from '../../domain/tag/plan-tag-change';
import { foldTagPath, isAtOrBelow } from '../../domain/tag/tag-path';
import type { TagOutcome } from '../../storage/tag-commands';
import { failure, success, type Result } from '../../messaging/result';
import { sampleCapture, tagId } from './sample-library';

/** A library in memory; `asked` is what went out of it. */
export interface FakeLibraryPort extends LibraryPort {
  readonly asked: {
    opened: { document: DocumentId; annotation?: AnnotationId }[];
    sites: (readonly string[])[];
    painting: PaintingSetting[];
    copying: CopyChoice[];
    backups: unknown[];
    restored: boolean[];
    erased: number;
    /** What was to become of tags. */
    tags: { readonly path: string }[];
    changed: (readonly [readonly AnnotationId[], BulkChange])[];
    binned: (readonly ['restore' | 'delete', Binned])[];
    notes: (readonly [AnnotationId, string])[];
    redone: number;
  };
  versions: readonly NoteVersion[];
  change(contents: LibraryContents): void;
  now(): LibraryContents;
  /** What the browser does when somebody takes a site away in its own settings. */
  revoke(pattern: string): void;
  fail(fault: unknown): void;
  grants: boolean;
  /** What opening a backup comes to. */
  backup: Result<Omit<OpenedBackup, 'restore'>>;
  restores: Result<RestoreCounts>;
  refuses: boolean;
}

export const RESTORE_COUNTS: RestoreCounts = {
  documents: 4,
  annotations: 5,
  tags: 7,
  changed: 0,
  deleted: 0,
  kept: 3,
  goneDocuments: 0,
  goneAnnotations: 0,
};

const countOf = ({ annotations, documents }: Binned): BinCounts => ({
  annotations: annotations.length,
  documents: documents.length,
});

/** `contents` null: it does not come, as when the database is slow. */
export function fakeLibraryPort(contents: LibraryContents | null): FakeLibraryPort {
  let now = contents;
  let before: LibraryContents | null = null;
  let sites: readonly Site[] = [{ pattern: 'https://www.example.org/*', host: 'www.example.org' }];
  let revoked: readonly Site[] = [];
  let tellSites = (): void => undefined;
  const siteOf = (pattern: string): Site => ({ pattern, host: pattern.replace(/^.*\/\/(\*\.)?|\/\*$/g, '') });
  const changeSites = (now: readonly Site[], gone: readonly Site[] = revoked): void => {
    sites = now;
    revoked = gone.filter(({ pattern }) => now.every((site) => site.pattern !== pattern));
    tellSites();
  };
  const watchers = new Set<[(contents: LibraryContents) => void, (fault: unknown) => void]>();
  const put = (next: LibraryContents): void => {
    before = now;
    now = next;
    for (const [onContents] of watchers) onContents(next);
  };
  const carryOut = (plan: TagPlan | TagRefusal): Result<TagOutcome> => {
    if (typeof plan === 'string') return failure(plan);
    const contents = port.now();
    const retag = <Record extends { readonly tagIds: TagId[] }>(record: Record): Record => ({
      ...record,
      tagIds: record.tagIds.flatMap((id) => (plan.replaced.has(id) ? (plan.replaced.get(id) ?? []) : id)),
    });
    const byId = new Map(plan.tags.map((tag) => [tag.id, tag]));
    const tags = [...contents.tags.filter(({ id }) => !byId.has(id)), ...plan.tags];
    put({
      ...contents,
      tags: tags.filter(({ state }) => state === 'live'),
      documents: contents.documents.map(retag),
      annotations: contents.annotations.map(retag),
    });
    return success({ deed: plan.deed, annotations: 0, documents: 0 });
  };
  let fault: unknown;
  const asked: FakeLibraryPort['asked'] = {
    opened: [],
    backups: [],
    sites: [],
    restored: [],
    painting: [],
    copying: [],
    erased: 0,
    tags: [],
    changed: [],
    binned: [],
    notes: [],
    redone: 0,
  };
  let painting: PaintingSetting = { everywhere: false, sites: [] };
  const port: FakeLibraryPort = {
    asked,
    grants: true,
    versions: [],
    refuses: false,
    backup: success({
      createdAt: '2026-11-25T09:00:00.000Z',
      holds: { documents: 9, annotations: 12, tags: 7 },
      preview: RESTORE_COUNTS,
    }),
    restores: success(RESTORE_COUNTS),
    change: put,
    now() {
      if (!now) throw new Error('There are no contents');
      return now;
    },
    fail(thrown) {
      fault = thrown;
      for (const [, onFault] of watchers) onFault(thrown);
    },
    watch(onContents, onFault, signal) {
      const watcher: [typeof onContents, typeof onFault] = [onContents, onFault];
      watchers.add(watcher);
      signal.addEventListener('abort', () => watchers.delete(watcher));
      if (fault !== undefined) onFault(fault);
      else if (now) onContents(now);
    },
    captures: (ids) =>
      Promise.resolve([1, 2, 3, 4].map(sampleCapture).filter((capture) => ids.includes(capture.id))),
    evidence: (id) =>
      Promise.resolve({
        captures: [1, 2, 3, 4].map(sampleCapture).filter(({ documentId }) => documentId === id),
        pictures: [],
        changes: [],
        damaged: { captures: 0, pictures: 0, changes: 0 },
      }),
    removeAnnotations(ids) {
      if (port.refuses) return Promise.resolve(failure('database-write'));
      if (now) put({ ...now, annotations: now.annotations.filter(({ id }) => !ids.includes(id)) });
      return Promise.resolve(success(null));
    },
    removeDocument(id) {
      if (now) {
        put({
          ...now,
          documents: now.documents.filter((document) => document.id !== id),
          annotations: now.annotations.filter(({ documentId }) => documentId !== id),
        });
      }
      return Promise.resolve(success(null));
    },
    createTag(tag) {
      asked.tags.push(tag);
      const { tags } = port.now();
      if (tags.some(({ path }) => foldTagPath(path) === foldTagPath(tag.path)))
        return Promise.resolve(failure('tag-taken'));
      const made = { ...tag, id: tagId(900 + tags.length), origin: 'own', state: 'live' } as const;
      put({ ...port.now(), tags: [...tags, made] });
      return Promise.resolve(success({ deed: 'tag.create', annotations: 0, documents: 0 }));
    },
    changeTag(change) {
      asked.tags.push(change);
      return Promise.resolve(carryOut(planTagChange(port.now().tags, change, () => tagId(901))));
    },
    deleteTags(path) {
      asked.tags.push({ path });
      const going = port.now().tags.filter((tag) => isAtOrBelow(tag.path, path));
      const tags = going.map((tag) => ({ ...tag, state: 'deleted' as const }));
      const replaced = new Map(going.map(({ id }) => [id, null]));
      return Promise.resolve(carryOut({ deed: 'tag.delete', tags, replaced }));
    },
    tagDocument({ id, tagPaths }) {
      const contents = port.now();
      const tagIds = contents.tags.filter(({ path }) => tagPaths.includes(path)).map((tag) => tag.id);
      const documents = contents.documents.map((one) => (one.id === id ? { ...one, tagIds } : one));
      put({ ...contents, documents });
      return Promise.resolve(success(null));
    },
    changePreferences({ colourNames, vocabulary, markdownTemplate: wanted }) {
      const { preferences = NO_PREFERENCES } = port.now();
      const { markdownTemplate: had = '', ...others } = preferences;
      const markdownTemplate = wanted ?? had;
      const names = { ...preferences.colourNames, ...colourNames };
      put({
        ...port.now(),
        preferences: {
          ...others,
          colourNames: Object.fromEntries(Object.entries(names).filter(([, name]) => name !== '')),
          vocabulary: vocabulary ?? preferences.vocabulary,
          ...(markdownTemplate === '' ? {} : { markdownTemplate }),
        },
      });
      return Promise.resolve(success(null));
    },
    changeAnnotations(ids, change) {
      if (port.refuses) return Promise.resolve(failure('database-write'));
      asked.changed.push([ids, change]);
      return Promise.resolve(success(ids.length));
    },
    restoreFromBin(binned) {
      asked.binned.push(['restore', binned]);
      return Promise.resolve(success(countOf(binned)));
    },
    deleteForGood(binned) {
      asked.binned.push(['delete', binned]);
      return Promise.resolve(success(countOf(binned)));
    },
    versionsOfNote: () => Promise.resolve(success(port.versions)),
    saveNote(id, note) {
      asked.notes.push([id, note]);
      return Promise.resolve(success(null));
    },
    redo() {
      asked.redone += 1;
      return Promise.resolve(
        success({ deed: 'annotation.delete', annotations: [], documentTagIds: [], tags: [] }),
      );
    },
    undo() {
      if (!before) return Promise.resolve(success(null));
      put(before);
      return Promise.resolve(
        success({ deed: 'annotation.delete', annotations: [], documentTagIds: [], tags: [] }),
      );
    },
    everything: () =>
      Promise.resolve({
        documents: now?.documents ?? [],
        annotations: now?.annotations ?? [],
        tags: now?.tags ?? [],
        captures: [1, 2, 3, 4].map(sampleCapture),
        changes: [],
        drafts: [],
        images: [],
        preferences: [],
      }),
    openBackup(parsed) {
      asked.backups.push(parsed);
      if (!port.backup.ok) return Promise.resolve(port.backup);
      return Promise.resolve(
        success({
          ...port.backup.value,
          restore(bringBack: boolean) {
            asked.restored.push(bringBack);
            return Promise.resolve(port.restores);
          },
        }),
      );
    },
    erase() {
      if (port.refuses) return Promise.resolve(failure('database-write'));
      asked.erased += 1;
      changeSites([]);
      put({ documents: [], annotations: [], tags: [], captures: [] });
      return Promise.resolve(success(null));
    },
    openReader: (at) => asked.opened.push(at),
    watchSites(onSites, _onFault, signal) {
      tellSites = () => {
        if (!signal.aborted) onSites({ granted: sites, revoked });
      };
      tellSites();
    },
    addSites(patterns) {
      asked.sites.push(patterns);
      if (port.grants) changeSites([...sites, ...patterns.map(siteOf)]);
      return Promise.resolve(port.grants);
    },
    removeSites(patterns) {
      changeSites(sites.filter(({ pattern }) => !patterns.includes(pattern)));
      return Promise.resolve();
    },
    painting: () => Promise.resolve(painting),
    keepPainting(setting) {
      painting = setting;
      asked.painting.push(setting);
      return Promise.resolve();
    },
    copying: () => Promise.resolve(asked.copying.at(-1) ?? USUAL_WORKING),
    keepCopying: (choice) => Promise.resolve(void asked.copying.push(choice)),
    forgetRevokedSites() {
      changeSites(sites, []);
      return Promise.resolve();
    },
    revoke(pattern) {
      changeSites(
        sites.filter((site) => site.pattern !== pattern),
        [...revoked, siteOf(pattern)],
      );
    },
    software: { extension: '0.1.0', browser: 'Sample 1' },
  };
  return port;
}
