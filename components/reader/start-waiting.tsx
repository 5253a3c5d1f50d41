import { render } from 'preact';
import { part } from '../../dom/reading/part';
import type { Localization } from '../fluent/create-localization';
import { showBareBar } from './show-bare-bar';
import type { FrameConnection } from './connect-frame';

/** While a large page is read: that it is, and the way out. What it gives takes it away again, for what comes after it. */
export function startWaiting(
  document: Document,
  { frame, localization }: { readonly frame: FrameConnection; readonly localization: Localization },
): () => void {
  const escape = showBareBar(document, frame, localization);
  const state = part(document, 'state');
  render(
    <p class="waiting" role="status">
      {localization.text('loading')}
    </p>,
    state,
  );
  return () => {
    escape.abort();
    render(null, state);
  };
}
