import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Colour } from '../../../domain/annotation/colour';
import type { ErrorCode } from '../../../domain/error-code';
import { normaliseTagPath } from '../../../domain/tag/tag-path';
import { useText } from '../../fluent/use-text';
import { Button } from '../../ui/Button';
import { useFocusAtOnce } from '../../ui/use-focus-at-once';
import { ColourChoice } from './ColourChoice';
import type { TagDeeds } from './use-tag-deeds';

export interface NewTagProperties {
  readonly deeds: TagDeeds;
  readonly onDone: (path: string) => void;
  readonly onCancel: () => void;
}

/** Makes a tag before anything has it. */
export function NewTag({ deeds, onDone, onCancel }: NewTagProperties): JSX.Element {
  const text = useText();
  const [typed, setTyped] = useState('');
  const [colour, setColour] = useState<Colour | null>(null);
  const [refused, setRefused] = useState<ErrorCode | null>(null);
  const field = useRef<HTMLInputElement>(null);
  useFocusAtOnce(field);
  return (
    <form
      class="tag-editor"
      data-part="new-tag"
      aria-label={text('tag-new')}
      onSubmit={(event) => {
        event.preventDefault();
        const path = normaliseTagPath(typed);
        void deeds.create({ path, colour, description: '' }).then((code) => {
          if (code === null) onDone(path);
          else setRefused(code);
        });
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onCancel();
      }}
    >
      <label>
        {text('tag-new-path')}
        <input
          ref={field}
          class="field"
          type="text"
          dir="auto"
          data-part="new-tag-path"
          autocomplete="off"
          maxLength={400}
          value={typed}
          onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        />
      </label>
      <ColourChoice colour={colour} onChange={setColour} />
      <p class="tag-refused" role="alert">
        {refused && text(`error-${refused}`)}
      </p>
      <p class="tag-actions">
        <Button look="primary" type="submit" data-action="make-tag">
          {text('tag-make')}
        </Button>
        <Button onClick={onCancel}>{text('tag-cancel')}</Button>
      </p>
    </form>
  );
}
