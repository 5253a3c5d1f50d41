import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Located } from '../../domain/anchoring/locate';
import type { Annotation } from '../../domain/annotation/annotation';
import { COLOURS, type Colour } from '../../domain/annotation/colour';
import type { Tag } from '../../domain/tag/tag';
import { useText } from '../fluent/use-text';
import { Button } from '../ui/Button';
import { IconButton } from '../ui/IconButton';
import { TagChip } from '../ui/TagChip';
import { NoteField } from './NoteField';
import { NoteText } from './NoteText';
import { TagField } from './TagField';

export interface AnnotationCardProperties {
  readonly annotation: Annotation;
  readonly located: Located | undefined;
  /** Paragraph of the text, from 1; null in a heading or a caption, and where it is unplaced. */
  readonly paragraph: number | null;
  readonly tags: readonly Tag[];
  readonly suggestions: readonly string[];
  readonly isOpen: boolean;
  readonly focus: 'note' | 'tag' | 'card' | undefined;
  /** The language and direction of the document, for its words in the card. */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly onOpen: () => void;
  readonly onClose: () => void;
  readonly onRecolour: (colour: Colour) => void;
  readonly onNote: (note: string) => void;
  readonly onDraft: (note: string) => void;
  readonly onTags: (paths: readonly string[]) => void;
  readonly onCopy: () => void;
  readonly onDelete: () => void;
}

/** One annotation beside its passage: a quiet entry, or a small sheet with all that can be done with it. */
export function AnnotationCard(properties: AnnotationCardProperties): JSX.Element {
  const { annotation, isOpen, tags, focus, located } = properties;
  const text = useText();
  const root = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isOpen && focus === 'card')
      root.current?.querySelector<HTMLElement>('[data-part=close-card]')?.focus();
  }, [isOpen, focus]);
  const byKey = useRef(false);
  const wasOpen = useRef(isOpen);
  useEffect(() => {
    // Whoever closes it by a key goes on from here, not from the top of the page.
    if (wasOpen.current && !isOpen && byKey.current && document.activeElement === document.body)
      root.current?.querySelector<HTMLElement>('.card-entry')?.focus({ preventScroll: true });
    wasOpen.current = isOpen;
  }, [isOpen]);
  const paths = annotation.tagIds.flatMap((id) => tags.find((tag) => tag.id === id)?.path ?? []);
  const changed = located && 'how' in located && located.how === 'changed';
  return (
    <li
      ref={root}
      class="card"
      data-annotation={annotation.id}
      data-colour={annotation.colour}
      {...(isOpen ? { 'data-open': '' } : {})}
      onKeyDown={() => {
        byKey.current = true;
      }}
      onPointerDown={() => {
        byKey.current = false;
      }}
    >
      {changed && <p class="card-changed">{text('highlight-changed')}</p>}
      {isOpen ? <Open {...properties} paths={paths} /> : <Closed {...properties} paths={paths} />}
    </li>
  );
}

type Inner = AnnotationCardProperties & { readonly paths: readonly string[] };

function Closed({ annotation, paths, lang, dir, onOpen, ...rest }: Inner): JSX.Element {
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
      <Where annotation={annotation} paragraph={rest.paragraph} />
    </button>
  );
}

function Open(properties: Inner): JSX.Element {
  const { annotation, paths, focus, tags, suggestions, located, lang, dir } = properties;
  const text = useText();
  const isUnplaced = located !== undefined && 'unplaced' in located;
  return (
    <>
      {isUnplaced && (
        <q class="card-quote" lang={lang} dir={dir}>
          {annotation.quote.exact}
        </q>
      )}
      <NoteField
        key={annotation.id}
        note={annotation.note}
        hasFocus={focus === 'note'}
        onDraft={properties.onDraft}
        onSave={properties.onNote}
      />
      <TagField
        paths={paths}
        tags={tags}
        suggestions={suggestions}
        hasFocus={focus === 'tag'}
        onChange={properties.onTags}
      />
      <div class="card-colours" role="group" aria-label={text('change-colour')}>
        {COLOURS.map((colour) => (
          <button
            key={colour}
            type="button"
            class="button icon-button"
            data-colour={colour}
            aria-pressed={annotation.colour === colour}
            aria-label={text(`colour-${colour}`)}
            title={text(`colour-${colour}`)}
            onClick={() => {
              properties.onRecolour(colour);
            }}
          >
            <span class="swatch" />
          </button>
        ))}
      </div>
      <Where annotation={annotation} paragraph={properties.paragraph} />
      <div class="card-actions">
        <IconButton
          icon="trash"
          label={text('delete-highlight')}
          data-action="delete"
          onClick={properties.onDelete}
        />
        <Button onClick={properties.onCopy} data-action="copy-with-source">
          {text('copy-with-source')}
        </Button>
        <Button onClick={properties.onClose} data-part="close-card">
          {text('close-card')}
        </Button>
      </div>
    </>
  );
}

function Where({ annotation, paragraph }: { annotation: Annotation; paragraph: number | null }): JSX.Element {
  const text = useText();
  const colour = text(`colour-${annotation.colour}`);
  return (
    <span class="card-where">
      {paragraph === null ? colour : text('highlight-position', { colour, paragraph })}
    </span>
  );
}

function shorten(passage: string): string {
  const characters = Array.from(passage.replaceAll('\n', ' '));
  return characters.length <= 90 ? characters.join('') : `${characters.slice(0, 88).join('')}…`;
}
