import { readBackup } from '../domain/importing/read-backup';
import type { TagRefusal } from '../domain/tag/plan-tag-change';
import { failure, success, type Result } from '../messaging/result';
import { deleteAnnotations, deleteDocument } from '../storage/annotation-commands';
import { eraseEverything, previewRestore, restoreContents } from '../storage/backup';
import { deleteForGood, restoreFromBin } from '../storage/bin-commands';
import { changeMany } from '../storage/bulk-commands';
import { nextDeeds } from '../storage/last-deed';
import { BackupClashError, type RestoreCounts } from '../storage/plan-restore';
import { changePreferences } from '../storage/preference-commands';
import { liveContents } from '../storage/queries';
import { changeTag, createTag, deleteTags, tagDocument, type TagOutcome } from '../storage/tag-commands';
import { watch } from '../storage/watch';
import { editAnnotation, redo, undo, versionsOfNote } from './annotate';
import { sweepBeside } from './bin';
import { keepCopying, readCopying } from './copying';
import { createRead } from './create-read';
import type { LibraryPort, Site } from './library-port';
import { keepPainting, readPainting } from './painting';
import type { SettingsStorage } from './settings-storage';
import type { SiteGrants } from './site-grants';
import type { InWorkspace } from './workspace';

export interface LibraryParts {
  readonly inWorkspace: InWorkspace;
  readonly siteGrants: SiteGrants;
  readonly locks: Pick<LockManager, 'request'>;
  /** Where settings and tickets are kept, beside the database. */
  readonly stores: readonly { clear(): Promise<void> | void }[];
  /** Whether the window is private: what it shares with the normal ones is not erased from it. */
  readonly isPrivate: boolean;
  /** Where it is kept on which sites highlights are shown on the original page. */
  readonly settings: SettingsStorage;
  readonly goTo: (path: string) => void;
  readonly software: LibraryPort['software'];
}

/** The lock that bulk work holds, here and in the background, so that two never write at once. */
const BULK = 'witnessmark-bulk';

export function createLibraryPort({
  inWorkspace,
  siteGrants,
  locks,
  stores,
  isPrivate,
  settings,
  goTo,
  software,
}: LibraryParts): LibraryPort {
  const read = createRead(inWorkspace);
  const bulk = <T>(work: Parameters<typeof inWorkspace<T>>[0]): Promise<Result<T>> =>
    locks.request(BULK, () => inWorkspace(work));
  return {
    software,
    watch(onContents, onFault, signal) {
      const contents = () =>
        read(async ({ database }) => {
          const [live, undoable] = await Promise.all([liveContents(database), nextDeeds(database)]);
          return success({ ...live, undoable });
        });
      sweepBeside(bulk);
      watch(contents, onContents, onFault, signal);
    },
    captures: (ids) =>
      read(async ({ database }) =>
        success((await database.captures.bulkGet([...ids])).filter((one) => one !== undefined)),
      ),
    removeAnnotations: (ids) =>
      bulk(async ({ database, moment }) => {
        await deleteAnnotations(database, ids, moment());
        return success(null);
      }),
    changeAnnotations: (ids, change) =>
      bulk(async ({ database, moment }) =>
        success((await changeMany(database, ids, change, moment())).length),
      ),
    restoreFromBin: (binned) =>
      bulk(async ({ database, moment }) => success(await restoreFromBin(database, binned, moment()))),
    deleteForGood: (binned) =>
      bulk(async ({ database, moment }) => success(await deleteForGood(database, binned, moment()))),
    versionsOfNote: (id) => inWorkspace((workspace) => versionsOfNote(workspace, id)),
    saveNote: async (id, note) => {
      const saved = await inWorkspace((workspace) => editAnnotation(workspace, { id, note }));
      return saved.ok ? success(null) : saved;
    },
    removeDocument: (id) =>
      inWorkspace(async ({ database, moment }) =>
        (await deleteDocument(database, id, moment())) ? success(null) : failure('document-missing'),
      ),
    createTag: (tag) =>
      inWorkspace(async ({ database, moment }) => tagged(await createTag(database, tag, moment()))),
    changeTag: (change) =>
      bulk(async ({ database, moment }) => tagged(await changeTag(database, change, moment()))),
    deleteTags: (path) =>
      bulk(async ({ database, moment }) => tagged(await deleteTags(database, path, moment()))),
    tagDocument: (input) =>
      inWorkspace(async ({ database, moment }) =>
        (await tagDocument(database, input, moment())) ? success(null) : failure('document-missing'),
      ),
    changePreferences: (patch) =>
      inWorkspace(async ({ database, moment }) => {
        await changePreferences(database, patch, moment());
        return success(null);
      }),
    undo: () => bulk((workspace) => undo(workspace, null)),
    redo: () => bulk((workspace) => redo(workspace, null)),
    async openBackup(file) {
      const backup = readBackup(file);
      if (!backup.ok) return failure(backup.code, backup.detail);
      const { contents, createdAt } = backup;
      const preview = await inWorkspace(({ database, moment }) =>
        refusingClashes(previewRestore(database, contents, { bringBack: false, now: moment().now })),
      );
      if (!preview.ok) return preview;
      return success({
        createdAt,
        holds: {
          documents: countLive(contents.documents),
          annotations: countLive(contents.annotations),
          tags: countLive(contents.tags),
        },
        preview: preview.value,
        restore: (bringBack) =>
          bulk(({ database, moment }) =>
            refusingClashes(restoreContents(database, contents, bringBack, moment())),
          ),
      });
    },
    erase: () =>
      locks.request(BULK, async () => {
        const erased = await inWorkspace(async ({ database }) => {
          await eraseEverything(database);
          return success(null);
        });
        if (!erased.ok) return erased;
        for (const store of stores) await store.clear();
        const granted = isPrivate ? [] : await siteGrants.granted();
        if (granted.length > 0) await siteGrants.remove(granted);
        return success(null);
      }),
    openReader: ({ document, annotation }) => {
      goTo(`/reader.html?document=${document}${annotation === undefined ? '' : `&annotation=${annotation}`}`);
    },
    watchSites(onSites, onFault, signal) {
      siteGrants.watch(
        ({ granted, revoked }) => onSites({ granted: granted.map(siteOf), revoked: revoked.map(siteOf) }),
        onFault,
        signal,
      );
    },
    addSites: siteGrants.request,
    async removeSites(patterns) {
      await siteGrants.remove(patterns);
      if (isPrivate) return;
      const { everywhere, sites } = await readPainting(settings);
      // Granted again, they begin without.
      await keepPainting(settings, { everywhere, sites: sites.filter((one) => !patterns.includes(one)) });
    },
    forgetRevokedSites: siteGrants.forgetRevoked,
    painting: () => (isPrivate ? Promise.resolve(null) : readPainting(settings)),
    keepPainting: (setting) => keepPainting(settings, setting),
    copying: () => readCopying(settings),
    keepCopying: (choice) => (isPrivate ? Promise.resolve() : keepCopying(settings, choice)),
  };
}

const siteOf = (pattern: string): Site => ({
  pattern,
  host: pattern.replace(/^[^:]*:\/\/(\*\.)?/, '').replace(/\/.*$/, ''),
});

const tagged = (outcome: TagOutcome | TagRefusal): Result<TagOutcome> =>
  typeof outcome === 'string' ? failure(outcome) : success(outcome);

const countLive = (records: readonly { readonly state: string }[]): number =>
  records.filter(({ state }) => state === 'live').length;

async function refusingClashes(restoring: Promise<RestoreCounts>): Promise<Result<RestoreCounts>> {
  try {
    return success(await restoring);
  } catch (error) {
    if (error instanceof BackupClashError) return failure('backup-clash', error.record);
    throw error;
  }
}
