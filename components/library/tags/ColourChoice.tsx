import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { COLOURS, type Colour } from '../../../domain/annotation/colour';
import { useText } from '../../fluent/use-text';

export interface ColourChoiceProperties {
  readonly colour: Colour | null;
  readonly onChange: (colour: Colour | null) => void;
}

/** One of the five colours, or none. */
export function ColourChoice({ colour, onChange }: ColourChoiceProperties): JSX.Element {
  const text = useText();
  const name = useId();
  return (
    <fieldset class="colour-choice">
      <legend>{text('colour')}</legend>
      {[null, ...COLOURS].map((one) => (
        <label key={one} title={one === null ? text('tag-colour-none') : text(`colour-${one}`)}>
          <input
            type="radio"
            name={name}
            value={one ?? ''}
            checked={one === colour}
            onChange={() => onChange(one)}
          />
          <span class="swatch" data-colour={one ?? undefined} data-none={one === null ? '' : undefined} />
          <span class="unseen">{one === null ? text('tag-colour-none') : text(`colour-${one}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}
