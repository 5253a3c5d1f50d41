import type { JSX } from 'preact';
import { styleItems } from '../annotations/CopyButton';
import { useLocalization } from '../fluent/use-text';
import { MenuButton } from '../ui/MenuButton';
import type { MarkingActions } from './marking-actions';
import type { ReaderState } from './reader-state';

export interface HeadingCitationProperties {
  readonly state: Pick<ReaderState, 'opened' | 'working'>;
  readonly marking: Pick<MarkingActions, 'cite'>;
}

/** Copies a citation of the document as a whole, from its heading. */
export function HeadingCitation({ state, marking }: HeadingCitationProperties): JSX.Element | null {
  const { text, lang, dir } = useLocalization();
  if (!state.opened) return null;
  return (
    <span lang={lang} dir={dir}>
      <MenuButton
        icon="copy"
        class="heading-cite"
        label={text('cite-document')}
        name="cite-document"
        items={() => styleItems(state.working.citationStyle, text, marking.cite)}
      />
    </span>
  );
}
