import { shadowRootsIn } from './flat-tree';

/** Milliseconds between two calls at least, and after a change before the next: a page seldom changes by one node alone. */
const APART = 1_000;
const AFTER = 100;

/** What is never part of the text. */
const NO_TEXT =
  'script, style, noscript, template, link, meta, iframe, object, embed, video, audio, canvas, svg, head *, [data-wm-ui]';

export interface Watch {
  /** Doubles the time between two calls, up to 16 s: what changes is of little use, as with a clock on the page. */
  readonly slowDown: () => void;
  /** Back to one a second. */
  readonly keepUp: () => void;
}

const SLOWEST = 16;

/**
 * Calls back some time after the text of a document may have changed or its address did, at most once a second. Attributes do not
 * count, nor does what holds no text. Pages are never patched: their going elsewhere is heard of by `navigation`, where the
 * browser has it, by the back button, and by the changes that it brings.
 */
export function watchText(document: Document, onChange: () => void, signal: AbortSignal): Watch {
  const view = document.defaultView;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let latest = -Infinity;
  let slowness = 1;
  const soon = (): void => {
    timer ??= setTimeout(
      () => {
        timer = undefined;
        latest = performance.now();
        observe();
        onChange();
      },
      Math.max(AFTER, latest + slowness * APART - performance.now()),
    );
  };
  const observer = new MutationObserver((records) => {
    if (timer === undefined && records.some(changesText)) soon();
  });
  const observe = (): void => {
    for (const tree of [document, ...shadowRootsIn(document)])
      observer.observe(tree, { childList: true, characterData: true, subtree: true });
  };
  observe();
  const elsewhere = (): void => {
    slowness = 1;
    clearTimeout(timer);
    timer = undefined;
    soon();
  };
  // A cast: not in the DOM's types of all versions, and not in all browsers.
  const { navigation } = (view ?? {}) as { readonly navigation?: EventTarget };
  navigation?.addEventListener('currententrychange', elsewhere, { signal });
  view?.addEventListener('popstate', elsewhere, { signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
  return {
    slowDown: () => {
      slowness = Math.min(SLOWEST, slowness * 2);
    },
    keepUp: () => {
      slowness = 1;
    },
  };
}

function changesText({ type, target, addedNodes, removedNodes }: MutationRecord): boolean {
  // By the prototype: a form has its fields in the place of its methods.
  const element = target instanceof Element ? target : target.parentElement;
  if (element && Element.prototype.closest.call(element, NO_TEXT)) return false;
  if (type === 'characterData') return true;
  // Beside the body stand boxes of ours and of other extensions.
  const isPart = (node: Node): boolean =>
    target.nodeName === 'HTML' || target.nodeName === '#document' ? hasBody(node) : hasText(node);
  return [...addedNodes, ...removedNodes].some(isPart);
}

const hasBody = ({ nodeName }: Node): boolean => nodeName === 'BODY' || nodeName === 'HTML';

function hasText(node: Node): boolean {
  if (node instanceof Element && Element.prototype.matches.call(node, NO_TEXT)) return false;
  return /\S/.test(node.textContent ?? '');
}
