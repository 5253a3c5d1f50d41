import { render } from 'preact';
import { afterEach, expect, it } from 'vitest';
import { NoteField } from '../../components/annotations/NoteField';
import { createLocalization } from '../../components/fluent/create-localization';
import { LocalizationProvider } from '../../components/fluent/LocalizationProvider';
import reader from '../../locales/en/reader.ftl?raw';

const localization = createLocalization('en', [reader]);
const root = document.createElement('main');
document.body.append(root);
afterEach(() => render(null, root));

function started() {
  const saved: string[] = [];
  const show = (note: string): HTMLTextAreaElement => {
    render(
      <LocalizationProvider localization={localization}>
        <NoteField
          note={note}
          hasFocus={false}
          onDraft={() => undefined}
          onSave={(value) => saved.push(value)}
        />
      </LocalizationProvider>,
      root,
    );
    const field = root.querySelector('textarea');
    if (!field) throw new Error('There is no field');
    return field;
  };
  return { saved, show };
}

it('is saved when the card closes under it right after a key', () => {
  const { saved, show } = started();
  const field = show('');
  field.focus();
  field.value = 'typed';
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  // No event of the field's own, as when Firefox takes the focused element away.
  field.addEventListener('blur', (event) => event.stopImmediatePropagation(), { capture: true });
  render(null, root);
  expect(saved).toEqual(['typed']);
});

it('follows what another tab saved, and does not save the old note over it', () => {
  const { saved, show } = started();
  const field = show('old');
  field.focus();
  show('from the other tab');
  expect(field.value).toBe('from the other tab');
  field.blur();
  expect(saved).toEqual([]);
});

it('keeps what is being typed when another tab saves', () => {
  const { saved, show } = started();
  const field = show('old');
  field.focus();
  field.value = 'mine';
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  show('from the other tab');
  expect(field.value).toBe('mine');
  field.blur();
  expect(saved).toEqual(['mine']);
});
