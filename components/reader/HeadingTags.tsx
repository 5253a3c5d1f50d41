import type { JSX } from 'preact';
import { useLocalization } from '../fluent/use-text';
import { Icon } from '../ui/Icon';
import { TagChip } from '../ui/TagChip';
import { pathsOf } from '../../domain/tag/paths-of';
import type { ReaderActions } from './reader-actions';
import type { ReaderState } from './reader-state';

export interface HeadingTagsProperties {
  readonly state: Pick<ReaderState, 'opened' | 'documentTagIds' | 'tags' | 'sheet'>;
  readonly actions: Pick<ReaderActions, 'showSheet'>;
}

/** The tags of the document itself, in its heading; a press lets them be changed. */
export function HeadingTags({ state, actions }: HeadingTagsProperties): JSX.Element | null {
  const { text, lang, dir } = useLocalization();
  const { opened, documentTagIds, tags, sheet } = state;
  if (!opened) return null;
  const paths = pathsOf(documentTagIds, tags);
  const isOpen = sheet === 'document-tags';
  return (
    <button
      type="button"
      class="heading-tags"
      lang={lang}
      dir={dir}
      data-action="document-tags"
      title={text('document-tags-change')}
      aria-haspopup="dialog"
      aria-expanded={isOpen}
      onClick={() => {
        actions.showSheet(isOpen ? undefined : 'document-tags');
      }}
    >
      <Icon name="tag" />
      {paths.length === 0 ? (
        text('document-tags-none')
      ) : (
        <>
          <span class="unseen">{text('document-tags')} </span>
          <span class="heading-tags-list">
            {paths.map((path) => (
              <TagChip key={path} path={path} />
            ))}
          </span>
        </>
      )}
    </button>
  );
}
