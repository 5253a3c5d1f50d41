import type { JSX, RefObject } from 'preact';
import { useText } from '../fluent/use-text';
import { Icon } from '../ui/Icon';
import { IconButton } from '../ui/IconButton';

export interface SearchFieldProperties {
  readonly typed: string;
  /** "64 in 21 documents · 9 ms" */
  readonly result: string;
  readonly field: RefObject<HTMLInputElement | null>;
  readonly onType: (typed: string) => void;
}

/** Searches as somebody types. What is understood besides words stands in the hint. */
export function SearchField({ typed, result, field, onType }: SearchFieldProperties): JSX.Element {
  const text = useText();
  return (
    <search class="search" data-part="search">
      <Icon name="search" />
      <input
        ref={field}
        type="text"
        inputMode="search"
        value={typed}
        aria-label={text('search')}
        placeholder={text('search-hint')}
        aria-keyshortcuts="/"
        autocomplete="off"
        spellcheck={false}
        dir="auto"
        onInput={(event) => onType(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          if (typed === '') event.currentTarget.blur();
          else onType('');
        }}
      />
      <span class="search-result" aria-live="polite">
        {result}
      </span>
      {typed === '' ? (
        <kbd class="search-key" aria-hidden="true">
          {text('search-key')}
        </kbd>
      ) : (
        <IconButton icon="close" label={text('search-clear')} onClick={() => onType('')} />
      )}
    </search>
  );
}
