import type { JSX } from 'preact';
import { useText } from '../fluent/use-text';
import { Icon } from '../ui/Icon';

/** Before anything is saved: what to do first. */
export function EmptyLibrary({ shortcut }: { readonly shortcut: string }): JSX.Element {
  const text = useText();
  return (
    <section class="empty" data-part="empty">
      <div class="empty-page" aria-hidden="true">
        <i />
        <i data-colour="violation" />
        <i />
        <i data-colour="source" />
        <i />
      </div>
      <h2>{text('empty-title')}</h2>
      <ol class="steps">
        <li>{text('empty-step-open', { shortcut: shortcut || 'none' })}</li>
        <li>{text('empty-step-mark')}</li>
        <li>{text('empty-step-return')}</li>
      </ol>
      <p class="empty-restore">
        <Icon name="upload" />
        <a href="#settings">{text('empty-restore')}</a>
      </p>
    </section>
  );
}
