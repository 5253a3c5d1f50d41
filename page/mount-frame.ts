import type { Theme } from '../domain/reading/reading-settings';
import { createFrame } from './mount-dialog';
import { rawBrowser } from './raw-runtime';

/** Puts the reader's frame in the dialog, under what stands there. The theme travels by its name, which the page cannot read. */
export function mountFrame(dialog: HTMLDialogElement, theme: Theme): HTMLIFrameElement {
  const frame = createFrame(dialog);
  frame.name = `witnessmark:${theme}`;
  frame.allow = 'clipboard-write';
  frame.src = rawBrowser()?.runtime?.getURL('/reader.html') ?? 'about:blank';
  dialog.prepend(frame);
  return frame;
}
