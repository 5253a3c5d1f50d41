import { PAPER } from '../domain/reading/paper';
import type { Theme } from '../domain/reading/reading-settings';
import { rawBrowser } from './raw-runtime';

export interface MountedFrame {
  readonly dialog: HTMLDialogElement;
  readonly frame: HTMLIFrameElement;
  /** Takes everything away again. */
  readonly unmount: () => void;
}

/**
 * Puts the reader's frame over the page: in a closed shadow root, so that the page cannot reach it, and in a modal
 * dialog, so that it stands above dialogs of the page's own and the page behind is inert. The theme travels by the
 * frame's name, which the page cannot read, so that the very first picture has its background.
 */
export function mountFrame(document: Document, theme: Theme): MountedFrame {
  const host = document.createElement('div');
  // Inline and important: no rule of the page can hide it.
  host.style.setProperty('all', 'initial', 'important');
  host.style.setProperty('display', 'block', 'important');
  const root = host.attachShadow({ mode: 'closed' });
  const dialog = document.createElement('dialog');
  const frame = document.createElement('iframe');
  const dark = document.defaultView?.matchMedia('(prefers-color-scheme: dark)').matches === true;
  const paper = PAPER[theme === 'system' ? (dark ? 'dark' : 'light') : theme];
  Object.assign(dialog.style, {
    position: 'fixed',
    inset: '0',
    inlineSize: '100%',
    blockSize: '100%',
    maxInlineSize: 'none',
    maxBlockSize: 'none',
    margin: '0',
    padding: '0',
    border: '0',
    outline: 'none',
    overflow: 'hidden',
    background: paper,
  });
  Object.assign(frame.style, {
    display: 'block',
    inlineSize: '100%',
    blockSize: '100%',
    border: '0',
    background: paper,
  });
  // A frame whose colour scheme differs from its page gets an opaque white ground until it has painted.
  frame.style.colorScheme = dialog.style.colorScheme = paper === PAPER.dark ? 'dark' : 'light';
  frame.name = `witnessmark:${theme}`;
  frame.allow = 'clipboard-write';
  frame.src = rawBrowser()?.runtime?.getURL('/reader.html') ?? 'about:blank';
  dialog.append(frame);
  root.append(dialog);
  document.documentElement.append(host);
  dialog.showModal();
  return {
    dialog,
    frame,
    unmount: () => {
      dialog.close();
      host.remove();
    },
  };
}
