import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { AnnotationHit } from '../../domain/search/search-annotations';
import type { TagId } from '../../domain/ids';
import type { Tag } from '../../domain/tag/tag';
import { NoteText } from '../annotations/NoteText';
import { NoteVersions } from '../annotations/NoteVersions';
import { useLocalization } from '../fluent/use-text';
import { IconButton } from '../ui/IconButton';
import { memo } from '../ui/memo';
import { TagChip } from '../ui/TagChip';
import { CopyAnnotation } from './CopyMenus';
import { Emphasised } from './Emphasised';
import { shortDay } from './short-date';
import type { EntryActions } from './entry-actions';
import { excerpt } from './excerpt';

export interface AnnotationEntryProperties {
  readonly hit: AnnotationHit;
  readonly tags: ReadonlyMap<TagId, Tag>;
  /** Whether it was made on a file that was saved on this computer. */
  readonly isFromFile: boolean;
  readonly selected: boolean;
  /** In one list without headings each entry names its document. */
  readonly named: boolean;
  readonly actions: EntryActions;
}

const isControl = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('a, button, input, label, textarea, [data-part=versions]') !== null;

/** One annotation in the list: the passage in its own language and direction, its note and tags. */
export const AnnotationEntry = memo(function AnnotationEntry(
  properties: AnnotationEntryProperties,
): JSX.Element {
  const { hit, tags, isFromFile, selected, named, actions } = properties;
  const { annotation, document, spans } = hit;
  const { text, lang, dir } = useLocalization();
  const [isShowingVersions, setShowingVersions] = useState(false);
  const { exact } = annotation.quote;
  const quoted = excerpt(exact, spans.quote);
  const own = annotation.tagIds.flatMap((id) => tags.get(id) ?? []);
  const name = exact.slice(0, 80);
  return (
    <li
      class="entry"
      data-annotation={annotation.id}
      data-colour={annotation.colour}
      data-selected={selected || undefined}
      dir={document.dir}
      onMouseDown={(event) => {
        // The shift key would select the words between.
        if (event.shiftKey && !isControl(event.target)) event.preventDefault();
      }}
      onClick={(event) => {
        const { ctrlKey, metaKey, shiftKey, target } = event;
        if (!(ctrlKey || metaKey || shiftKey) || isControl(target)) return;
        actions.select(annotation.id, shiftKey || !selected, shiftKey);
      }}
    >
      <label class="entry-check">
        <input
          type="checkbox"
          checked={selected}
          aria-label={text('select-annotation', { passage: name })}
          onClick={(event) => actions.select(annotation.id, event.currentTarget.checked, event.shiftKey)}
        />
      </label>
      <div class="entry-body">
        <blockquote class="entry-quote" lang={document.lang || undefined}>
          <Emphasised text={quoted.text} spans={quoted.spans} />
        </blockquote>
        {annotation.note !== '' && (
          <div class="entry-note" dir="auto">
            {spans.note.length > 0 ? (
              <Emphasised text={annotation.note} spans={spans.note} />
            ) : (
              <NoteText note={annotation.note} />
            )}
          </div>
        )}
        {isShowingVersions && (
          <NoteVersions
            note={annotation.note}
            read={() => actions.versionsOfNote(annotation.id)}
            onTakeBack={(note) => actions.saveNote(annotation.id, note)}
            onClose={() => setShowingVersions(false)}
          />
        )}
        {own.length > 0 && (
          <ul class="entry-tags" aria-label={text('tags')}>
            {own.map((tag) => (
              <li key={tag.id}>
                <TagChip
                  path={tag.path}
                  label={text('show-tag', { tag: tag.path })}
                  onPress={() => actions.showTag(tag.path)}
                />
              </li>
            ))}
          </ul>
        )}
        {named && (
          <p class="entry-document" lang={document.lang || undefined}>
            <Emphasised text={document.title} spans={spans.title} />
          </p>
        )}
      </div>
      <div class="entry-side">
        <span class="entry-facts" dir={dir}>
          {isFromFile && (
            <span data-part="from-file" title={text('from-file-hint')}>
              {text('from-file')}
            </span>
          )}
          <span>{text(`colour-${annotation.colour}`)}</span>
          <time dateTime={annotation.createdAt}>{shortDay(annotation.createdAt, lang)}</time>
        </span>
        <span class="entry-actions" dir={dir}>
          {(annotation.note !== '' || annotation.updatedAt !== annotation.createdAt) && (
            <IconButton
              icon="note"
              label={text('note-versions-of', { passage: name })}
              aria-expanded={isShowingVersions}
              data-action="versions"
              onClick={() => setShowingVersions(!isShowingVersions)}
            />
          )}
          <CopyAnnotation hit={hit} name={name} />
          <IconButton
            icon="open"
            label={text('open-annotation', { passage: name })}
            data-action="open"
            onClick={() => actions.open(document.id, annotation.id)}
          />
          <IconButton
            icon="trash"
            label={text('delete-annotation', { passage: name })}
            data-action="delete"
            onClick={() => actions.remove([annotation.id])}
          />
        </span>
      </div>
    </li>
  );
});
