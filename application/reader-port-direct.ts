import { failure, success } from '../messaging/result';
import {
  annotate,
  editAnnotation,
  keepDraft,
  redo,
  removeAnnotation,
  stateOf,
  undo,
  versionsOfNote,
} from './annotate';
import { libraryHash } from './answer-background';
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
    remove: (id) => inWorkspace((workspace) => removeAnnotation(workspace, id)),
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
