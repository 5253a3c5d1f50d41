import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { COLOURS } from '../../domain/annotation/colour';
import { useText } from '../fluent/use-text';
import { Button } from '../ui/Button';
import { TagChip } from '../ui/TagChip';
import { isFiltering, toggled } from './filter-annotations';
import { NO_FILTER, type Filter } from './marking-state';
import type { ReaderState } from './reader-state';

export interface MarginFilterProperties {
  readonly state: Pick<ReaderState, 'annotations' | 'tags' | 'filter'>;
  /** How many are listed. */
  readonly shown: number;
  readonly onFilter: (filter: Filter) => void;
}

/** Above the list: how many are listed of how many, and the colours and tags that they can be chosen by. */
export function MarginFilter({ state, shown, onFilter }: MarginFilterProperties): JSX.Element | null {
  const { annotations, filter } = state;
  const text = useText();
  const [isOpen, setOpen] = useState(false);
  const isOn = isFiltering(filter);
  if (annotations.length < 2 && !isOn) return null;
  const count = isOn
    ? text('highlights-filtered', { shown, count: annotations.length })
    : text('highlights-count', { count: annotations.length });
  return (
    <section class="margin-filter" aria-label={text('filter')} data-part="filter">
      <p class="filter-line">
        <Button
          icon="filter"
          aria-expanded={isOpen}
          data-action="filter"
          onClick={() => {
            setOpen(!isOpen);
          }}
        >
          {text('filter')}
        </Button>
        <span role="status">{count}</span>
        {isOn && (
          <button
            type="button"
            class="link"
            data-action="clear-filter"
            onClick={() => {
              onFilter(NO_FILTER);
            }}
          >
            {text('filter-clear')}
          </button>
        )}
      </p>
      {isOpen && <Choices state={state} onFilter={onFilter} />}
      {shown === 0 && <p class="margin-empty">{text('filter-empty')}</p>}
    </section>
  );
}

function Choices({ state, onFilter }: Pick<MarginFilterProperties, 'state' | 'onFilter'>): JSX.Element {
  const { annotations, tags, filter } = state;
  const text = useText();
  const colours = COLOURS.map((colour) => ({
    colour,
    count: annotations.filter((one) => one.colour === colour).length,
  })).filter(({ colour, count }) => count > 0 || filter.colours.includes(colour));
  const ofTag = tags
    .map((tag) => ({ tag, count: annotations.filter(({ tagIds }) => tagIds.includes(tag.id)).length }))
    .filter(({ tag, count }) => count > 0 || filter.tags.includes(tag.id))
    .sort((one, other) => other.count - one.count || one.tag.path.localeCompare(other.tag.path));
  return (
    <>
      <div class="card-tags" role="group" aria-label={text('colour')}>
        {colours.map(({ colour, count }) => (
          <button
            key={colour}
            type="button"
            class="tag filter-chip"
            data-filter={colour}
            data-colour={colour}
            aria-pressed={filter.colours.includes(colour)}
            onClick={() => {
              onFilter({ ...filter, colours: toggled(filter.colours, colour) });
            }}
          >
            <span class="swatch" />
            {text(`colour-${colour}`)} <span class="chip-count">{count}</span>
          </button>
        ))}
      </div>
      {ofTag.length > 0 && (
        <div class="card-tags filter-tags" role="group" aria-label={text('tags')}>
          {ofTag.map(({ tag, count }) => (
            <TagChip
              key={tag.id}
              path={tag.path}
              count={count}
              isPressed={filter.tags.includes(tag.id)}
              onPress={() => {
                onFilter({ ...filter, tags: toggled(filter.tags, tag.id) });
              }}
            />
          ))}
        </div>
      )}
    </>
  );
}
