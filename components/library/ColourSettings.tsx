import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { LibraryPort } from '../../application/library-port';
import { COLOURS, type Colour } from '../../domain/annotation/colour';
import type { Preferences } from '../../domain/preferences/preferences';
import { useText } from '../fluent/use-text';

export interface ColourSettingsProperties {
  readonly port: LibraryPort;
  readonly preferences: Preferences;
  readonly onFault: (fault: unknown) => void;
}

/** What each colour is called, everywhere. An empty field gives back the name that it came with. */
export function ColourSettings({ port, preferences, onFault }: ColourSettingsProperties): JSX.Element {
  const text = useText();
  const save = (colour: Colour, name: string): void => {
    port.changePreferences({ colourNames: { [colour]: name } }).then((result) => {
      if (!result.ok) onFault(result.error);
    }, onFault);
  };
  return (
    <>
      <p>{text('colours-sentence')}</p>
      <fieldset class="colour-names" data-part="colour-names">
        <legend class="unseen">{text('colours')}</legend>
        {COLOURS.map((colour) => (
          <ColourName
            key={colour}
            colour={colour}
            name={preferences.colourNames[colour] ?? ''}
            onSave={(name) => save(colour, name)}
          />
        ))}
      </fieldset>
    </>
  );
}

function ColourName({
  colour,
  name,
  onSave,
}: {
  readonly colour: Colour;
  readonly name: string;
  readonly onSave: (name: string) => void;
}): JSX.Element {
  const text = useText();
  const field = useRef<HTMLInputElement>(null);
  // The library is read anew after each change of anything, and must not take back what is being typed.
  const [typed, setTyped] = useState<string | null>(null);
  useLayoutEffect(() => {
    if (document.activeElement !== field.current) setTyped(null);
  }, [name]);
  return (
    <label>
      <span class="swatch" data-colour={colour} />
      <input
        ref={field}
        class="field"
        type="text"
        dir="auto"
        maxLength={30}
        autocomplete="off"
        data-colour-name={colour}
        aria-label={text('colour-name', { colour: text(`colour-default-${colour}`) })}
        placeholder={text(`colour-default-${colour}`)}
        value={typed ?? name}
        onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        onChange={({ currentTarget }) => onSave(currentTarget.value)}
      />
    </label>
  );
}
