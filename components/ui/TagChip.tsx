import type { JSX } from 'preact';
import { splitTagPath } from '../../domain/tag/tag-path';
import { Icon } from './Icon';

export interface TagChipProperties {
  /** `Torture/Ill-treatment in custody`; the ancestors stand back. */
  readonly path: string;
  readonly suggested?: boolean;
  /** What a press does, as the button's name; without `onPress` the chip is only a label. */
  readonly label?: string;
  readonly icon?: 'close' | 'plus';
  /** How many have it. */
  readonly count?: number;
  /** Whether it is chosen, where a press chooses it. */
  readonly isPressed?: boolean;
  readonly onPress?: () => void;
}

/** A tag as a small label, or as a button that filters, adds or takes away. */
export function TagChip({
  path,
  suggested,
  label,
  icon,
  count,
  isPressed,
  onPress,
}: TagChipProperties): JSX.Element {
  const { ancestors, label: last } = splitTagPath(path);
  const content = (
    <>
      {icon === 'plus' && <Icon name="plus" />}
      <bdi>
        {ancestors !== '' && <span class="tag-ancestors">{`${ancestors.replaceAll('/', ' / ')} / `}</span>}
        {last}
      </bdi>
      {count !== undefined && <span class="chip-count">{count}</span>}
      {icon === 'close' && <Icon name="close" />}
    </>
  );
  const look = suggested ? 'tag tag-suggested' : 'tag';
  if (!onPress) return <span class={look}>{content}</span>;
  return (
    <button
      type="button"
      class={look}
      aria-pressed={isPressed}
      aria-label={label}
      title={label}
      onClick={onPress}
    >
      {content}
    </button>
  );
}
