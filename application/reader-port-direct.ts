import { failure, success } from '../messaging/result';
import { merge, place, split } from './rewrite-passages';
import {
  annotate,
  editAnnotation,
  keepDraft,
  redo,
  removeAnnotation,
  stateOf,
  tagWholeDocument,
  undo,
  versionsOfNote,
} from './annotate';
import { libraryHash } from './answer-background';
import { putBackBlock } from './put-back-block';
import type { ReaderPort } from './reader-port';
import type { InWorkspace } from './workspace';

/** The port of a reader in a tab of ours: the same use cases, straight on the database. */
export function createReaderPortDirect(inWorkspace: InWorkspace, goTo: (path: string) => void): ReaderPort {
  return {
    // A tab of ours shows what is stored; only a page script hands over articles.
    open: () => Promise.resolve(failure('message-refused')),
    state: (id) => inWorkspace((workspace) => stateOf(workspace, id)),
    annotate: (input) => inWorkspace((workspace) => annotate(workspace, input)),
    edit: (input) => inWorkspace((workspace) => editAnnotation(workspace, input)),
    tagDocument: (input) => inWorkspace((workspace) => tagWholeDocument(workspace, input)),
    putBack: (input) => inWorkspace((workspace) => putBackBlock(workspace, input)),
    remove: (id) => inWorkspace((workspace) => removeAnnotation(workspace, id)),
    place: (input) => inWorkspace((workspace) => place(workspace, input)),
    split: (input) => inWorkspace((workspace) => split(workspace, input)),
    merge: (input) => inWorkspace((workspace) => merge(workspace, input)),
    versionsOfNote: (id) => inWorkspace((workspace) => versionsOfNote(workspace, id)),
    keepDraft: (draft) => inWorkspace((workspace) => keepDraft(workspace, draft)),
    undo: (id) => inWorkspace((workspace) => undo(workspace, id)),
    redo: (id) => inWorkspace((workspace) => redo(workspace, id)),
    keepImage: (image) =>
      inWorkspace(async ({ database }) => {
        await database.images.put(image);
        return success(null);
      }),
    openCapture: ({ document, annotation }) => {
      goTo(`/reader.html?document=${document}&annotation=${annotation}`);
      return Promise.resolve(success(null));
    },
    openLibrary: (at) => {
      goTo(`/library.html${libraryHash(at)}`);
      return Promise.resolve(success(null));
    },
  };
}
