import type { NoteVersion, OpenedDocument, ReaderPort } from '../../application/reader-port';
import { describeStable } from '../../domain/anchoring/describe-stable';
import type { KnownPlaces } from '../../domain/anchoring/known-places';
import type { Annotation, Position } from '../../domain/annotation/annotation';
import type { Colour } from '../../domain/annotation/colour';
import type { AnnotationId } from '../../domain/ids';
import type { ReadingSettings } from '../../domain/reading/reading-settings';
import type { Tag } from '../../domain/tag/tag';
import type { Failure, Result } from '../../messaging/result';
import type { TextArguments } from '../fluent/create-localization';
import { createDocumentActions, type DocumentActions } from './document-actions';
import { createPassageActions, type PassageActions } from './passage-actions';
import type { ReaderState, Store } from './reader-state';
import { withUsed } from './tag-slots';

export interface ReaderActions extends PassageActions, DocumentActions {
  readonly annotate: (colour: Colour, then?: 'note' | 'tag', tagPaths?: readonly string[]) => Promise<void>;
  readonly recolour: (id: AnnotationId, colour: Colour) => Promise<void>;
  readonly saveNote: (id: AnnotationId, note: string) => Promise<void>;
  readonly versionsOfNote: (id: AnnotationId) => Promise<readonly NoteVersion[]>;
  /** Lets a note be what it was. */
  readonly takeBackNote: (id: AnnotationId, note: string) => Promise<void>;
  readonly keepDraft: (id: AnnotationId, note: string) => Promise<void>;
  readonly setTags: (id: AnnotationId, tagPaths: readonly string[]) => Promise<void>;
  readonly remove: (id: AnnotationId) => Promise<void>;
  readonly undo: () => Promise<void>;
  readonly redo: () => Promise<void>;
  readonly open: (id: AnnotationId | undefined, focus?: ReaderState['focus']) => void;
  readonly showSheet: (sheet: ReaderState['sheet']) => void;
  readonly dismissSelection: () => void;
  readonly changeSettings: (settings: ReadingSettings) => void;
  readonly openLibrary: (at: Parameters<ReaderPort['openLibrary']>[0]) => Promise<void>;
  readonly openCapture: (at: Parameters<ReaderPort['openCapture']>[0]) => Promise<void>;
  readonly notify: (text: string, how?: 'shown' | 'undoable' | 'quiet', values?: TextArguments) => void;
}

export interface ActionParts {
  readonly store: Store<ReaderState>;
  readonly port: ReaderPort;
  /** The canonical text that is on the screen. */
  readonly text: string;
  /** Where annotations stand in it. */
  readonly places: KnownPlaces;
  /** Resolves once the document is stored: only then can anything be saved on it. */
  readonly opening: Promise<Result<OpenedDocument>>;
  /** What is selected at this very moment: a key may come before a change of the selection has settled. */
  readonly selectedNow: () => Position | null;
  readonly clearSelection: () => void;
  readonly keepSettings: (settings: ReadingSettings) => void;
}

/** What a person can do in the reader. Each shows what was stored, and a failure loses nothing of what is on the screen. */
export function createReaderActions(parts: ActionParts): ReaderActions {
  const { store, port, text, places, opening, selectedNow, clearSelection, keepSettings } = parts;
  const { get, set } = store;

  const fail = (failure: Failure): void => {
    set({ failure });
  };
  const tellFailure = (result: Result<null>): void => {
    if (!result.ok) fail(result.error);
  };
  const take = (result: Result<{ annotation: Annotation; tags: readonly Tag[] }>): Annotation | undefined => {
    if (!result.ok) {
      fail(result.error);
      return undefined;
    }
    const { id, tagIds } = result.value.annotation;
    const before = get().annotations.find((one) => one.id === id)?.tagIds ?? [];
    const used = tagIds.filter((one) => !before.includes(one));
    if (used.length > 0) set({ lastTags: used.reduce(withUsed, get().lastTags) });
    adopt([result.value.annotation], result.value.tags);
    return result.value.annotation;
  };
  /** Puts records as they are stored now in the place of those on the screen. */
  const adopt = (changed: readonly Annotation[], tags: readonly Tag[]): void => {
    const ids = new Set(changed.map((one) => one.id));
    const live = changed.filter((one) => one.state === 'live');
    const annotations = [...get().annotations.filter((one) => !ids.has(one.id)), ...live];
    set({ annotations, tags, located: places.of(annotations), failure: undefined });
  };
  const revert = async (direction: 'undo' | 'redo'): Promise<void> => {
    const { opened } = get();
    if (!opened) return;
    const result = await port[direction](opened.document.id);
    if (!result.ok) {
      fail(result.error);
      return;
    }
    if (result.value === null) {
      notify(`nothing-to-${direction}`);
      return;
    }
    adopt(result.value.annotations, result.value.tags);
    set({ documentTagIds: result.value.documentTagIds });
    const { openId, annotations } = get();
    if (openId !== undefined && !annotations.some((one) => one.id === openId)) set({ openId: undefined });
    notify(`${direction}-done`, 'quiet');
  };
  const notify: ReaderActions['notify'] = (noticeText, how = 'shown', values = {}) => {
    set({ notice: { text: noticeText, values, undoable: how === 'undoable', quiet: how === 'quiet' } });
  };

  return {
    ...createDocumentActions({ store, port, fail, notify }),
    ...createPassageActions({ store, port, text, clearSelection, adopt, fail, notify }),
    async annotate(colour, then, tagPaths = []) {
      const position = selectedNow() ?? get().selection?.position;
      if (!position) {
        notify('error-nothing-selected');
        return;
      }
      const stored = await opening;
      if (!stored.ok) {
        fail(stored.error);
        return;
      }
      const { opened } = get();
      if (!opened) return;
      const selector = describeStable(text, position);
      if (!selector) {
        fail({ code: 'selection-unstable' });
        return;
      }
      const saved = take(
        await port.annotate({
          ...selector,
          documentId: opened.document.id,
          captureId: opened.capture.id,
          colour,
          ...(tagPaths.length > 0 && { tagPaths }),
        }),
      );
      if (!saved) return;
      clearSelection();
      set({ selection: undefined, lastColour: colour, ...(then ? { openId: saved.id, focus: then } : {}) });
      if (tagPaths.length === 0) notify('highlight-saved', 'quiet');
      else notify('highlight-saved-with-tags', 'quiet', { tags: tagPaths.join(', ') });
    },
    async recolour(id, colour) {
      if (take(await port.edit({ id, colour }))) set({ lastColour: colour });
    },
    async saveNote(id, note) {
      take(await port.edit({ id, note }));
    },
    async versionsOfNote(id) {
      const result = await port.versionsOfNote(id);
      if (result.ok) return result.value;
      fail(result.error);
      return [];
    },
    async takeBackNote(id, note) {
      if (take(await port.edit({ id, note }))) notify('note-taken-back', 'quiet');
    },
    async keepDraft(id, note) {
      tellFailure(await port.keepDraft({ annotationId: id, note, at: new Date().toISOString() }));
    },
    async setTags(id, tagPaths) {
      const shown = get().annotations.find((one) => one.id === id);
      take(await port.edit({ id, tagPaths, ...(shown && { shownTagIds: shown.tagIds }) }));
    },
    async remove(id) {
      if (!take(await port.remove(id))) return;
      if (get().openId === id) set({ openId: undefined });
      notify('highlight-deleted', 'undoable');
    },
    undo: () => revert('undo'),
    redo: () => revert('redo'),
    open(id, focus = 'card') {
      set({ openId: id, focus: id === undefined ? undefined : focus, selection: undefined });
      if (id !== undefined) set({ currentId: id });
    },
    showSheet(sheet) {
      set({ sheet });
    },
    dismissSelection() {
      clearSelection();
      set({ selection: undefined });
    },
    changeSettings(settings) {
      set({ settings });
      keepSettings(settings);
    },
    async openLibrary(at) {
      tellFailure(await port.openLibrary(at));
    },
    async openCapture(at) {
      tellFailure(await port.openCapture(at));
    },
    notify,
  };
}
