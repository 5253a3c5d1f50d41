import type { JSX } from 'preact';
import { useId, useMemo, useRef, useState } from 'preact/hooks';
import { completeTags } from '../../domain/tag/complete-tags';
import { meantBy } from '../../domain/tag/prepare-vocabulary';
import type { Tag } from '../../domain/tag/tag';
import { foldTagPath, normaliseTagPath } from '../../domain/tag/tag-path';
import { useText } from '../fluent/use-text';
import { TagChip } from '../ui/TagChip';
import { useFocusAtOnce } from '../ui/use-focus-at-once';
import { useVocabulary } from './use-vocabulary';

/** A tag, with how many annotations have it where that is known: most used come first. */
interface KnownTag extends Tag {
  readonly uses?: number;
}

export interface TagFieldProperties {
  readonly paths: readonly string[];
  readonly tags: readonly KnownTag[];
  /** The page's own region and topics. */
  readonly suggestions: readonly string[];
  readonly hasFocus: boolean;
  readonly onChange: (paths: readonly string[]) => void;
}

/** The tags of an annotation or a document: each can be taken away, one is added by typing (completed) or by one click. */
export function TagField(properties: TagFieldProperties): JSX.Element {
  const { paths, tags, hasFocus, onChange } = properties;
  const text = useText();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(-1);
  useFocusAtOnce(input, hasFocus);

  const vocabulary = useVocabulary();
  const suggestions = useMemo(() => {
    const live = tags.map(({ path }) => path);
    return [...new Set(properties.suggestions.map((one) => meantBy(one, live, vocabulary)))];
  }, [properties.suggestions, tags, vocabulary]);
  const uses = useMemo(() => new Map(tags.map((tag) => [tag.id, tag.uses ?? 0])), [tags]);

  const has = (path: string): boolean => paths.some((one) => foldTagPath(one) === foldTagPath(path));
  const completions =
    typed.trim() === ''
      ? []
      : completeTags(typed, { tags, uses, suggestions, vocabulary })
          .filter((one) => !has(one.path))
          .slice(0, 7);
  const add = (path: string): void => {
    setTyped('');
    setActive(-1);
    if (normaliseTagPath(path) !== '' && !has(path)) onChange([...paths, normaliseTagPath(path)]);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    if (event.key === 'Enter' || (event.key === ',' && typed.trim() !== '')) {
      event.preventDefault();
      add(completions[active]?.path ?? typed);
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (completions.length === 0) return;
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setActive((active + step + completions.length + (active < 0 && step < 0 ? 1 : 0)) % completions.length);
    } else if (event.key === 'Escape' && typed !== '') {
      event.stopPropagation();
      setTyped('');
    } else if (event.key === 'Backspace' && typed === '' && paths.length > 0) {
      onChange(paths.slice(0, -1));
    }
  };
  const listId = `${id}-list`;
  return (
    <div class="tag-field">
      <div class="card-tags">
        {paths.map((path) => (
          <TagChip
            key={path}
            path={path}
            icon="close"
            label={text('remove-tag', { tag: path })}
            onPress={() => {
              onChange(paths.filter((one) => one !== path));
            }}
          />
        ))}
        {suggestions.map(
          (path) =>
            !has(path) && (
              <TagChip
                key={path}
                path={path}
                suggested
                icon="plus"
                label={text('suggested-tag', { tag: path })}
                onPress={() => {
                  add(path);
                }}
              />
            ),
        )}
      </div>
      <input
        ref={input}
        class="field"
        data-part="tag-input"
        type="text"
        dir="auto"
        autoComplete="off"
        role="combobox"
        aria-label={text('add-tag')}
        aria-expanded={completions.length > 0}
        aria-controls={listId}
        aria-autocomplete="list"
        {...(active >= 0 ? { 'aria-activedescendant': `${id}-${String(active)}` } : {})}
        placeholder={text('tag-placeholder')}
        value={typed}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          setActive(-1);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => {
          if (typed.trim() !== '') add(typed);
        }}
      />
      <ul
        id={listId}
        role="listbox"
        class="completions"
        aria-label={text('tag-suggestions')}
        hidden={completions.length === 0}
      >
        {completions.map((one, index) => (
          <li
            key={one.path}
            id={`${id}-${String(index)}`}
            role="option"
            aria-selected={index === active}
            // Before the input's blur, which would add what is typed instead.
            onPointerDown={(event) => {
              event.preventDefault();
              add(one.path);
            }}
          >
            <bdi>{one.path}</bdi>
            {one.alias !== null && <bdi class="completion-alias">{one.alias}</bdi>}
          </li>
        ))}
      </ul>
    </div>
  );
}
