import type { JSX } from 'preact';
import { CITATION_STYLE_IDS } from '../../../domain/citation/citation-style';
import { GROUPINGS, heeds, type ExportChoice } from '../../../domain/exporting/export-choice';
import { useText } from '../../fluent/use-text';

export interface ExportOptionsProperties {
  readonly choice: ExportChoice;
  readonly onChange: (change: Partial<ExportChoice>) => void;
}

/** What goes into the file, and how, as far as its format heeds it. */
export function ExportOptions({ choice, onChange }: ExportOptionsProperties): JSX.Element {
  const text = useText();
  const { format } = choice;
  return (
    <>
      {heeds(format, 'group') && (
        <Choice
          name="group"
          value={choice.group}
          items={GROUPINGS}
          labelOf={(group) => text(`export-group-${group}`)}
          onChoose={(group) => onChange({ group })}
        />
      )}
      {heeds(format, 'citationStyle') && (
        <Choice
          name="citation-style"
          value={choice.citationStyle}
          items={CITATION_STYLE_IDS}
          labelOf={(style) => text(`style-${style}`)}
          onChoose={(citationStyle) => onChange({ citationStyle })}
        />
      )}
      <fieldset class="options">
        <legend class="unseen">{text('export-include')}</legend>
        <Box name="notes" isOn={choice.notes} onChange={(notes) => onChange({ notes })} />
        {heeds(format, 'windowsLines') && (
          <Box
            name="windows-lines"
            isOn={choice.windowsLines}
            onChange={(windowsLines) => onChange({ windowsLines })}
          />
        )}
        {heeds(format, 'perDocument') && (
          <Box
            name="per-document"
            isOn={choice.perDocument}
            onChange={(perDocument) => onChange({ perDocument })}
          />
        )}
        {heeds(format, 'texts') && (
          <Box name="texts" isOn={choice.texts} onChange={(texts) => onChange({ texts })} />
        )}
        {heeds(format, 'times') && (
          <Box name="accessed" isOn={choice.times} onChange={(times) => onChange({ times })} />
        )}
      </fieldset>
    </>
  );
}

function Choice<Item extends string>(properties: {
  readonly name: string;
  readonly value: Item;
  readonly items: readonly Item[];
  readonly labelOf: (item: Item) => string;
  readonly onChoose: (item: Item) => void;
}): JSX.Element {
  const { name, value, items, labelOf, onChoose } = properties;
  const text = useText();
  return (
    <label class="export-select">
      {text(`export-${name}`)}
      <select
        class="field"
        name={name}
        value={value}
        onChange={({ currentTarget }) => {
          const item = items.find((one) => one === currentTarget.value);
          if (item !== undefined) onChoose(item);
        }}
      >
        {items.map((item) => (
          <option key={item} value={item}>
            {labelOf(item)}
          </option>
        ))}
      </select>
    </label>
  );
}

function Box(properties: {
  readonly name: string;
  readonly isOn: boolean;
  readonly onChange: (on: boolean) => void;
}): JSX.Element {
  const { name, isOn, onChange } = properties;
  const text = useText();
  return (
    <label>
      <input
        type="checkbox"
        name={name}
        checked={isOn}
        onChange={({ currentTarget }) => onChange(currentTarget.checked)}
      />
      {text(`export-${name}`)}
    </label>
  );
}
