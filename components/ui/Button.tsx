import type { ButtonHTMLAttributes, ComponentChildren, JSX } from 'preact';
import { Icon } from './Icon';
import type { IconName } from './icon-paths';

type Attributes = Omit<ButtonHTMLAttributes, 'icon' | 'class' | 'className'>;

export interface ButtonProperties extends Attributes {
  readonly look?: 'plain' | 'outlined' | 'primary' | 'danger';
  readonly icon?: IconName;
  readonly class?: string;
  /** What it started goes on: a click does nothing. It keeps the focus, which `disabled` would lose. */
  readonly busy?: boolean;
  readonly children?: ComponentChildren;
}

/** A button with a text, and a drawing before it where that helps. */
export function Button({
  look = 'plain',
  icon,
  class: extra,
  busy,
  onClick,
  children,
  ...attributes
}: ButtonProperties): JSX.Element {
  return (
    <button
      type="button"
      aria-disabled={busy}
      {...attributes}
      onClick={busy ? undefined : onClick}
      class={`button button-${look}${extra ? ` ${extra}` : ''}`}
    >
      {icon && <Icon name={icon} />}
      {children}
    </button>
  );
}
