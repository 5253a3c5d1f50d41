import type { JSX } from 'preact';
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
        <label class="export-select">
          {text('export-group')}
          <select
            class="field"
            name="group"
            value={choice.group}
            onChange={({ currentTarget }) => {
              const group = GROUPINGS.find((one) => one === currentTarget.value);
              if (group) onChange({ group });
            }}
          >
            {GROUPINGS.map((group) => (
              <option key={group} value={group}>
                {text(`export-group-${group}`)}
              </option>
            ))}
          </select>
        </label>
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
        <Box name="accessed" isOn={choice.times} onChange={(times) => onChange({ times })} />
      </fieldset>
    </>
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
