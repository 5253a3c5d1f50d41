import type { JSX } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { completeTags } from '../../domain/tag/complete-tags';
import type { Tag } from '../../domain/tag/tag';
import { foldTagPath, normaliseTagPath } from '../../domain/tag/tag-path';
import { useText } from '../fluent/use-text';
import { TagChip } from '../ui/TagChip';

export interface TagFieldProperties {
  readonly paths: readonly string[];
  readonly tags: readonly Tag[];
  /** The page's own region and topics. */
  readonly suggestions: readonly string[];
  readonly hasFocus: boolean;
  readonly onChange: (paths: readonly string[]) => void;
}

/** The tags of an annotation: each can be taken away, one is added by typing (completed) or by one click. */
export function TagField({ paths, tags, suggestions, hasFocus, onChange }: TagFieldProperties): JSX.Element {
  const text = useText();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(-1);
  useEffect(() => {
    if (hasFocus) input.current?.focus();
  }, [hasFocus]);

  const has = (path: string): boolean => paths.some((one) => foldTagPath(one) === foldTagPath(path));
  const completions =
    typed.trim() === ''
      ? []
      : completeTags(typed, tags, new Map(), suggestions)
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
          </li>
        ))}
      </ul>
    </div>
  );
}
