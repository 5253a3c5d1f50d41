import type { JSX } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ExportSetting } from '../../../application/export-setting';
import type { LibraryContents, LibraryPort } from '../../../application/library-port';
import { isWarnedOf, isText, type ExportChoice } from '../../../domain/exporting/export-choice';
import { NO_UWAZI_NAMES, type UwaziNames } from '../../../domain/exporting/uwazi-names';
import { useText } from '../../fluent/use-text';
import { Button } from '../../ui/Button';
import { IconButton } from '../../ui/IconButton';
import { useHandingOn } from '../../ui/use-handing-on';
import type { Exporter } from './create-exporter';
import { ExportOptions } from './ExportOptions';
import { FormatChoice } from './FormatChoice';
import { PagePreview } from './PagePreview';
import { TemplateEditor } from './TemplateEditor';
import { usePreview, type Preview } from './use-preview';
import { UwaziNamesField } from './UwaziNamesField';
import { useTemplate } from './use-template';
import { useWriting, type Writing } from './use-writing';

export interface ExportPanelProperties {
  readonly port: Pick<LibraryPort, 'changePreferences'>;
  readonly contents: LibraryContents;
  /** How many annotations go into the file, unless it is a backup. */
  readonly count: number;
  /** Where there is little room the panel is a sheet that opens and closes. */
  readonly open: boolean;
  readonly exporter: Exporter;
  readonly setting: ExportSetting;
  readonly onClose: () => void;
  readonly onFault: (fault: unknown) => void;
}

/** In what form the annotations go out, with a look at it before it is saved. */
export function ExportPanel(properties: ExportPanelProperties): JSX.Element {
  const { port, contents, count, open, exporter, setting, onClose, onFault } = properties;
  const text = useText();
  const panel = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const [choice, setChoice] = useState(setting.last);
  const inHand = useTemplate(contents.preferences?.markdownTemplate ?? null, port, onFault);
  const { template } = inHand;
  const [uwaziNames, setUwaziNames] = useState<UwaziNames | null>(null);
  const wish = useMemo(
    () => ({ ...choice, template, uwaziNames: uwaziNames ?? NO_UWAZI_NAMES }),
    [choice, template, uwaziNames],
  );
  const preview = usePreview(wish, exporter, onFault);
  const { writing, save, copy, stop } = useWriting(wish, exporter, onFault);
  useEffect(() => {
    if (open) heading.current?.focus();
  }, [open]);
  const change = (wanted: Partial<ExportChoice>): void => {
    const after = { ...choice, ...wanted };
    setChoice(after);
    setting.keep(after);
  };

  const isBackup = choice.format === 'backup';
  const isIdle = writing?.state !== 'writing';
  const isBroken = !isBackup && preview !== null && 'brokenAt' in preview;
  const isReady = !isBroken && (isBackup || count > 0);
  return (
    <aside
      ref={panel}
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
      <FormatChoice chosen={choice.format} onChoose={(format) => change({ format })} />
      {isBackup ? (
        <p class="preview preview-sentence" data-part="preview">
          {text('preview-backup', {
            documents: contents.documents.length,
            annotations: contents.annotations.length,
            tags: contents.tags.length,
          })}
        </p>
      ) : (
        <>
          <PreviewBox preview={preview} />
          {isWarnedOf(choice.format) && (
            <p class="export-warning" id="export-warning">
              {text(`format-${choice.format}-warning`)}
            </p>
          )}
          <ExportOptions choice={choice} onChange={change} />
          {choice.format === 'uwazi' && <UwaziNamesField names={uwaziNames} onNames={setUwaziNames} />}
          {choice.format === 'markdown' && <TemplateEditor inHand={inHand} />}
        </>
      )}
      <div class="export-buttons">
        <Button
          look="primary"
          icon="download"
          class="export-save"
          data-action="save"
          disabled={!isReady}
          busy={!isIdle}
          aria-describedby={isWarnedOf(choice.format) ? 'export-warning' : undefined}
          onClick={save}
        >
          {text(`save-${choice.format}`)}
        </Button>
        {isText(choice.format) && (
          <Button icon="copy" data-action="copy-export" disabled={!isReady} busy={!isIdle} onClick={copy}>
            {text('export-copy')}
          </Button>
        )}
      </div>
      <Said
        writing={writing}
        onStop={stop}
        focusNext={() => panel.current?.querySelector<HTMLElement>('[data-action=save]')}
      />
    </aside>
  );
}

/** How far the file is; a bar and a way to stop it where it takes its time. */
function Said({
  writing,
  onStop,
  focusNext,
}: Pick<ProgressProperties, 'onStop' | 'focusNext'> & { readonly writing: Writing | null }): JSX.Element {
  const text = useText();
  const share = writing?.state === 'writing' ? writing.share : null;
  return (
    <>
      {share !== null && <Progress share={share} onStop={onStop} focusNext={focusNext} />}
      <p
        class="message"
        aria-live="polite"
        data-saved={writing?.state === 'saved' ? writing.name : undefined}
        data-writing={writing?.state}
      >
        {writing?.state === 'writing' && text('saving')}
        {writing?.state === 'saved' && text('saved', { name: writing.name })}
        {writing?.state === 'saved' && writing.seal !== null && (
          <span class="seal" data-part="seal">
            {text('export-seal')} <code>{writing.seal}</code>
          </span>
        )}
        {writing?.state === 'copied' && text('export-copied')}
        {writing?.state === 'refused' && text('export-refused')}
        {writing?.state === 'stopped' && text('export-stopped')}
      </p>
    </>
  );
}

interface ProgressProperties {
  readonly share: number;
  readonly onStop: () => void;
  /** Gets the focus when this goes with it. */
  readonly focusNext: () => HTMLElement | null | undefined;
}

function Progress({ share, onStop, focusNext }: ProgressProperties): JSX.Element {
  const text = useText();
  const box = useHandingOn<HTMLDivElement>(focusNext);
  return (
    <div class="export-progress" ref={box}>
      <progress aria-label={text('saving')} value={share} max={1} />
      <Button data-action="stop-export" onClick={onStop}>
        {text('export-stop')}
      </Button>
    </div>
  );
}

function PreviewBox({ preview }: { readonly preview: Preview | null }): JSX.Element {
  const text = useText();
  if (preview && 'page' in preview) return <PagePreview page={preview.page} />;
  if (preview && 'brokenAt' in preview)
    return (
      <p class="preview preview-sentence" data-part="preview" role="alert">
        {preview.brokenAt === null
          ? text('error-template-broken')
          : text('template-broken-at', { line: preview.brokenAt })}
      </p>
    );
  return (
    <div class="preview" data-part="preview" role="region" aria-label={text('preview')} tabIndex={0}>
      <pre dir="auto">{preview?.lines ?? text('preview-making')}</pre>
    </div>
  );
}
