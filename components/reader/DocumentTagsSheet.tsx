import type { JSX } from 'preact';
import { TagField } from '../annotations/TagField';
import { useText } from '../fluent/use-text';
import { pathsOf } from '../../domain/tag/paths-of';
import { suggestedPaths } from '../../domain/tag/suggested-paths';
import type { ReaderActions } from './reader-actions';
import type { ReaderState } from './reader-state';
import { Sheet } from './Sheet';

export interface DocumentTagsSheetProperties {
  readonly state: Pick<ReaderState, 'opened' | 'documentTagIds' | 'tags'>;
  readonly actions: Pick<ReaderActions, 'tagDocument'>;
  readonly onClose: () => void;
}

/** Where the document as a whole is given its tags, from wherever in the text one is. */
export function DocumentTagsSheet({ state, actions, onClose }: DocumentTagsSheetProperties): JSX.Element {
  const text = useText();
  return (
    <Sheet
      class="sheet document-tags"
      role="dialog"
      part="document-tags"
      title={text('document-tags')}
      onClose={onClose}
    >
      <p>{text('document-tags-help')}</p>
      <TagField
        paths={pathsOf(state.documentTagIds, state.tags)}
        tags={state.tags}
        suggestions={suggestedPaths(state.opened?.document)}
        hasFocus
        onChange={(paths) => void actions.tagDocument(paths)}
      />
    </Sheet>
  );
}
