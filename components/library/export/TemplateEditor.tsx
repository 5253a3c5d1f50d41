import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { LONGEST_TEMPLATE } from '../../../domain/preferences/preferences';
import { USUAL_TEMPLATE } from '../../../domain/exporting/usual-template';
import { useText } from '../../fluent/use-text';

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
            <button
              type="button"
              class="formats-more"
              data-action="usual-template"
              onClick={() => {
                onDraft('');
                onKeep('');
              }}
            >
              {text('template-restore')}
            </button>
          )}
        </>
      )}
    </div>
  );
}
