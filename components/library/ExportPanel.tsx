import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { LibraryContents } from '../../application/library-port';
import { useText } from '../fluent/use-text';
import { Button } from '../ui/Button';
import { IconButton } from '../ui/IconButton';
import { GROUPINGS } from '../../domain/exporting/grouped-quotations';
import {
  EXPORT_FORMATS,
  isGrouped,
  USUAL_CHOICE,
  type ExportFormat,
  type WriteExport,
} from './export-choice';
import { PagePreview } from './PagePreview';
import { saveFile } from './save-file';
import { usePreview, type Preview } from './use-preview';

export interface ExportPanelProperties {
  readonly contents: LibraryContents;
  /** How many annotations go into the file, unless it is a backup. */
  readonly count: number;
  /** Where there is little room the panel is a sheet that opens and closes. */
  readonly open: boolean;
  readonly write: WriteExport;
  readonly onClose: () => void;
  readonly onFault: (fault: unknown) => void;
}

/** In what form the annotations go out, with a look at it before it is saved. */
export function ExportPanel(properties: ExportPanelProperties): JSX.Element {
  const { contents, count, open, write, onClose, onFault } = properties;
  const text = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  const [choice, setChoice] = useState(USUAL_CHOICE);
  const [progress, setProgress] = useState<{ readonly saved: string | null } | null>(null);
  const preview = usePreview(choice, write, onFault);
  useEffect(() => {
    if (open) heading.current?.focus();
  }, [open]);
  useEffect(() => setProgress(null), [choice, write]);

  const isBackup = choice.format === 'backup';
  const save = (): void => {
    setProgress({ saved: null });
    write(choice, 'all').then(
      (file) => {
        saveFile(file);
        setProgress({ saved: file.name });
      },
      (fault: unknown) => {
        setProgress(null);
        onFault(fault);
      },
    );
  };
  return (
    <aside
      class="export"
      data-part="export"
      data-open={open || undefined}
      aria-labelledby="export-heading"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return;
        event.preventDefault();
        onClose();
      }}
    >
      <header class="export-head">
        <h2 id="export-heading" ref={heading} tabIndex={-1}>
          {isBackup ? text('export-everything') : text('export-some', { count })}
        </h2>
        <IconButton icon="close" class="export-close" label={text('export-close')} onClick={onClose} />
      </header>
      <fieldset class="formats">
        <legend class="unseen">{text('export-format')}</legend>
        {EXPORT_FORMATS.map((format) => (
          <FormatChoice
            key={format}
            format={format}
            chosen={format === choice.format}
            onChoose={() => setChoice({ ...choice, format })}
          />
        ))}
      </fieldset>
      {isBackup ? (
        <p class="preview preview-sentence" data-part="preview">
          {text('preview-backup', {
            documents: contents.documents.length,
            annotations: contents.annotations.length,
            tags: contents.tags.length,
          })}
        </p>
      ) : (
        <PreviewBox preview={preview} />
      )}
      {isGrouped(choice.format) && (
        <label class="grouping">
          {text('export-group')}
          <select
            class="field"
            name="group"
            value={choice.group}
            onChange={({ currentTarget }) => {
              const group = GROUPINGS.find((one) => one === currentTarget.value);
              if (group) setChoice({ ...choice, group });
            }}
          >
            {GROUPINGS.map((group) => (
              <option key={group} value={group}>
                {text(`export-group-${group}`)}
              </option>
            ))}
          </select>
        </label>
      )}
      {!isBackup && (
        <fieldset class="options">
          <legend class="unseen">{text('export-include')}</legend>
          <label>
            <input
              type="checkbox"
              name="notes"
              checked={choice.notes}
              onChange={(event) => setChoice({ ...choice, notes: event.currentTarget.checked })}
            />
            {text('export-notes')}
          </label>
          {choice.format === 'refi-project' && (
            <label>
              <input
                type="checkbox"
                name="windows-lines"
                checked={choice.windowsLines}
                onChange={({ currentTarget }) =>
                  setChoice({ ...choice, windowsLines: currentTarget.checked })
                }
              />
              {text('export-windows-lines')}
            </label>
          )}
          <label>
            <input
              type="checkbox"
              name="accessed"
              checked={choice.accessed}
              onChange={(event) => setChoice({ ...choice, accessed: event.currentTarget.checked })}
            />
            {text('export-accessed')}
          </label>
        </fieldset>
      )}
      <Button
        look="primary"
        icon="download"
        class="export-save"
        data-action="save"
        disabled={(!isBackup && count === 0) || progress?.saved === null}
        onClick={save}
      >
        {text(`save-${choice.format}`)}
      </Button>
      <p class="message" aria-live="polite" data-saved={progress?.saved}>
        {progress && (progress.saved === null ? text('saving') : text('saved', { name: progress.saved }))}
      </p>
    </aside>
  );
}

function PreviewBox({ preview }: { readonly preview: Preview | null }): JSX.Element {
  const text = useText();
  if (preview && 'page' in preview) return <PagePreview page={preview.page} />;
  return (
    <div class="preview" data-part="preview" role="region" aria-label={text('preview')} tabIndex={0}>
      <pre dir="auto">{preview?.lines ?? text('preview-making')}</pre>
    </div>
  );
}

function FormatChoice(properties: {
  readonly format: ExportFormat;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}): JSX.Element {
  const { format, chosen, onChoose } = properties;
  const text = useText();
  return (
    <label class="format">
      <input
        type="radio"
        class="unseen"
        name="format"
        value={format}
        checked={chosen}
        aria-describedby={`format-${format}-hint`}
        onChange={onChoose}
      />
      <span class="format-name">{text(`format-${format}`)}</span>
      <small id={`format-${format}-hint`}>{text(`format-${format}-hint`)}</small>
    </label>
  );
}
