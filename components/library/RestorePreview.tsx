import type { JSX } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { OpenedBackup } from '../../application/library-port';
import { useLocalization } from '../fluent/use-text';
import { Button } from '../ui/Button';
import { shortDay } from './short-date';

export interface RestorePreviewProperties {
  readonly backup: OpenedBackup;
  readonly onRestore: (bringBack: boolean) => void;
  readonly onClose: () => void;
}

/** What a backup holds and what restoring it would change here, line by line; then whether to do it. */
export function RestorePreview({ backup, onRestore, onClose }: RestorePreviewProperties): JSX.Element {
  const { text, lang } = useLocalization();
  const id = useId();
  const actions = useRef<HTMLParagraphElement>(null);
  // The person has just chosen the file, and goes on here. `autofocus` works once in the life of a page.
  useEffect(() => actions.current?.querySelector<HTMLElement>('button:not(:disabled)')?.focus(), []);
  const [bringBack, setBringBack] = useState(false);
  const { createdAt, holds, preview } = backup;
  const { documents, annotations, tags, changed, deleted, kept, goneDocuments, goneAnnotations } = preview;
  const adds = documents + annotations + tags > 0;
  const gone = goneDocuments + goneAnnotations > 0;
  const changes = adds || changed + deleted > 0;
  const mayRestore = changes || bringBack;
  return (
    <div class="restore-preview" data-part="restore-preview" data-changes={changes}>
      <div id={id}>
        <p>
          {createdAt === null
            ? text('restore-holds', { ...holds })
            : text('restore-holds-of', { ...holds, day: shortDay(createdAt, lang) })}
        </p>
        <ul>
          {adds && <li data-would="add">{text('restore-adds', { documents, annotations, tags })}</li>}
          {changed > 0 && <li data-would="change">{text('restore-changes', { count: changed })}</li>}
          {deleted > 0 && <li data-would="delete">{text('restore-deletes', { count: deleted })}</li>}
          {kept > 0 && <li data-would="keep">{text('restore-keeps', { count: kept })}</li>}
          {!changes && <li data-would="nothing">{text('restore-nothing')}</li>}
        </ul>
      </div>
      {gone && (
        <label class="bring-back">
          <input
            type="checkbox"
            checked={bringBack}
            onChange={({ currentTarget }) => setBringBack(currentTarget.checked)}
          />
          {text('restore-bring-back', { documents: goneDocuments, annotations: goneAnnotations })}
        </label>
      )}
      <p class="restore-actions" ref={actions}>
        {(changes || gone) && (
          <Button
            look="primary"
            data-action="restore-now"
            aria-describedby={id}
            disabled={!mayRestore}
            onClick={() => onRestore(bringBack)}
          >
            {text('restore-now')}
          </Button>
        )}
        <Button
          look={changes || gone ? 'plain' : 'outlined'}
          data-action="restore-not"
          aria-describedby={id}
          onClick={onClose}
        >
          {text(changes || gone ? 'restore-not' : 'restore-close')}
        </Button>
      </p>
    </div>
  );
}
