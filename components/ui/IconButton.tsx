import type { ButtonHTMLAttributes, JSX } from 'preact';
import { Icon } from './Icon';
import type { IconName } from './icon-paths';

export interface IconButtonProperties extends Omit<ButtonHTMLAttributes, 'icon' | 'class' | 'title'> {
  readonly icon: IconName;
  /** Its name: read out, and shown on hover. */
  readonly label: string;
  readonly class?: string;
}

/** A button that is only a drawing, never without a name. */
export function IconButton({ icon, label, class: extra, ...attributes }: IconButtonProperties): JSX.Element {
  return (
    <button
      type="button"
      {...attributes}
      class={`button icon-button${extra ? ` ${extra}` : ''}`}
      aria-label={label}
      title={label}
    >
      <Icon name={icon} />
    </button>
  );
}
