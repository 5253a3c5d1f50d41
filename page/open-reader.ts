import type { Article } from '../domain/document/article';
import type { Theme } from '../domain/reading/reading-settings';
import { askForTicket, askToOpenInTab } from './ask-background';
import { extract } from './extract';
import type { ToFrame, ToPage } from '../domain/reading/frame-message';
import { mountFrame } from './mount-frame';
import { rawBrowser } from './raw-runtime';
import { sendCachedImages } from './send-cached-images';

export interface OpenReader {
  /** Closes after the frame has kept what was being typed; the page is then as it was. */
  readonly close: () => void;
}

/** How long a frame that does not answer may hold up closing, in ms. */
const PATIENCE = 1_000;

/** Mounts the frame first, extracts while it loads, and hands the article over by a port of their own. */
export function openReader(document: Document, onClosed: () => void): OpenReader {
  const view = document.defaultView ?? window;
  const leaving = new AbortController();
  const { port1: port, port2: portOfFrame } = new MessageChannel();
  const scroll = { left: view.scrollX, top: view.scrollY };
  let unmount = (): void => undefined;

  const end = (): void => {
    if (leaving.signal.aborted) return;
    leaving.abort();
    port.close();
    unmount();
    if (view.scrollX !== scroll.left || view.scrollY !== scroll.top)
      view.scrollTo({ ...scroll, behavior: 'instant' });
    onClosed();
  };
  const tell = (message: ToFrame): void => {
    port.postMessage(message);
  };
  const close = (): void => {
    tell({ type: 'closing' });
    view.setTimeout(end, PATIENCE);
  };
  const show = async (force: boolean): Promise<void> => {
    const [outcome, ticket] = await Promise.all([extracted(document, force, leaving.signal), askForTicket()]);
    if (leaving.signal.aborted) return;
    if (outcome.ok) tell({ type: 'article', article: outcome.article, ticket });
    else tell({ type: 'fault', code: outcome.code, ticket, canForce: outcome.code === 'not-an-article' });
  };

  port.onmessage = ({ data }: MessageEvent<ToPage>) => {
    if (data.type === 'closed') end();
    else if (data.type === 'close') close();
    else if (data.type === 'force') void show(true);
    else if (data.type === 'images') void sendCachedImages(document, data.addresses, tell, leaving.signal);
    else if (!data.runtime) void openInTab();
  };
  const openInTab = async (): Promise<void> => {
    const outcome = await extracted(document, false, leaving.signal);
    if (outcome.ok) await askToOpenInTab(outcome.article);
    end();
  };

  void readTheme().then((theme) => {
    if (leaving.signal.aborted) return;
    pauseMedia(document);
    const mounted = mountFrame(document, theme);
    unmount = mounted.unmount;
    const { signal } = leaving;
    mounted.dialog.addEventListener(
      'cancel',
      (event) => {
        event.preventDefault();
        close();
      },
      { signal },
    );
    mounted.frame.addEventListener(
      'load',
      () => {
        // Any origin: on a sandboxed page the frame's is opaque. Nobody else can be in there, see mountFrame.
        mounted.frame.contentWindow?.postMessage('witnessmark', '*', [portOfFrame]);
        mounted.frame.focus({ preventScroll: true });
      },
      { signal, once: true },
    );
    void show(false);
  });
  return { close };
}

type Extracted = ReturnType<typeof extract> | { ok: true; article: Article };

/** Waits until the page's own markup is complete, never for its pictures or scripts. */
async function extracted(document: Document, force: boolean, signal: AbortSignal): Promise<Extracted> {
  if (document.readyState === 'loading') {
    await new Promise<void>((resolve) => {
      document.addEventListener(
        'DOMContentLoaded',
        () => {
          resolve();
        },
        { once: true, signal },
      );
    });
  }
  // The browser begins to load the frame before this task, which may be long.
  await new Promise((resolve) => setTimeout(resolve));
  return extract(document, { force });
}

async function readTheme(): Promise<Theme> {
  const stored = await rawBrowser()
    ?.storage?.local.get('reading')
    .catch(() => undefined);
  const reading = stored?.['reading'];
  const theme =
    typeof reading === 'object' && reading !== null && 'theme' in reading ? reading.theme : undefined;
  return theme === 'light' || theme === 'sepia' || theme === 'dark' ? theme : 'system';
}

function pauseMedia(document: Document): void {
  for (const media of document.querySelectorAll<HTMLMediaElement>('audio, video'))
    if (!media.paused) media.pause();
}
