import type { JSX } from 'preact';
import { COPY_FORMS, type CopyForm } from '../../domain/reading/working-settings';
import { useText } from '../fluent/use-text';
import { Button } from '../ui/Button';
import { MenuButton } from '../ui/MenuButton';

export interface CopyButtonProperties {
  /** What the button copies; without it there is no choice, and it copies with the source. */
  readonly form: CopyForm | undefined;
  readonly onCopy: (form?: CopyForm) => void;
}

/** Copies as last time; the small button beside it offers the other forms. */
export function CopyButton({ form, onCopy }: CopyButtonProperties): JSX.Element {
  const text = useText();
  return (
    <span class="split-button">
      <Button
        data-action={`copy-${form === undefined || form === 'source' ? 'with-source' : form}`}
        onClick={() => {
          onCopy();
        }}
      >
        {text(`copy-as-${form ?? 'source'}`)}
      </Button>
      {form !== undefined && <CopyMenu form={form} onCopy={onCopy} />}
    </span>
  );
}

/** The forms that a passage can be copied in, the usual one marked. */
export function CopyMenu({ form, onCopy }: CopyButtonProperties): JSX.Element {
  const text = useText();
  return (
    <MenuButton
      label={text('copy-forms')}
      name="copy-forms"
      items={COPY_FORMS.map((one) => ({
        name: one,
        label: text(`copy-as-${one}`),
        isChosen: one === form,
        run: () => {
          onCopy(one);
        },
      }))}
    />
  );
}
