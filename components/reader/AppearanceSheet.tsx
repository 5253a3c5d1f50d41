import type { JSX } from 'preact';
import { THEMES, type ReadingSettings } from '../../domain/reading/reading-settings';
import { useText } from '../fluent/use-text';
import { Sheet } from './Sheet';

export interface AppearanceSheetProperties {
  readonly settings: ReadingSettings;
  readonly onChange: (settings: ReadingSettings) => void;
  readonly onClose: () => void;
}

const STEPS = {
  size: { by: 1, least: 14, most: 36 },
  measure: { by: 2, least: 24, most: 56 },
  leading: { by: 0.1, least: 1.3, most: 2.2 },
} as const;

/** "Aa": how the text looks, seen on the text at once. */
export function AppearanceSheet({ settings, onChange, onClose }: AppearanceSheetProperties): JSX.Element {
  const text = useText();
  return (
    <Sheet
      class="sheet appearance"
      role="dialog"
      part="appearance"
      title={text('appearance')}
      onClose={onClose}
    >
      <fieldset class="choices">
        <legend>{text('appearance-theme')}</legend>
        {THEMES.map((theme) => (
          <label key={theme} class="choice" data-theme={theme}>
            <input
              type="radio"
              name="theme"
              value={theme}
              checked={settings.theme === theme}
              onChange={() => {
                onChange({ ...settings, theme });
              }}
            />
            <span>{text(`theme-${theme}`)}</span>
          </label>
        ))}
      </fieldset>
      <fieldset class="choices">
        <legend>{text('appearance-face')}</legend>
        {(['serif', 'sans'] as const).map((face) => (
          <label key={face} class={`choice face-${face}`}>
            <input
              type="radio"
              name="face"
              value={face}
              checked={settings.face === face}
              onChange={() => {
                onChange({ ...settings, face });
              }}
            />
            <span>{text(`face-${face}`)}</span>
          </label>
        ))}
      </fieldset>
      {(['size', 'measure', 'leading'] as const).map((what) => (
        <Stepper
          key={what}
          name={what}
          value={settings[what]}
          onStep={(value) => {
            onChange({ ...settings, [what]: value });
          }}
        />
      ))}
    </Sheet>
  );
}

interface StepperProperties {
  readonly name: keyof typeof STEPS;
  readonly value: number;
  readonly onStep: (value: number) => void;
}

function Stepper({ name, value, onStep }: StepperProperties): JSX.Element {
  const text = useText();
  const { by, least, most } = STEPS[name];
  const what = text(`appearance-${name}`);
  const unit = name === 'size' ? 'value-pixels' : 'value-characters';
  const shown = name === 'leading' ? value.toFixed(1) : text(unit, { value });
  const step = (direction: number) => () => {
    onStep(Number(Math.min(most, Math.max(least, value + direction * by)).toFixed(2)));
  };
  return (
    <div class="stepper" role="group" aria-label={what}>
      <span class="stepper-name">{what}</span>
      <button
        type="button"
        class="button button-outlined"
        data-step={`${name}-`}
        aria-label={text('smaller', { what })}
        disabled={value <= least}
        onClick={step(-1)}
      >
        <span aria-hidden="true" class="minus" />
      </button>
      <output>{shown}</output>
      <button
        type="button"
        class="button button-outlined"
        data-step={`${name}+`}
        aria-label={text('larger', { what })}
        disabled={value >= most}
        onClick={step(1)}
      >
        <span aria-hidden="true" class="plus" />
      </button>
    </div>
  );
}
