import type { JSX } from 'preact';
import type { UsedTag } from '../../application/library-port';
import type { DocumentRecord } from '../../domain/document/document';
import { pathsOf } from '../../domain/tag/paths-of';
import { suggestedPaths } from '../../domain/tag/suggested-paths';
import { TagField } from '../annotations/TagField';
import { useText } from '../fluent/use-text';
import { TagChip } from '../ui/TagChip';
import type { EntryActions } from './entry-actions';

export interface DocumentTagsProperties {
  readonly document: DocumentRecord;
  readonly tags: readonly UsedTag[];
  /** Whether they can be changed just now. */
  readonly isOpen: boolean;
  readonly actions: EntryActions;
}

/** The tags that a document has as a whole: to show what else has them, or to be changed. */
export function DocumentTags({
  document,
  tags,
  isOpen,
  actions,
}: DocumentTagsProperties): JSX.Element | null {
  const text = useText();
  const paths = pathsOf(document.tagIds, tags);
  if (isOpen) {
    return (
      <TagField
        paths={paths}
        tags={tags}
        suggestions={suggestedPaths(document)}
        hasFocus
        onChange={(wanted) => actions.tagDocument(document.id, wanted, document.tagIds)}
      />
    );
  }
  if (paths.length === 0) return null;
  return (
    <ul class="document-tags" aria-label={text('tags')}>
      {paths.map((path) => (
        <li key={path}>
          <TagChip
            path={path}
            label={text('show-tag', { tag: path })}
            onPress={() => actions.showTag(path)}
          />
        </li>
      ))}
    </ul>
  );
}
