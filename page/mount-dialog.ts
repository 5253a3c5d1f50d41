import { PAPER } from '../domain/reading/paper';
import type { Theme } from '../domain/reading/reading-settings';

export interface MountedDialog {
  readonly dialog: HTMLDialogElement;
  /** Takes everything away again. */
  readonly unmount: () => void;
}

/**
 * Covers the page, until `unmount` or, where the page takes the cover away, hides or moves it, `onLost`: a frame that is moved starts
 * anew and has lost what it showed.
 *
 * It stands in a closed shadow root, so that the page cannot reach what is in it, and in a modal dialog, so that it
 * stands above dialogs of the page's own and the page behind is inert. It has the theme's ground from the first picture on.
 */
export function mountDialog(document: Document, theme: Theme, onLost: () => void): MountedDialog {
  const host = document.createElement('div');
  // Inline and important: no rule of the page can hide it.
  host.style.setProperty('all', 'initial', 'important');
  host.style.setProperty('display', 'block', 'important');
  const root = host.attachShadow({ mode: 'closed' });
  const dialog = document.createElement('dialog');
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
    colorScheme: paper === PAPER.dark ? 'dark' : 'light',
  });
  root.append(dialog);
  document.documentElement.append(host);
  dialog.showModal();
  const watch = new MutationObserver((records) => {
    const isOurs = ({ removedNodes }: MutationRecord): boolean => [...removedNodes].includes(host);
    const isSeen = dialog.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    if (isSeen && !records.some(isOurs)) return;
    watch.disconnect();
    onLost();
  });
  watch.observe(host, { attributes: true });
  watch.observe(document, { childList: true });
  watch.observe(document.documentElement, { childList: true });
  return {
    dialog,
    unmount: () => {
      watch.disconnect();
      dialog.close();
      host.remove();
    },
  };
}

/** A frame that fills the dialog, and is not in it yet. */
export function createFrame(dialog: HTMLDialogElement): HTMLIFrameElement {
  const frame = dialog.ownerDocument.createElement('iframe');
  Object.assign(frame.style, {
    position: 'absolute',
    inset: '0',
    inlineSize: '100%',
    blockSize: '100%',
    border: '0',
    background: dialog.style.background,
    // A frame whose colour scheme differs from its page gets an opaque white ground until it has painted.
    colorScheme: dialog.style.colorScheme,
  });
  return frame;
}
