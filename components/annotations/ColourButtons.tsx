import type { JSX } from 'preact';
import { COLOURS, type Colour } from '../../domain/annotation/colour';
import { useText } from '../fluent/use-text';

export interface ColourButtonsProperties {
  /** Names the group. */
  readonly label: string;
  readonly chosen: Colour;
  readonly onChoose: (colour: Colour) => void;
}

/** The five colours, one of them chosen. */
export function ColourButtons({ label, chosen, onChoose }: ColourButtonsProperties): JSX.Element {
  const text = useText();
  return (
    <div class="card-colours" role="group" aria-label={label}>
      {COLOURS.map((colour) => (
        <button
          key={colour}
          type="button"
          class="button icon-button"
          data-colour={colour}
          aria-pressed={chosen === colour}
          aria-label={text(`colour-${colour}`)}
          title={text(`colour-${colour}`)}
          onClick={() => {
            onChoose(colour);
          }}
        >
          <span class="swatch" />
        </button>
      ))}
    </div>
  );
}
