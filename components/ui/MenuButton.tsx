import type { JSX } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Icon } from './Icon';
import type { IconName } from './icon-paths';

export interface MenuItem {
  /** Name for the tests. */
  readonly name: string;
  readonly label: string;
  /** Given where one of the items is the chosen one. */
  readonly isChosen?: boolean;
  /** Whether a line parts it from those above. */
  readonly beginsGroup?: boolean;
  readonly run: () => void;
}

export interface MenuButtonProperties {
  readonly label: string;
  /** Name for the tests. */
  readonly name: string;
  /** Given by a function they are made when they are to be seen, which matters where there are thousands of such buttons. */
  readonly items: readonly MenuItem[] | (() => readonly MenuItem[]);
  readonly icon?: IconName;
  readonly class?: string;
}

const LAST = Infinity;

/** A small button that opens a menu: arrows, Home and End go through it, Enter takes, Escape and Tab leave. */
export function MenuButton({
  label,
  name,
  items: given,
  icon = 'down',
  ...rest
}: MenuButtonProperties): JSX.Element {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const root = useRef<HTMLSpanElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  /** Undefined while closed; else the item that has the focus. */
  const [at, setAt] = useState<number>();
  const isOpen = at !== undefined;
  const itemsNow = (): readonly MenuItem[] => (typeof given === 'function' ? given() : given);
  const items = isOpen ? itemsNow() : [];
  useEffect(() => {
    const item = at === undefined ? undefined : itemsIn(menu.current)[at];
    item?.focus({ preventScroll: true });
    item?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  useLayoutEffect(() => {
    if (!isOpen) return undefined;
    if (menu.current) keepInView(menu.current);
    const elsewhere = ({ target }: Event): void => {
      if (target instanceof Node && !root.current?.contains(target)) setAt(undefined);
    };
    document.addEventListener('pointerdown', elsewhere);
    return () => {
      document.removeEventListener('pointerdown', elsewhere);
    };
  }, [isOpen]);

  const close = (): void => {
    setAt(undefined);
    button.current?.focus({ preventScroll: true });
  };
  const go = (where: number): void => {
    const last = itemsNow().length - 1;
    setAt(where === LAST || where < 0 ? last : where > last ? 0 : where);
  };
  const take = (item: MenuItem): void => {
    close();
    item.run();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (at === undefined) {
      if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
      go(event.key === 'ArrowDown' ? 0 : LAST);
    } else if (event.key === 'Tab') {
      close();
      return;
    } else if (event.key === 'Escape') close();
    else {
      const where = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: LAST }[event.key];
      // Its own Enter and Space press an item; nothing else is for what stands around the menu.
      if (where === undefined) {
        event.stopPropagation();
        return;
      }
      go(where);
    }
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <span
      ref={root}
      class="menu-button"
      onKeyDown={onKeyDown}
      onFocusOut={({ relatedTarget, currentTarget }) => {
        if (isOpen && relatedTarget instanceof Node && !currentTarget.contains(relatedTarget))
          setAt(undefined);
      }}
    >
      <button
        ref={button}
        type="button"
        class={`button icon-button${rest.class ? ` ${rest.class}` : ''}`}
        data-action={name}
        aria-label={label}
        title={label}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        {...(isOpen ? { 'aria-controls': id } : {})}
        onClick={() => {
          if (isOpen) close();
          else
            setAt(
              Math.max(
                0,
                itemsNow().findIndex(({ isChosen }) => isChosen === true),
              ),
            );
        }}
      >
        <Icon name={icon} />
      </button>
      {isOpen && (
        <div ref={menu} id={id} class="menu" role="menu" aria-label={label} data-part={`${name}-menu`}>
          {items.map((item) => [
            item.beginsGroup && <div key={`${item.name}-line`} class="menu-line" role="separator" />,
            <button
              key={item.name}
              type="button"
              tabIndex={-1}
              data-item={item.name}
              {...(item.isChosen === undefined
                ? { role: 'menuitem' }
                : { role: 'menuitemradio', 'aria-checked': item.isChosen })}
              onClick={() => {
                take(item);
              }}
            >
              {item.isChosen !== undefined && (
                <span class="menu-mark">{item.isChosen && <Icon name="check" />}</span>
              )}
              {item.label}
            </button>,
          ])}
        </div>
      )}
    </span>
  );
}

const itemsIn = (menu: HTMLElement | null): readonly HTMLElement[] =>
  menu ? [...menu.querySelectorAll<HTMLElement>('[role^=menuitem]')] : [];

/** Space that a menu leaves to the edge of the window, in CSS px. */
const EDGE = 8;

/** Below its button, or above it where there is more room; no higher than that, and never over the edge at the side. */
function keepInView(menu: HTMLElement): void {
  const { clientHeight, clientWidth } = menu.ownerDocument.documentElement;
  const { top, bottom, left, right } = menu.getBoundingClientRect();
  const above = (menu.parentElement?.getBoundingClientRect().top ?? 0) - EDGE;
  const below = clientHeight - top - EDGE;
  const isAbove = bottom > clientHeight && above > below;
  if (isAbove) menu.dataset['side'] = 'above';
  menu.style.maxBlockSize = `${String(Math.floor(isAbove ? above : below))}px`;
  const over = Math.max(0, right - clientWidth + EDGE) - Math.max(0, EDGE - left);
  if (over !== 0) menu.style.transform = `translateX(${String(-Math.round(over))}px)`;
}
