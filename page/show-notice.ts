import styles from './notice.css?inline';
import { ourWorld } from './world';

/** The sentences, and the language that they are in. */
export interface Words {
  readonly text: (id: string, args?: Readonly<Record<string, number>>) => string;
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
}

export interface Notice {
  readonly message: string;
  /** Each ends the notice. */
  readonly actions?: readonly { readonly label: string; readonly run: () => void }[];
}

/** Long enough to read, reach and press, in ms; as the toasts of our own pages. */
const SHOWN_FOR = 12_000;

/**
 * Says at the foot of the page what was done. In a closed shadow root in the top layer: the page learns that something was
 * shown, not what. It goes by itself, but not while the pointer or the focus is on it. One at a time.
 */
export function showNotice(
  document: Document,
  { text, lang, dir }: Words,
  { message, actions = [] }: Notice,
): void {
  const world = ourWorld();
  world.notice?.();
  const host = document.createElement('div');
  host.style.setProperty('all', 'initial', 'important');
  host.style.setProperty('display', 'block', 'important');
  const root = host.attachShadow({ mode: 'closed' });
  const create = <Name extends keyof HTMLElementTagNameMap>(
    name: Name,
    properties: Partial<HTMLElementTagNameMap[Name]>,
  ): HTMLElementTagNameMap[Name] => Object.assign(document.createElement(name), properties);
  const end = (): void => {
    clearTimeout(timer);
    host.remove();
    if (world.notice === end) world.notice = undefined;
  };
  const button = (label: string, run: () => void): HTMLButtonElement =>
    create('button', {
      type: 'button',
      textContent: label,
      // Made up events do not reach into a closed shadow root; a page that clicks its own document means nothing here.
      onclick: ({ isTrusted }: MouseEvent) => {
        if (!isTrusted) return;
        end();
        run();
      },
    });
  const bar = create('div', { popover: 'manual', className: 'notice', role: 'status', lang, dir });
  const close = button(text('close'), () => undefined);
  close.className = 'close';
  root.append(create('style', { textContent: styles }), bar);
  document.documentElement.append(host);
  bar.showPopover();
  // After it is there: a live region reads out what changes in it.
  bar.append(
    create('span', { textContent: message }),
    ...actions.map(({ label, run }) => button(label, run)),
    close,
  );
  let timer = setTimeout(end, SHOWN_FOR);
  const hold = (): void => clearTimeout(timer);
  const release = (): void => {
    clearTimeout(timer);
    timer = setTimeout(end, SHOWN_FOR);
  };
  bar.addEventListener('pointerenter', hold);
  bar.addEventListener('pointerleave', release);
  bar.addEventListener('focusin', hold);
  bar.addEventListener('focusout', release);
  world.notice = end;
}
