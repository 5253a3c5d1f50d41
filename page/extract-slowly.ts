import { extractInSteps, type Extracted } from './extract';
import { savedFrom } from './world';

/** A page that is not read by then is given up, in ms. */
const DEADLINE = 20_000;

/** Waits until the page's own markup is complete, never for its pictures or scripts. A page that defeats us has no article. */
export async function extractSlowly(
  document: Document,
  force: boolean,
  signal: AbortSignal | undefined,
): Promise<Extracted> {
  if (document.readyState === 'loading') {
    await new Promise<void>((resolve) => {
      document.addEventListener(
        'DOMContentLoaded',
        () => {
          resolve();
        },
        { once: true, ...(signal ? { signal } : {}) },
      );
    });
  }
  // Both browsers need this thread for a moment while the frame goes to its own process, and so may the page.
  const steps = extractInSteps(document, { force, url: savedFrom() });
  const begun = performance.now();
  try {
    for (;;) {
      await nextTask();
      if (performance.now() - begun > DEADLINE) return { ok: false, code: 'page-slow' };
      const { done, value } = steps.next();
      if (done) return value;
    }
  } catch (error) {
    console.error(error);
    return { ok: false, code: 'page-unreadable' };
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
