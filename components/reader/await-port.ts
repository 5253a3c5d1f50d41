import type { ToPage } from '../../domain/reading/frame-message';

/**
 * Waits for the page script's port, from the first moment of the frame, and answers on that alone: `parent.postMessage`
 * would hand the page our origin and a window to post to.
 */
export function awaitPort(view: Window, hasRuntime: boolean): Promise<MessagePort> {
  return new Promise((resolve) => {
    const listen = ({ data, ports }: MessageEvent<unknown>): void => {
      const [port] = ports;
      if (data !== 'witnessmark' || !port) return;
      view.removeEventListener('message', listen);
      port.postMessage({ type: 'alive', runtime: hasRuntime } satisfies ToPage);
      resolve(port);
    };
    view.addEventListener('message', listen);
  });
}
