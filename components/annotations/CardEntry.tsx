import type { JSX } from 'preact';
import { useText } from '../fluent/use-text';
import { TagChip } from '../ui/TagChip';
import type { AnnotationCardProperties } from './AnnotationCard';
import { NoteText } from './NoteText';
import { shorten } from './shorten';
import { whereOf } from './where-of';

export type CardEntryProperties = Pick<
  AnnotationCardProperties,
  'annotation' | 'located' | 'paragraph' | 'lang' | 'dir' | 'onOpen'
> & { readonly paths: readonly string[] };

/** An annotation as it stands in the margin while it is closed: its note and tags, or its words; a press opens it. */
export function CardEntry({
  annotation,
  paths,
  lang,
  dir,
  onOpen,
  ...rest
}: CardEntryProperties): JSX.Element {
  const text = useText();
  const isUnplaced = rest.located !== undefined && 'unplaced' in rest.located;
  return (
    <button type="button" class="card-entry" onClick={onOpen}>
      {/* Who sees the note sees the passage beside it; who hears it needs both. */}
      <q class={annotation.note === '' || isUnplaced ? 'card-quote' : 'unseen'} lang={lang} dir={dir}>
        {shorten(annotation.quote.exact)}
      </q>
      {annotation.note !== '' && (
        <span class="card-note" dir="auto">
          <NoteText note={annotation.note} isLabel />
        </span>
      )}
      {paths.length > 0 && (
        <span class="card-tags">
          {paths.map((path) => (
            <TagChip key={path} path={path} />
          ))}
        </span>
      )}
      <span class="card-where">{whereOf(annotation, rest.paragraph, text)}</span>
    </button>
  );
}
