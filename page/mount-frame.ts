import type { Theme } from '../domain/reading/reading-settings';
import { createFrame } from './mount-dialog';
import { rawBrowser } from './raw-runtime';

/**
 * Puts the reader's frame in the dialog, under what stands there. The theme travels by its name, which the page cannot read
 * and must not guess: whoever knows the name of a frame can have `window.open` give it and send it elsewhere, shadow root
 * or not.
 */
export function mountFrame(dialog: HTMLDialogElement, theme: Theme): HTMLIFrameElement {
  const frame = createFrame(dialog);
  const secret = crypto.getRandomValues(new Uint32Array(4)).join('-');
  frame.name = `witnessmark:${theme}:${secret}`;
  frame.allow = 'clipboard-write';
  frame.src = rawBrowser()?.runtime?.getURL('/reader.html') ?? 'about:blank';
  dialog.prepend(frame);
  return frame;
}
