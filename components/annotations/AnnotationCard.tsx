import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Located } from '../../domain/anchoring/locate';
import type { Annotation } from '../../domain/annotation/annotation';
import { ColourButtons } from './ColourButtons';
import type { Colour } from '../../domain/annotation/colour';
import type { CopyChoice } from '../../domain/reading/working-settings';
import { pathsOf } from '../../domain/tag/paths-of';
import type { Tag } from '../../domain/tag/tag';
import { useText } from '../fluent/use-text';
import { Button } from '../ui/Button';
import { IconButton } from '../ui/IconButton';
import { CardEntry } from './CardEntry';
import { CardFacts, type CardFactsProperties } from './CardFacts';
import { ChangedWords } from './ChangedWords';
import { CopyButton } from './CopyButton';
import { NoteField } from './NoteField';
import { LastTags } from './LastTags';
import { TagField } from './TagField';
import { whereOf } from './where-of';

export interface AnnotationCardProperties {
  readonly annotation: Annotation;
  readonly located: Located | undefined;
  /** The words that it stands on now; they may not be those that were marked. */
  readonly now?: string | undefined;
  /** Paragraph of the text, from 1; null in a heading or a caption, and where it is unplaced. */
  readonly paragraph: number | null;
  readonly tags: readonly Tag[];
  readonly suggestions: readonly string[];
  readonly isOpen: boolean;
  /** Whether the keys act on it. */
  readonly isCurrent?: boolean;
  /** Its place among all that are listed, from 1, and how many those are; only of the open one. */
  readonly place?: { readonly at: number; readonly of: number };
  /** The tags that have a digit, in the order of the digits; null where one is gone. */
  readonly lastTags?: readonly (string | null)[];
  readonly focus: 'note' | 'tag' | 'card' | undefined;
  /** The language and direction of the document, for its words in the card. */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly onOpen: () => void;
  readonly onClose: () => void;
  readonly onRecolour: (colour: Colour) => void;
  readonly onNote: (note: string) => void;
  readonly onDraft: (note: string) => void;
  /** What the note was before; undefined where that is not kept. */
  readonly versions?: CardFactsProperties['versions'];
  readonly onTags: (paths: readonly string[]) => void;
  /** Lets the annotation stand on the words that are there now. */
  readonly onKeepWording?: () => void;
  /** What a copy gives at once; where it is undefined there is no other than with the source. */
  readonly copying?: CopyChoice;
  readonly onCopy: (choice?: CopyChoice) => void;
  /** Absent where nothing can be exported. */
  readonly onExport?: () => void;
  readonly onDelete: () => void;
}

/** One annotation beside its passage: a quiet entry, or a small sheet with all that can be done with it. */
export function AnnotationCard(properties: AnnotationCardProperties): JSX.Element {
  const { annotation, isOpen, tags, focus } = properties;
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
  const paths = pathsOf(annotation.tagIds, tags);
  return (
    <li
      ref={root}
      class="card"
      data-annotation={annotation.id}
      data-colour={annotation.colour}
      {...(isOpen ? { 'data-open': '' } : {})}
      {...(properties.isCurrent ? { 'data-current': '', 'aria-current': 'true' } : {})}
      onKeyDown={() => {
        byKey.current = true;
      }}
      onPointerDown={() => {
        byKey.current = false;
      }}
    >
      {isReworded(properties) && <p class="card-changed">{text('highlight-changed')}</p>}
      {isOpen ? <OpenGroup {...properties} paths={paths} /> : <CardEntry {...properties} paths={paths} />}
    </li>
  );
}

/** Marks that were set otherwise are no other words. */
const isReworded = ({ annotation, located, now }: AnnotationCardProperties): boolean =>
  located !== undefined && 'how' in located && located.how === 'changed' && now !== annotation.quote.exact;

type Inner = AnnotationCardProperties & { readonly paths: readonly string[] };

/** A name for what is open, as a screen reader says it of a group. */
function OpenGroup(properties: Inner): JSX.Element {
  const text = useText();
  const group = useRef<HTMLDivElement>(null);
  const [isShowingVersions, setShowingVersions] = useState(false);
  const { annotation, paragraph, place } = properties;
  const where = whereOf(annotation, paragraph, text);
  const label = place ? text('highlight-group', { ...place, where }) : where;
  const showVersions = (isShown: boolean): void => {
    const find = (what: string) => group.current?.querySelector<HTMLElement>(what);
    const hadFocus = find('[data-part=versions]')?.contains(document.activeElement);
    setShowingVersions(isShown);
    if (hadFocus) find('[data-action=versions]')?.focus({ preventScroll: true });
  };
  return (
    <div
      ref={group}
      role="group"
      aria-label={label}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.isComposing || !isShowingVersions) return;
        // What was opened last is closed first: the card stays.
        event.stopPropagation();
        showVersions(false);
      }}
    >
      <Open {...properties} isShowingVersions={isShowingVersions} onShowVersions={showVersions} />
    </div>
  );
}

type OpenProperties = Inner & Pick<CardFactsProperties, 'isShowingVersions' | 'onShowVersions'>;

function Open(properties: OpenProperties): JSX.Element {
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
      {isReworded(properties) && (
        <div class="card-reworded" data-part="reworded">
          <ChangedWords before={annotation.quote.exact} after={properties.now ?? ''} lang={lang} dir={dir} />
          <Button data-action="keep-wording" onClick={properties.onKeepWording}>
            {text('keep-wording')}
          </Button>
        </div>
      )}
      <NoteField
        key={annotation.id}
        note={annotation.note}
        hasFocus={focus === 'note'}
        onDraft={properties.onDraft}
        onSave={properties.onNote}
      />
      <LastTags
        lastTags={properties.lastTags ?? []}
        paths={paths}
        onGive={(path) => {
          properties.onTags([...paths, path]);
        }}
      />
      <TagField
        paths={paths}
        tags={tags}
        suggestions={suggestions}
        hasFocus={focus === 'tag'}
        onChange={properties.onTags}
      />
      <ColourButtons
        label={text('change-colour')}
        chosen={annotation.colour}
        onChoose={properties.onRecolour}
      />
      <CardFacts {...properties} />
      <div class="card-actions">
        <IconButton
          icon="trash"
          label={text('delete-highlight')}
          data-action="delete"
          onClick={properties.onDelete}
        />
        {properties.onExport && (
          <IconButton
            icon="export"
            label={text('export-highlight')}
            data-action="export-highlight"
            onClick={properties.onExport}
          />
        )}
        <CopyButton choice={properties.copying} onCopy={properties.onCopy} />
        <Button onClick={properties.onClose} data-part="close-card">
          {text('close-card')}
        </Button>
      </div>
    </>
  );
}
