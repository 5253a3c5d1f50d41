import type { ButtonHTMLAttributes, ComponentChildren, JSX } from 'preact';
import { Icon } from './Icon';
import type { IconName } from './icon-paths';

type Attributes = Omit<ButtonHTMLAttributes, 'icon' | 'class' | 'className'>;

export interface ButtonProperties extends Attributes {
  readonly look?: 'plain' | 'outlined' | 'primary' | 'danger';
  readonly icon?: IconName;
  readonly class?: string;
  readonly children?: ComponentChildren;
}

/** A button with a text, and a drawing before it where that helps. */
export function Button({
  look = 'plain',
  icon,
  class: extra,
  children,
  ...attributes
}: ButtonProperties): JSX.Element {
  return (
    <button type="button" {...attributes} class={`button button-${look}${extra ? ` ${extra}` : ''}`}>
      {icon && <Icon name={icon} />}
      {children}
    </button>
  );
}
