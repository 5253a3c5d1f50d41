import type { JSX } from 'preact';
import { useLocalization } from '../fluent/use-text';
import type { ReaderState } from './reader-state';

export interface LeftOutProperties {
  readonly state: Pick<ReaderState, 'opened' | 'isLeftOutShown'>;
  readonly onToggle: () => void;
}

/** How much of the page is left out of its text; a press shows it where it stands, dimmed. */
export function LeftOut({
  state: { opened, isLeftOutShown },
  onToggle,
}: LeftOutProperties): JSX.Element | null {
  const { text, lang, dir } = useLocalization();
  const blocks = opened?.capture.leftOut ?? [];
  if (blocks.length === 0) return null;
  const count = blocks.filter(({ isKept }) => isKept !== true).length;
  return (
    <button
      type="button"
      class="left-out"
      lang={lang}
      dir={dir}
      data-action="left-out"
      title={text(isLeftOutShown ? 'left-out-hide' : 'left-out-show')}
      aria-pressed={isLeftOutShown}
      onClick={onToggle}
    >
      {text('left-out', { count })}
    </button>
  );
}
