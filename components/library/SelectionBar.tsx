import type { JSX } from 'preact';
import type { Annotation } from '../../domain/annotation/annotation';
import { COLOURS } from '../../domain/annotation/colour';
import type { Tag } from '../../domain/tag/tag';
import { useText } from '../fluent/use-text';
import { Button } from '../ui/Button';
import { ManyTags } from './ManyTags';
import type { NamedChange } from './named-change';
import { PartlyCheckbox } from '../ui/PartlyCheckbox';

export interface SelectionBarProperties {
  /** Of those shown. */
  readonly shown: number;
  readonly shownSelected: number;
  /** Also those that a filter hides. */
  readonly selected: number;
  readonly onAll: (on: boolean) => void;
  readonly onNone: () => void;
  readonly onExport: () => void;
  readonly onRemove: () => void;
  /** Those that are selected. */
  readonly annotations: readonly Annotation[];
  readonly tags: readonly Tag[];
  readonly onChange: (change: NamedChange) => void;
}

/** Select all, and what can be done with what is selected. */
export function SelectionBar(properties: SelectionBarProperties): JSX.Element {
  const { shown, shownSelected, selected } = properties;
  const text = useText();
  return (
    <div class="selection" data-part="selection" data-some={selected > 0 || undefined}>
      <label class="selection-all">
        <PartlyCheckbox
          label={text('select-all')}
          chosen={shownSelected}
          of={shown}
          onChange={properties.onAll}
        />
        <span aria-hidden="true">
          {selected === 0
            ? text('select-all')
            : text('selected', { count: selected, hidden: selected - shownSelected })}
        </span>
      </label>
      <Button icon="export" class="selection-export" data-action="export" onClick={properties.onExport}>
        {text('export')}
      </Button>
      {selected > 0 && (
        <>
          <ManyColours onChange={properties.onChange} />
          <ManyTags {...properties} />
          <Button icon="trash" data-action="delete-selected" onClick={properties.onRemove}>
            {text('delete')}
          </Button>
          <Button icon="close" data-action="select-none" onClick={properties.onNone}>
            {text('select-none')}
          </Button>
        </>
      )}
    </div>
  );
}

function ManyColours({ onChange }: Pick<SelectionBarProperties, 'onChange'>): JSX.Element {
  const text = useText();
  return (
    <span class="many-colours" role="group" aria-label={text('change-colours')}>
      {COLOURS.map((colour) => {
        const name = text(`colour-${colour}`);
        return (
          <button
            key={colour}
            type="button"
            class="colour-toggle"
            data-colour={colour}
            aria-label={name}
            title={name}
            onClick={() => onChange({ change: { colour }, how: 'colour', name })}
          >
            <span class="swatch" />
          </button>
        );
      })}
    </span>
  );
}
