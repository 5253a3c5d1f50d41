import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { FORMAT_GROUPS, FORMAT_IDS, type FormatId } from '../../../domain/exporting/export-choice';
import { useText } from '../../fluent/use-text';

/** What people ask for most: the first to be seen. */
const USUAL: readonly FormatId[] = ['docx', 'xlsx', 'ris', 'markdown'];

export interface FormatChoiceProperties {
  readonly chosen: FormatId;
  readonly onChoose: (format: FormatId) => void;
}

/** The usual formats and the one that is chosen; all of them, by what they are for, behind a button. */
export function FormatChoice({ chosen, onChoose }: FormatChoiceProperties): JSX.Element {
  const text = useText();
  const [isWhole, setWhole] = useState(false);
  const card = (format: FormatId): JSX.Element => (
    <FormatCard key={format} format={format} isChosen={format === chosen} onChoose={onChoose} />
  );
  const few = USUAL.includes(chosen) ? USUAL : [...USUAL, chosen];
  return (
    <fieldset class="formats" data-part="formats">
      <legend class="unseen">{text('export-format')}</legend>
      {isWhole ? (
        Object.entries(FORMAT_GROUPS).map(([group, formats]) => (
          <div key={group} class="format-group" role="group" aria-labelledby={`format-group-${group}`}>
            <h3 id={`format-group-${group}`}>{text(`format-group-${group}`)}</h3>
            <div class="format-cards">{formats.map(card)}</div>
          </div>
        ))
      ) : (
        <div class="format-cards">{few.map(card)}</div>
      )}
      <button
        type="button"
        class="formats-more"
        data-action="all-formats"
        aria-expanded={isWhole}
        onClick={() => setWhole(!isWhole)}
      >
        {isWhole ? text('formats-few') : text('formats-all', { count: FORMAT_IDS.length })}
      </button>
    </fieldset>
  );
}

function FormatCard(properties: {
  readonly format: FormatId;
  readonly isChosen: boolean;
  readonly onChoose: (format: FormatId) => void;
}): JSX.Element {
  const { format, isChosen, onChoose } = properties;
  const text = useText();
  return (
    <label class="format">
      <input
        type="radio"
        class="unseen"
        name="format"
        value={format}
        checked={isChosen}
        aria-describedby={`format-${format}-hint`}
        onChange={() => onChoose(format)}
      />
      <span class="format-name">{text(`format-${format}`)}</span>
      <small id={`format-${format}-hint`}>{text(`format-${format}-hint`)}</small>
    </label>
  );
}
