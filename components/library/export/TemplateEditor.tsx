import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { LONGEST_TEMPLATE } from '../../../domain/preferences/preferences';
import { useText } from '../../fluent/use-text';
import { useHandingOn } from '../../ui/use-handing-on';
import type { TemplateInHand } from './use-template';

/** How a document is written in Markdown, to be changed with the preview beside it. */
export function TemplateEditor({ inHand }: { readonly inHand: TemplateInHand }): JSX.Element {
  const { template, shown, draft, keep } = inHand;
  const text = useText();
  const [isOpen, setOpen] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  return (
    <div class="template" data-part="template">
      <button
        type="button"
        class="formats-more"
        data-action="template"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {text(template === null ? 'template-usual' : 'template-own')}
      </button>
      {isOpen && (
        <>
          <textarea
            ref={field}
            class="field template-field"
            name="template"
            dir="ltr"
            rows={12}
            spellcheck={false}
            autocomplete="off"
            maxLength={LONGEST_TEMPLATE}
            aria-label={text('template')}
            aria-describedby="template-hint"
            value={shown}
            onInput={({ currentTarget }) => draft(currentTarget.value)}
            onBlur={({ currentTarget }) => {
              // Whoever goes to another window, to copy a template there, finds the field as empty as it was.
              const isLeft = document.activeElement !== currentTarget;
              if (isLeft || currentTarget.value !== '') keep(currentTarget.value);
            }}
          />
          <p id="template-hint" class="template-hint">
            {text('template-hint')}
          </p>
          {template !== null && <RestoreButton focusNext={() => field.current} onClick={() => keep('')} />}
        </>
      )}
    </div>
  );
}

function RestoreButton(properties: {
  readonly onClick: () => void;
  /** Gets the focus when this goes with it. */
  readonly focusNext: () => HTMLElement | null;
}): JSX.Element {
  const text = useText();
  const button = useHandingOn<HTMLButtonElement>(properties.focusNext);
  return (
    <button
      type="button"
      class="formats-more"
      data-action="usual-template"
      ref={button}
      onClick={properties.onClick}
    >
      {text('template-restore')}
    </button>
  );
}
