import type { ReadingSettings } from '../domain/reading/reading-settings';
import { applySettings } from '../dom/reading/apply-settings';
import base from '../dom/reading/base.css?inline';
import { part } from '../dom/reading/part';
import { showHeading, type Heading } from '../dom/reading/show-heading';
import text from '../dom/reading/text.css?inline';
import tokens from '../dom/reading/tokens.css?inline';
import { createFrame } from './mount-dialog';

/** More than the tallest screen shows in the smallest type, in UTF-16 code units. */
export const BEGINNING = 12_000;

/**
 * Shows the beginning of the text over the dialog until the reader's own frame, which the browser takes its time for, has
 * painted the same. It is a picture: nothing in it can be reached, pressed or read out. It has a document of its own, where
 * the page's fonts and styles do not count and whose paint times the page is not told; the page script alone has a way to it.
 * Null where this browser or page does not let it be shown as the reader will show it.
 */
export function showPreview(
  dialog: HTMLDialogElement,
  heading: Heading,
  content: DocumentFragment,
  settings: ReadingSettings,
): HTMLIFrameElement | null {
  const frame = createFrame(dialog);
  frame.inert = true;
  frame.ariaHidden = 'true';
  frame.style.pointerEvents = 'none';
  dialog.append(frame);
  try {
    if (fill(frame, heading, content, settings)) return frame;
  } catch {
    // The reader opens without it.
  }
  frame.remove();
  return null;
}

function fill(
  { contentDocument: document }: HTMLIFrameElement,
  heading: Heading,
  content: DocumentFragment,
  settings: ReadingSettings,
): boolean {
  // None on a sandboxed page; and before Firefox 148 the empty document is replaced by another a moment later.
  if (document?.readyState !== 'complete') return false;
  const style = document.createElement('style');
  // The page script may do this whatever the page's policy says, and no policy reports it.
  style.textContent = `${tokens}${base}${text}`;
  document.head.append(style);
  if (style.sheet === null) return false;
  const element = (name: string, id: string, ...children: readonly Element[]): Element => {
    const one = document.createElement(name);
    one.id = id;
    one.append(...children);
    return one;
  };
  document.body.append(
    element('header', 'bar'),
    element(
      'div',
      'desk',
      element('div', 'outline'),
      element('main', 'article', element('header', 'heading'), element('div', 'text')),
      element('div', 'margin'),
    ),
  );
  applySettings(document.documentElement, settings);
  // The bar of a text that is cut off would have the wrong length.
  document.documentElement.style.scrollbarColor = 'transparent transparent';
  showHeading(document, heading);
  copyBeginning(content, part(document, 'text'), BEGINNING);
  return true;
}

/** Copies nodes in their order until `room` code units of text are used up; gives what is left of it. */
function copyBeginning(from: Node, into: Node, room: number): number {
  let left = room;
  for (const node of from.childNodes) {
    if (left <= 0) break;
    const copy = into.ownerDocument?.importNode(node);
    if (!copy) break;
    into.appendChild(copy);
    left =
      node.nodeType === Node.TEXT_NODE
        ? left - (node.nodeValue ?? '').length
        : copyBeginning(node, copy, left);
  }
  return left;
}
