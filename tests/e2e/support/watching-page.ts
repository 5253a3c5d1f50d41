import type { Page } from 'puppeteer-core';

/** What a page can find out about what stands over it. */
export interface Heard {
  /** What it was told since it was asked last: events, messages, records of changes and of performance, reports. */
  readonly told: readonly string[];
  /** What it finds when it looks around. */
  readonly seen: Readonly<Record<string, unknown>>;
}

const NAME = 'heardByThePage';

/** A page that writes down all that it can hear and see, from its first moment on. */
export const watching = (html: string): string =>
  html.replace('<head>', `<head><script>(${watch.toString()})(${JSON.stringify(NAME)})</script>`);

export async function heardBy(page: Page): Promise<Heard> {
  // A page behind others has no frames to wait for.
  await page.bringToFront();
  return await page.evaluate(async (name) => {
    // Observers tell in later tasks what happened up to now.
    for (let frame = 0; frame < 2; frame += 1)
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    return (
      (window as unknown as Record<string, () => Heard>)[name]?.() ?? { told: ['nothing at all'], seen: {} }
    );
  }, NAME);
}

const oneOf = (lines: readonly string[]): RegExp => new RegExp(lines.map((one) => `^${one}$`).join('|'));

/** What any page is told of a busy machine, whatever is on it. No script, no frame and no node is named. */
const BUSY = ['performance (longtask self|long-animation-frame long-animation-frame)( window,,,)?'];
export const OF_A_BUSY_MACHINE = oneOf(BUSY);

/** What every page is told when anything opens over it: where focus and pointer are, one node more, and time that passed. */
export const OF_SOMETHING_OPEN = oneOf([
  ...BUSY,
  '(focus|blur|focusin|focusout|DOMFocusIn|DOMFocusOut)( div<html<HTMLDocument| HTMLDocument)?[ <]Window',
  '(pointer|mouse)(over|enter|out|leave) .*Window',
  'mutation childList html [+-]div',
  // Where those of the pointer took long, as on a busy machine.
  'performance (event|first-input) (pointer|mouse)(over|enter|out|leave)',
]);

/** Events of a page's own making, at everything of ours that it can reach: none of them is the person's. */
export const dispatchFakeEvents = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const init = { bubbles: true, cancelable: true, composed: true };
    const middle = { ...init, clientX: innerWidth / 2, clientY: innerHeight / 2 };
    const { port2 } = new MessageChannel();
    const events = () => [
      ...['Escape', 'Enter', 'Delete', 'h', '1'].flatMap((key) =>
        ['keydown', 'keypress', 'keyup'].map((type) => new KeyboardEvent(type, { ...init, key })),
      ),
      ...['pointerdown', 'mousedown', 'mouseup', 'click', 'dblclick', 'contextmenu'].map(
        (type) => new MouseEvent(type, middle),
      ),
      ...[
        'cancel',
        'close',
        'toggle',
        'copy',
        'cut',
        'paste',
        'load',
        'pagehide',
        'beforeunload',
        'focus',
        'blur',
      ].map((type) => new Event(type, init)),
      new MessageEvent('message', { data: 'witnessmark', ports: [port2] }),
      ...['close', 'closed', 'unfocused', 'force'].map(
        (type) => new MessageEvent('message', { data: { type } }),
      ),
    ];
    const host = document.documentElement.lastElementChild;
    for (const target of [host, document.documentElement, document, window])
      for (const event of events()) target?.dispatchEvent(event);
    (host as HTMLElement).click();
  });

/** Runs in the page, alone: nothing from outside of it can be used here. */
function watch(name: string): void {
  let told: string[] = [];
  const say = (...words: readonly unknown[]): void => {
    told.push(words.filter((one) => one !== '' && one !== null).join(' '));
  };
  const nameOf = (node: unknown): string =>
    node instanceof Element
      ? node.localName
      : Object.prototype.toString.call(node).replace(/^\[object (.*)\]$/, '$1');
  // A listener that runs within somebody else's call could see whose it is.
  Error.stackTraceLimit = Infinity;
  const strangers = (): string =>
    (new Error('whose').stack ?? '')
      .split('\n')
      .filter((line) => line.includes('extension'))
      .join();

  const types = new Set(['message', 'messageerror', 'focusin', 'focusout', 'DOMFocusOut', 'DOMNodeInserted']);
  for (let one: unknown = window; one; one = Object.getPrototypeOf(one))
    for (const key of Object.getOwnPropertyNames(one)) if (key.startsWith('on')) types.add(key.slice(2));
  for (const { prototype } of [Document, HTMLElement, Element])
    for (const key of Object.getOwnPropertyNames(prototype))
      if (key.startsWith('on')) types.add(key.slice(2));
  const hear = (event: Event): void => {
    const more =
      event instanceof KeyboardEvent
        ? event.key
        : event instanceof MessageEvent
          ? `from ${event.origin}`
          : '';
    say(event.type, event.composedPath().map(nameOf).join('<'), more, strangers());
    // Nobody else is to hear where the focus is.
    if (event instanceof FocusEvent) event.stopImmediatePropagation();
  };
  for (const type of types) addEventListener(type, hear, { capture: true, passive: true });

  new MutationObserver((records) => {
    for (const { type, target, addedNodes, removedNodes, attributeName } of records)
      say(
        'mutation',
        type,
        nameOf(target),
        attributeName,
        ...[...addedNodes].map((one) => `+${nameOf(one)}`),
        ...[...removedNodes].map((one) => `-${nameOf(one)}`),
      );
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });

  // What a long task or frame is said to have been spent on, in Chromium.
  interface Blaming extends PerformanceEntry {
    readonly scripts?: readonly { readonly sourceURL: string }[];
    readonly attribution?: readonly Record<`container${'Type' | 'Src' | 'Id' | 'Name'}`, string>[];
  }
  for (const type of PerformanceObserver.supportedEntryTypes)
    new PerformanceObserver((list) => {
      for (const { entryType, name: of, scripts = [], attribution = [] } of list.getEntries() as Blaming[])
        say(
          'performance',
          entryType,
          of,
          ...scripts.map(({ sourceURL }) => sourceURL),
          ...attribution.map((one) => [
            one.containerType,
            one.containerSrc,
            one.containerId,
            one.containerName,
          ]),
        );
    }).observe({ type, buffered: true, durationThreshold: 16 } as PerformanceObserverInit);
  if ('ReportingObserver' in window)
    new ReportingObserver(
      (reports) => {
        for (const { type, body } of reports) say('report', type, JSON.stringify(body));
      },
      { buffered: true },
    ).observe();
  for (const method of ['log', 'warn', 'error'] as const)
    console[method] = (...words: unknown[]) => say('console', ...words);

  const look = async (): Promise<Heard['seen']> => ({
    windows: [window.length, ...Object.keys(window).filter((key) => /^\d+$/.test(key))],
    frames: document.querySelectorAll('iframe, frame, object, embed').length,
    roots: [...document.querySelectorAll('*')].filter((one) => one.shadowRoot !== null).length,
    middle: document.elementsFromPoint(innerWidth / 2, innerHeight / 2).map(nameOf),
    elements: document.querySelectorAll('*').length,
    last: nameOf(document.documentElement.lastElementChild),
    focus: nameOf(document.activeElement),
    visible: document.visibilityState,
    size: [innerWidth, innerHeight, scrollX, scrollY],
    history: [history.length, history.state, location.href],
    selection: [getSelection()?.toString(), getSelection()?.rangeCount],
    highlights: [...CSS.highlights.keys()],
    sheets: [document.styleSheets.length, document.adoptedStyleSheets.length],
    animations: document.getAnimations().length,
    globals: Object.getOwnPropertyNames(window).length + Object.getOwnPropertyNames(document).length,
    resources: performance.getEntriesByType('resource').map((one) => one.name),
    stores: [
      localStorage.length,
      sessionStorage.length,
      document.cookie,
      (await indexedDB.databases()).length,
      (await caches.keys()).length,
      (await navigator.locks.query()).held?.length,
    ],
    html: document.documentElement.getHTML({ serializableShadowRoots: true }),
  });
  Object.defineProperty(window, name, {
    value: async (): Promise<Heard> => {
      const before = told;
      told = [];
      return { told: before, seen: await look() };
    },
  });
}
