import type { Article } from '../../domain/document/article';
import type { ErrorCode } from '../../domain/error-code';
import type { PageSource } from '../../domain/reading/frame-message';
import { applySettings } from '../../dom/reading/apply-settings';
import { afterPaint } from '../../dom/after-paint';
import { inSlices } from '../../dom/in-slices';
import { part } from '../../dom/reading/part';
import { awaitPort } from './await-port';
import { connectFrame, type FrameConnection } from './connect-frame';
import { followNotes } from './follow-notes';
import { showArticle } from './show-article';

/**
 * What the page script sent: the article, which is on the screen by now, or the beginning of it; why there is none, or that a large
 * page is read, perhaps by us.
 */
export type Arrival =
  | { readonly article: Article; readonly ticket: string }
  | { readonly beginning: true }
  | { readonly fault: ErrorCode; readonly canForce: boolean }
  | { readonly source: PageSource | undefined };

/** What the script that shows the text leaves for the one with the controls, which comes after it. */
export interface TextInFrame {
  /** Tells each arrival, also what arrived before; one listener. */
  onArrival(hear: (arrival: Arrival, frame: FrameConnection) => void): void;
}

/** Shows the text as soon as page script and frame are there for it, with nothing else in the way. */
export function showTextInFrame(view: Window, hasRuntime: boolean): TextInFrame {
  const { document } = view;
  const arrived: [Arrival, FrameConnection][] = [];
  let listener: ((arrival: Arrival, frame: FrameConnection) => void) | undefined;
  const tell = (arrival: Arrival, frame: FrameConnection): void => {
    if (listener) listener(arrival, frame);
    else arrived.push([arrival, frame]);
  };
  // What the benchmark measures up to: the first of these, in ms since 1970, may be before this frame's own time.
  const markPainted = (at: number): void => {
    view.performance.mark('text-painted', { detail: at });
  };
  void Promise.all([awaitPort(view, hasRuntime), parsed(document)]).then(([port]) => {
    followNotes(part(document, 'text'));
    const frame = connectFrame(port, {
      onArticle({ article, ticket, settings }) {
        applySettings(document.documentElement, settings);
        const steps = showArticle(document, article);
        const { done } = steps.next();
        afterPaint(view, () => {
          frame.painted();
          markPainted(view.performance.timeOrigin + view.performance.now());
          if (!done) tell({ beginning: true }, frame);
          void inSlices(steps).then(() => {
            tell({ article, ticket }, frame);
          });
        });
      },
      onPage({ source, settings }) {
        applySettings(document.documentElement, settings);
        tell({ source }, frame);
      },
      onPreviewed: markPainted,
      onFault(fault, canForce) {
        tell({ fault, canForce }, frame);
      },
    });
  });
  return {
    onArrival(hear) {
      listener = hear;
      for (const [arrival, frame] of arrived.splice(0)) hear(arrival, frame);
    },
  };
}

async function parsed(document: Document): Promise<void> {
  if (document.readyState !== 'loading') return;
  await new Promise((resolve) => {
    document.addEventListener('readystatechange', resolve, { once: true });
  });
}
