import type { JSX } from 'preact';
import { ICON_PATHS, type IconName } from './icon-paths';

const DIRECTED: ReadonlySet<IconName> = new Set(['back', 'chevron', 'undo', 'redo']);

/** A drawing that says nothing by itself: the control around it has the name. */
export function Icon({ name }: { readonly name: IconName }): JSX.Element {
  return (
    <svg
      class={DIRECTED.has(name) ? 'icon icon-directed' : 'icon'}
      viewBox="0 0 24 24"
      aria-hidden="true"
      focusable="false"
    >
      <path d={ICON_PATHS[name]} />
    </svg>
  );
}
