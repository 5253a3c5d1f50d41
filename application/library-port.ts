import type { Annotation } from '../domain/annotation/annotation';
import type { Capture } from '../domain/document/capture';
import type { DocumentRecord } from '../domain/document/document';
import type { AnnotationId, CaptureId, DocumentId } from '../domain/ids';
import type { Preferences, PreferencesPatch } from '../domain/preferences/preferences';
import type { TagChange } from '../domain/tag/plan-tag-change';
import type { Tag } from '../domain/tag/tag';
import type { DocumentTags, TagOutcome } from '../storage/tag-commands';
import type { CopyChoice } from '../domain/reading/working-settings';
import type { PaintingSetting } from '../domain/reading/painting-setting';
import type { Deed } from '../domain/change/change';
import type { BinCounts, Binned } from '../storage/bin-commands';
import type { BulkChange } from '../storage/bulk-commands';
import type { NoteVersion } from '../storage/note-versions';
import type { BinContents } from '../storage/queries';
import type { RestoreCounts } from '../storage/plan-restore';
import type { DamagedRecord } from '../domain/importing/set-apart';
import type { Undone } from './reader-port';
import type { Result } from '../messaging/result';

/** Everything live that the library lists. Captures come without html and text, but with the text's length. */
export interface LibraryContents {
  readonly documents: readonly DocumentRecord[];
  readonly annotations: readonly Annotation[];
  readonly tags: readonly Tag[];
  readonly captures: readonly Omit<Capture, 'html' | 'text'>[];
  /** Not there: nothing was chosen. */
  readonly preferences?: Preferences;
  /** What was deleted and is still to be had. */
  readonly bin?: BinContents;
  /** What undo and redo would take back; null where there is nothing. */
  readonly undoable?: { readonly undo: Deed | null; readonly redo: Deed | null };
  /** Records that cannot be read, as they stand. */
  readonly damaged?: readonly DamagedRecord[];
}

export type { UsedTag } from '../storage/queries';
export type { RestoreCounts } from '../storage/plan-restore';

export type { BinContents, BinCounts, Binned, BulkChange, NoteVersion };

export interface Site {
  /** Match pattern, `https://www.example.org/*`. */
  readonly pattern: string;
  readonly host: string;
}

/** A backup that was read and checked, and is not restored yet. */
export interface OpenedBackup {
  /** When it was made; null where it does not say. */
  readonly createdAt: string | null;
  readonly holds: { readonly documents: number; readonly annotations: number; readonly tags: number };
  /** What a restore would come to as things stand. */
  readonly preview: RestoreCounts;
  /** `bringBack`: what was deleted here since the backup becomes live again. */
  restore(bringBack: boolean): Promise<Result<RestoreCounts>>;
}

/** What the library asks of the rest of us. */
export interface LibraryPort {
  /** Calls back with the contents now and after each change made anywhere, until the signal aborts. */
  watch(
    onContents: (contents: LibraryContents) => void,
    onFault: (fault: unknown) => void,
    signal: AbortSignal,
  ): void;
  captures(ids: readonly CaptureId[]): Promise<readonly Capture[]>;
  removeAnnotations(ids: readonly AnnotationId[]): Promise<Result<null>>;
  /** Does one thing to many, as one deed; gives how many were changed by it. */
  changeAnnotations(ids: readonly AnnotationId[], change: BulkChange): Promise<Result<number>>;
  /** Takes things out of the bin, as one deed. */
  restoreFromBin(binned: Binned): Promise<Result<BinCounts>>;
  /** There is no way back from it. */
  deleteForGood(binned: Binned): Promise<Result<BinCounts>>;
  versionsOfNote(id: AnnotationId): Promise<Result<readonly NoteVersion[]>>;
  saveNote(id: AnnotationId, note: string): Promise<Result<null>>;
  removeDocument(id: DocumentId): Promise<Result<null>>;
  createTag(tag: Pick<Tag, 'path' | 'colour' | 'description'>): Promise<Result<TagOutcome>>;
  /** Renames, moves, merges, colours or describes a tag, and what is below it follows. Code `tag-taken`: see `TagChange`. */
  changeTag(change: TagChange): Promise<Result<TagOutcome>>;
  /** Deletes the tag at a path and all below it. */
  deleteTags(path: string): Promise<Result<TagOutcome>>;
  /** Tags a document as a whole. */
  tagDocument(input: DocumentTags): Promise<Result<null>>;
  changePreferences(patch: PreferencesPatch): Promise<Result<null>>;
  undo(): Promise<Result<Undone | null>>;
  redo(): Promise<Result<Undone | null>>;
  /** Reads a backup and says what restoring it would do; nothing is written. `parsed` is the parsed file, not yet trusted. */
  openBackup(parsed: unknown): Promise<Result<OpenedBackup>>;
  /** Empties the library, forgets the settings and gives back all sites. There is no way back from it. */
  erase(): Promise<Result<null>>;
  openReader(at: { document: DocumentId; annotation?: AnnotationId }): void;
  /** Calls back with the sites now and after each change made anywhere, until the signal aborts. */
  watchSites(
    onSites: (sites: { readonly granted: readonly Site[]; readonly revoked: readonly Site[] }) => void,
    onFault: (fault: unknown) => void,
    signal: AbortSignal,
  ): void;
  /** Must be called within a click: the browser asks the person. False where they refused. */
  addSites(patterns: readonly string[]): Promise<boolean>;
  removeSites(patterns: readonly string[]): Promise<void>;
  /** Says no more of the sites that the browser took back. */
  forgetRevokedSites(): Promise<void>;
  /** Where highlights are shown on the original page; null in a private window, which must not change it for the normal ones. */
  painting(): Promise<PaintingSetting | null>;
  keepPainting(setting: PaintingSetting): Promise<void>;
  /** How things were copied as last. */
  copying(): Promise<CopyChoice>;
  /** In a private window nothing is kept: the normal ones share it. */
  keepCopying(choice: CopyChoice): Promise<void>;
  /** Version of the extension and name and version of the browser. */
  readonly software: { readonly extension: string; readonly browser: string };
}
