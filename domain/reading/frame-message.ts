import type { Article, Extraction } from '../document/article';
import type { ErrorCode } from '../error-code';
import type { ReadingSettings } from './reading-settings';

/** A page that is too large to be read where it stands. */
export interface PageSource {
  readonly html: string;
  readonly url: string;
  /** What the addresses in it are relative to. */
  readonly base: string;
  readonly viewport: Article['viewport'];
  readonly force: boolean;
}

/** What the page script tells the reader's frame, over their own port. */
export type ToFrame =
  | {
      readonly type: 'article';
      readonly article: Article;
      readonly ticket: string;
      readonly settings: ReadingSettings;
    }
  | { readonly type: 'fault'; readonly code: ErrorCode; readonly ticket: string; readonly canForce: boolean }
  /** A large page is read: by the frame, which answers `read`, where it is sent the page. */
  | {
      readonly type: 'page';
      readonly source: PageSource | undefined;
      readonly settings: ReadingSettings;
    }
  | { readonly type: 'image'; readonly address: string; readonly image: Blob }
  /** The text is on the screen since `at`, in ms since 1970, before the frame has painted it. */
  | { readonly type: 'previewed'; readonly at: number }
  /** All pictures that the browser had were sent. */
  | { readonly type: 'images-sent' }
  /** What is selected in the frame is to be highlighted. */
  | { readonly type: 'highlight' }
  | { readonly type: 'closing' };

/** What the frame tells the page script. `alive` says whether the extension's own APIs are there. */
export type ToPage =
  | { readonly type: 'alive'; readonly runtime: boolean }
  /** The text is on the screen by the frame itself. */
  | { readonly type: 'painted' }
  | { readonly type: 'read'; readonly outcome: Extraction }
  | { readonly type: 'close' }
  | { readonly type: 'closed' }
  | { readonly type: 'force' }
  /** As `close`, and the reader opens again. */
  | { readonly type: 'again' }
  /** The frame has the focus no more: the person is elsewhere, or the page took it. */
  | { readonly type: 'unfocused' }
  | { readonly type: 'images'; readonly addresses: readonly string[] };
