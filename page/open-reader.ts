import type { Article } from '../domain/document/article';
import type { ToFrame, ToPage } from '../domain/reading/frame-message';
import { parseReadingSettings } from '../domain/reading/reading-settings';
import { afterPaint } from '../dom/after-paint';
import { nextTask } from '../dom/next-task';
import { sanitise } from '../dom/sanitise';
import { askForTicket, askToOpenInTab, askToSayInTab } from './ask-background';
import type { Extracted } from './extract';
import { createReading, type ExtractElsewhere } from './extract-anywhere';
import { mountDialog } from './mount-dialog';
import { mountFrame } from './mount-frame';
import { readSettings } from './read-settings';
import { sendImages, type TakeImage } from './send-images';
import { BEGINNING, showPreview } from './show-preview';

export interface OpenReader {
  /** Closes after the frame has kept what was being typed; the page is then as it was. */
  readonly close: () => void;
  /** Highlights what is selected in it. */
  readonly highlight: () => void;
}

/** What is done in another way in each browser. */
export interface BrowserMeans {
  readonly takeImage: TakeImage;
  /** Where the reader's frame has the page's thread. Without it the frame reads large pages. */
  readonly extractElsewhere?: ExtractElsewhere | undefined;
}

/** How long a frame that does not answer may hold up closing, in ms. */
const PATIENCE = 1_000;

/** How long a frame that has loaded may be silent, in ms. Its script runs before that; where it may not run, nothing answers. */
const SILENCE = 3_000;

/** How often a port is offered to a frame on its way, in ms. */
const OFFER_EVERY = 4;

/** How often a page may take the focus before it is given up for a tab. */
const MOST_LOSSES = 3;

/** How long the page may stand as it was before it is covered without a text, in ms. */
const UNCOVERED = 100;

/**
 * Extracts first, covers the page with a preview of the text, and mounts the reader's frame under it, which takes the browser
 * longer than all the rest; the article is handed over by a port of their own.
 */
export function openReader(
  document: Document,
  { takeImage, extractElsewhere }: BrowserMeans,
  onClosed: (opensAgain: boolean) => void,
): OpenReader {
  const view = document.defaultView ?? window;
  const leaving = new AbortController();
  const { signal } = leaving;
  const scroll = { left: view.scrollX, top: view.scrollY };
  const untold: ToFrame[] = [];
  let port: MessagePort | undefined;
  let frame: HTMLIFrameElement | undefined;
  let extracting: Promise<Extracted> | undefined;
  let preview: HTMLIFrameElement | null = null;
  let losses = 0;
  let isLost = false;
  let opensAgain = false;
  let unmount = (): void => undefined;

  const end = (): void => {
    if (signal.aborted) return;
    leaving.abort();
    port?.close();
    unmount();
    if (view.scrollX !== scroll.left || view.scrollY !== scroll.top)
      view.scrollTo({ ...scroll, behavior: 'instant' });
    onClosed(opensAgain);
  };
  const tell = (message: ToFrame): void => {
    if (port) port.postMessage(message);
    else untold.push(message);
  };
  const close = (): void => {
    // Before there is a frame there is nothing in it to keep.
    if (!frame) {
      end();
      return;
    }
    tell({ type: 'closing' });
    view.setTimeout(end, PATIENCE);
  };
  const read = readSettings().catch(() => parseReadingSettings(undefined));
  const handOver = async (outcome: Extracted, asked: Promise<string>): Promise<void> => {
    const [ticket, settings] = await Promise.all([asked, read]);
    if (signal.aborted) return;
    if (outcome.ok) tell({ type: 'article', article: outcome.article, ticket, settings });
    else {
      const canForce = outcome.code !== 'empty-page' && outcome.code !== 'page-too-large';
      tell({ type: 'fault', code: outcome.code, ticket, canForce });
    }
  };
  const reading = createReading(document, {
    signal,
    extractElsewhere,
    tellFrame: (source) => {
      void read.then((settings) => {
        tell({ type: 'page', source, settings });
      });
    },
    onHung: () => void openInTab(),
  });
  const force = async (): Promise<void> => {
    await handOver(await (extracting = reading.extract(true)), askForTicket());
  };

  /** Whatever has the focus hears the keys: a page that takes it, or covers or hides the reader, would hear a note being typed. */
  const keepFocus = (): void => {
    if (!frame || !document.hasFocus()) return;
    // Chromium leaves it the active element when `window.focus()` takes the keys from it, and then does nothing.
    frame.blur();
    frame.focus({ preventScroll: true });
    losses += 1;
    if (losses > MOST_LOSSES || (frame.getRootNode() as ShadowRoot).activeElement !== frame) void openInTab();
  };

  const hear = (data: ToPage): void => {
    if (data.type === 'closed') end();
    else if (data.type === 'painted') afterTwoFrames(view, () => preview?.remove());
    else if (data.type === 'close') close();
    else if (data.type === 'force') void force();
    else if (data.type === 'again') {
      opensAgain = true;
      close();
    } else if (data.type === 'unfocused') keepFocus();
    else if (data.type === 'read') reading.settle(data.outcome);
    else if (data.type === 'images') void sendImages(document, data.addresses, takeImage, tell, signal);
    else if (!data.runtime) void openInTab();
  };
  // The frame's page listens before it has loaded to the end, and may not say so where the page could hear it. So a port is
  // offered again and again; an offer that comes too early falls to a page without listeners. The first answer counts.
  const offerPort = (to: HTMLIFrameElement): void => {
    const { port1: ours, port2: theirs } = new MessageChannel();
    ours.onmessage = ({ data }: MessageEvent<ToPage>) => {
      if (port === undefined) {
        port = ours;
        for (const message of untold.splice(0)) port.postMessage(message);
      }
      if (port === ours) hear(data);
    };
    // Any origin: on a sandboxed page the frame's is opaque. Nobody else can be in there, see mountFrame.
    to.contentWindow?.postMessage('witnessmark', '*', [theirs]);
  };
  /** Where a frame cannot stay over this page. What was read when it opened counts: the page may be another by now. */
  const openInTab = async (): Promise<void> => {
    if (isLost || signal.aborted) return;
    isLost = true;
    reading.settle();
    const outcome = await extracting;
    if (outcome?.ok) await askToOpenInTab(outcome.article);
    else if (outcome) await askToSayInTab(outcome.code);
    end();
  };

  const open = async (): Promise<void> => {
    const ticket = askForTicket();
    const settings = await read;
    if (signal.aborted) return;
    pauseMedia(document);
    let dialog: HTMLDialogElement | undefined;
    const cover = (): HTMLDialogElement => {
      if (dialog) return dialog;
      const mounted = mountDialog(document, settings.theme, () => void openInTab());
      unmount = mounted.unmount;
      const cancelled = (event: Event): void => {
        event.preventDefault();
        close();
      };
      mounted.dialog.addEventListener('cancel', cancelled, { signal });
      return (dialog = mounted.dialog);
    };
    const mount = (): void => {
      if (frame || signal.aborted) return;
      const mounted = (frame = mountFrame(cover(), settings.theme));
      const offers = view.setInterval(() => {
        if (port || signal.aborted) view.clearInterval(offers);
        else offerPort(mounted);
      }, OFFER_EVERY);
      const loaded = (): void => {
        view.clearInterval(offers);
        if (!port) offerPort(mounted);
        mounted.focus({ preventScroll: true });
        view.setTimeout(() => {
          if (!port && !signal.aborted) void openInTab();
        }, SILENCE);
      };
      mounted.addEventListener('load', loaded, { signal, once: true });
    };

    // Also where no frame is ever painted, as in a tab behind others.
    view.setTimeout(mount, UNCOVERED);
    const outcome = await (extracting = reading.extract(false, mount));
    if (signal.aborted) return;
    if (outcome.ok) {
      let { content } = outcome;
      if (!content) {
        content = beginningOf(outcome.article);
        await nextTask();
      }
      preview = showPreview(cover(), outcome.article, content, settings);
    }
    if (preview)
      afterPaint(view, () => {
        tell({ type: 'previewed', at: view.performance.timeOrigin + view.performance.now() });
        mount();
      });
    else mount();
    await handOver(outcome, ticket);
  };
  open().catch((error: unknown) => {
    console.error(error);
    return openInTab();
  });
  const highlight = (): void => {
    tell({ type: 'highlight' });
  };
  return { close, highlight };
}

/** A frame that another process has painted may reach the screen a moment after it says so. */
function afterTwoFrames(view: Window, run: () => void): void {
  view.requestAnimationFrame(() => {
    view.requestAnimationFrame(run);
  });
}

/** What the preview shows of an article that was read elsewhere. A tag that is cut off is none. */
function beginningOf({ html }: Article): DocumentFragment {
  return sanitise(html.slice(0, BEGINNING));
}

function pauseMedia(document: Document): void {
  for (const media of document.querySelectorAll<HTMLMediaElement>('audio, video'))
    if (!media.paused) media.pause();
}
