import { render } from 'preact';
import { part } from '../../dom/reading/part';
import type { Localization } from '../fluent/create-localization';
import { LocalizationProvider } from '../fluent/LocalizationProvider';
import { BareBar } from './BareBar';
import type { FrameConnection } from './connect-frame';

/** While a large page is read: that it is, and the way out. What it gives takes it away again, for what comes after it. */
export function startWaiting(
  document: Document,
  { frame, localization }: { readonly frame: FrameConnection; readonly localization: Localization },
): () => void {
  const stop = new AbortController();
  document.addEventListener(
    'keydown',
    ({ key }) => {
      if (key === 'Escape') frame.close();
    },
    { signal: stop.signal },
  );
  render(
    <LocalizationProvider localization={localization}>
      <BareBar frame={frame} />
    </LocalizationProvider>,
    part(document, 'bar'),
  );
  const state = part(document, 'state');
  render(
    <p class="waiting" role="status">
      {localization.text('loading')}
    </p>,
    state,
  );
  return () => {
    stop.abort();
    render(null, state);
  };
}
