import type { JSX } from 'preact';
import { foldTagPath } from '../../../domain/tag/tag-path';
import { useLocalization } from '../../fluent/use-text';
import { Icon } from '../../ui/Icon';
import type { TagEntry } from './tag-entries';
import { TagEditor } from './TagEditor';
import type { TagDeeds } from './use-tag-deeds';

export interface TagRowProperties {
  readonly entry: TagEntry;
  /** The path of the tag that is open. */
  readonly open: string | null;
  /** All paths that there are. */
  readonly paths: readonly string[];
  readonly deeds: TagDeeds;
  readonly onOpen: (path: string | null) => void;
  /** The editor is left; the focus goes to the tag at this path. */
  readonly onClose: (path: string) => void;
  readonly onShow: (path: string) => void;
}

/** One tag with those below it. */
export function TagRow(properties: TagRowProperties): JSX.Element {
  const { entry, open, onOpen, onShow } = properties;
  const { text, lang } = useLocalization();
  const isOpen = open === entry.path;
  const { tag } = entry;
  return (
    <li data-tag-key={foldTagPath(entry.path)}>
      <div class="tag-line" data-open={isOpen || undefined}>
        <button
          type="button"
          class="tag-name"
          data-tag={entry.path}
          aria-expanded={isOpen}
          aria-label={text('tag-edit', { tag: entry.path })}
          onClick={() => onOpen(isOpen ? null : entry.path)}
        >
          <span
            class="swatch"
            data-colour={tag?.colour ?? undefined}
            data-none={tag?.colour ? undefined : ''}
          />
          <span class="tag-words">
            <bdi>{entry.label}</bdi>
            {tag !== null && tag.description !== '' && (
              <span class="tag-described" dir="auto">
                {tag.description}
              </span>
            )}
          </span>
          <Icon name="chevron" />
        </button>
        <button
          type="button"
          class="tag-count"
          disabled={entry.found === 0}
          aria-label={text('tag-show', { tag: entry.path, count: entry.found })}
          title={text('tag-show', { tag: entry.path, count: entry.found })}
          onClick={() => onShow(entry.path)}
        >
          {entry.found.toLocaleString(lang)}
        </button>
      </div>
      {isOpen && <TagEditor {...properties} />}
      {entry.below.length > 0 && (
        <ul class="tag-rows">
          {entry.below.map((below) => (
            <TagRow key={foldTagPath(below.path)} {...properties} entry={below} />
          ))}
        </ul>
      )}
    </li>
  );
}
