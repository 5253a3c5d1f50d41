import { createAsk, type SendingRuntime } from '../messaging/channel';
import { batchFrom, type BatchId } from '../domain/ids';
import type { BackgroundProtocol } from './protocol';
import type { ReaderPort } from './reader-port';

/** A ticket is good for one time, and a tab opens each time: these are not asked again while an answer may still come. */
const ONLY_ONCE: readonly (keyof BackgroundProtocol)[] = ['reader.open', 'capture.open', 'library.open'];

/** The port of a reader in a frame: all by messages to the background, which alone may open the database there. */
export function createReaderPortByMessages(
  runtime: () => SendingRuntime | undefined,
  ticket: string,
): ReaderPort {
  const ask = createAsk<BackgroundProtocol>(runtime, (type) => ONLY_ONCE.includes(type));
  return {
    open: (article) => ask('reader.open', { ticket, article }),
    state: (id) => ask('document.state', { id }),
    annotate: ({ tagPaths, ...input }) =>
      ask('annotation.create', {
        ...input,
        ...(tagPaths && { tagPaths: [...tagPaths] }),
        batch: newBatch(),
      }),
    edit: ({ tagPaths, shownTagIds, ...input }) =>
      ask('annotation.edit', {
        ...input,
        ...(tagPaths && { tagPaths: [...tagPaths] }),
        ...(shownTagIds && { shownTagIds: [...shownTagIds] }),
        batch: newBatch(),
      }),
    tagDocument: ({ id, tagPaths, shownTagIds }) =>
      ask('document.tag', {
        id,
        tagPaths: [...tagPaths],
        ...(shownTagIds && { shownTagIds: [...shownTagIds] }),
        batch: newBatch(),
      }),
    putBack: (input) => ask('document.putBack', { ...input, batch: newBatch() }),
    remove: (id) => ask('annotation.remove', { id, batch: newBatch() }),
    place: (input) => ask('annotation.place', { ...input, batch: newBatch() }),
    split: ({ id, passages: [first, second] }) =>
      ask('annotation.split', { id, passages: [first, second], batch: newBatch() }),
    merge: ({ ids, passage }) => ask('annotation.merge', { ids: [...ids], passage, batch: newBatch() }),
    versionsOfNote: (id) => ask('note.versions', { id }),
    keepDraft: (draft) => ask('draft.keep', draft),
    undo: (id) => ask('document.undo', { id, batch: newBatch() }),
    redo: (id) => ask('document.redo', { id, batch: newBatch() }),
    openCapture: (at) => ask('capture.open', at),
    openLibrary: (at) => ask('library.open', at),
    keepImage: (image) => ask('image.keep', image),
  };
}

// A frame in a page on plain http has no `crypto.randomUUID`.
const newBatch = (): BatchId => batchFrom(crypto.getRandomValues(new Uint8Array(16)));
