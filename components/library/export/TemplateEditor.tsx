import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { LONGEST_TEMPLATE } from '../../../domain/preferences/preferences';
import { USUAL_TEMPLATE } from '../../../domain/exporting/usual-template';
import { useText } from '../../fluent/use-text';
import { useHandingOn } from '../../ui/use-handing-on';

export interface TemplateEditorProperties {
  /** Null where it is the usual one. */
  readonly template: string | null;
  /** At every key, for the preview. */
  readonly onDraft: (template: string) => void;
  /** When the field is left; '' gives back the usual one. */
  readonly onKeep: (template: string) => void;
}

/** How a document is written in Markdown, to be changed with the preview beside it. */
export function TemplateEditor({ template, onDraft, onKeep }: TemplateEditorProperties): JSX.Element {
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
            value={template ?? USUAL_TEMPLATE}
            onInput={({ currentTarget }) => onDraft(currentTarget.value)}
            onChange={({ currentTarget }) => onKeep(currentTarget.value)}
          />
          <p id="template-hint" class="template-hint">
            {text('template-hint')}
          </p>
          {template !== null && (
            <RestoreButton
              focusNext={() => field.current}
              onClick={() => {
                onDraft('');
                onKeep('');
              }}
            />
          )}
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
