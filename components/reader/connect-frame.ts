import type { Extraction } from '../../domain/document/article';
import type { ErrorCode } from '../../domain/error-code';
import type { ToFrame, ToPage } from '../../domain/reading/frame-message';

/** What a reader in a frame asks of the page script that mounted it. */
export interface FrameConnection {
  /** Tells that the text is on the screen. */
  readonly painted: () => void;
  readonly close: () => void;
  readonly force: () => void;
  /** Closes the reader, as `close` does, and opens it again. */
  readonly again: () => void;
  /** Tells what became of a page that was sent to be read. */
  readonly read: (outcome: Extraction) => void;
  /** Tells that the focus has left the frame. */
  readonly unfocused: () => void;
  readonly askForImages: (addresses: readonly string[]) => void;
  /** Set by the controls: a picture has come; what is typed has to be kept before the frame goes. */
  onImage: (address: string, image: Blob) => void;
  onImagesSent: () => void;
  onHighlight: () => void;
  beforeClosing: () => Promise<void>;
}

export interface FrameEvents {
  readonly onArticle: (message: Extract<ToFrame, { readonly type: 'article' }>) => void;
  readonly onPage: (message: Extract<ToFrame, { readonly type: 'page' }>) => void;
  readonly onPreviewed: (at: number) => void;
  readonly onFault: (code: ErrorCode, canForce: boolean) => void;
}

/** Talks with the page script on its port alone. */
export function connectFrame(port: MessagePort, events: FrameEvents): FrameConnection {
  const tell = (message: ToPage): void => {
    port.postMessage(message);
  };
  const connection: FrameConnection = {
    painted: () => {
      tell({ type: 'painted' });
    },
    close: () => {
      tell({ type: 'close' });
    },
    force: () => {
      tell({ type: 'force' });
    },
    again: () => {
      tell({ type: 'again' });
    },
    read: (outcome) => {
      tell({ type: 'read', outcome });
    },
    unfocused: () => {
      tell({ type: 'unfocused' });
    },
    askForImages: (addresses) => {
      tell({ type: 'images', addresses });
    },
    onImage: () => undefined,
    onImagesSent: () => undefined,
    onHighlight: () => undefined,
    beforeClosing: () => Promise.resolve(),
  };
  port.onmessage = ({ data: message }: MessageEvent<ToFrame>) => {
    if (message.type === 'article') events.onArticle(message);
    else if (message.type === 'page') events.onPage(message);
    else if (message.type === 'fault') events.onFault(message.code, message.canForce);
    else if (message.type === 'image') connection.onImage(message.address, message.image);
    else if (message.type === 'previewed') events.onPreviewed(message.at);
    else if (message.type === 'images-sent') connection.onImagesSent();
    else if (message.type === 'highlight') connection.onHighlight();
    else
      void connection.beforeClosing().finally(() => {
        tell({ type: 'closed' });
      });
  };
  return connection;
}
