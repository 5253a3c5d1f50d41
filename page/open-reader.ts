import type { Theme } from '../domain/reading/reading-settings';
import { askForTicket, askToOpenInTab } from './ask-background';
import { extractInSteps, type Extracted } from './extract';
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

/** How often a port is offered to a frame on its way, in ms. */
const OFFER_EVERY = 4;

/** Mounts the frame first, extracts while it loads, and hands the article over by a port of their own. */
export function openReader(document: Document, onClosed: () => void): OpenReader {
  const view = document.defaultView ?? window;
  const leaving = new AbortController();
  const scroll = { left: view.scrollX, top: view.scrollY };
  const untold: ToFrame[] = [];
  let port: MessagePort | undefined;
  let unmount = (): void => undefined;

  const end = (): void => {
    if (leaving.signal.aborted) return;
    leaving.abort();
    port?.close();
    unmount();
    if (view.scrollX !== scroll.left || view.scrollY !== scroll.top)
      view.scrollTo({ ...scroll, behavior: 'instant' });
    onClosed();
  };
  const tell = (message: ToFrame): void => {
    if (port) port.postMessage(message);
    else untold.push(message);
  };
  const close = (): void => {
    tell({ type: 'closing' });
    view.setTimeout(end, PATIENCE);
  };
  const show = async (force: boolean, asked = askForTicket()): Promise<void> => {
    const [outcome, ticket] = await Promise.all([extracted(document, force, leaving.signal), asked]);
    if (leaving.signal.aborted) return;
    if (outcome.ok) tell({ type: 'article', article: outcome.article, ticket });
    else tell({ type: 'fault', code: outcome.code, ticket, canForce: outcome.code === 'not-an-article' });
  };

  const hear = (data: ToPage): void => {
    if (data.type === 'closed') end();
    else if (data.type === 'close') close();
    else if (data.type === 'force') void show(true);
    else if (data.type === 'images') void sendCachedImages(document, data.addresses, tell, leaving.signal);
    else if (!data.runtime) void openInTab();
  };
  // The frame's page listens before it has loaded to the end, and may not say so where the page could hear it. So a port is
  // offered again and again; an offer that comes too early falls to a page without listeners. The first answer counts.
  const offerPort = (frame: HTMLIFrameElement): void => {
    const { port1: ours, port2: theirs } = new MessageChannel();
    ours.onmessage = ({ data }: MessageEvent<ToPage>) => {
      if (port === undefined) {
        port = ours;
        for (const message of untold.splice(0)) port.postMessage(message);
      }
      if (port === ours) hear(data);
    };
    // Any origin: on a sandboxed page the frame's is opaque. Nobody else can be in there, see mountFrame.
    frame.contentWindow?.postMessage('witnessmark', '*', [theirs]);
  };
  const openInTab = async (): Promise<void> => {
    const outcome = await extracted(document, false, leaving.signal);
    if (outcome.ok) await askToOpenInTab(outcome.article);
    end();
  };

  const ticket = askForTicket();
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
    const offers = view.setInterval(() => {
      if (port || signal.aborted) view.clearInterval(offers);
      else offerPort(mounted.frame);
    }, OFFER_EVERY);
    mounted.frame.addEventListener(
      'load',
      () => {
        view.clearInterval(offers);
        if (!port) offerPort(mounted.frame);
        mounted.frame.focus({ preventScroll: true });
      },
      { signal, once: true },
    );
    void show(false, ticket);
  });
  return { close };
}

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
  // Both browsers need this thread for a moment while the frame goes to its own process, and so may the page.
  const steps = extractInSteps(document, { force });
  for (;;) {
    await nextTask();
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** The next task, without the 4 ms that a timer costs when timers follow each other. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
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
