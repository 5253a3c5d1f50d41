import { createAsk, type SendingRuntime } from '../messaging/channel';
import type { BackgroundProtocol } from './protocol';
import type { ReaderPort } from './reader-port';

/** The port of a reader in a frame: all by messages to the background, which alone may open the database there. */
export function createReaderPortByMessages(
  runtime: () => SendingRuntime | undefined,
  ticket: string,
): ReaderPort {
  const ask = createAsk<BackgroundProtocol>(runtime);
  return {
    open: (article) => ask('reader.open', { ticket, article }),
    annotate: (input) => ask('annotation.create', input),
    edit: ({ tagPaths, ...input }) =>
      ask('annotation.edit', tagPaths ? { ...input, tagPaths: [...tagPaths] } : input),
    remove: (id) => ask('annotation.remove', { id }),
    keepDraft: (draft) => ask('draft.keep', draft),
    undo: (id) => ask('document.undo', { id }),
    redo: (id) => ask('document.redo', { id }),
    openCapture: (at) => ask('capture.open', at),
    openLibrary: (at) => ask('library.open', at),
    keepImage: (image) => ask('image.keep', image),
  };
}
