import { render } from 'preact';
import { part } from '../../dom/reading/part';
import type { Localization } from '../fluent/create-localization';
import { showBareBar } from './show-bare-bar';
import type { FrameConnection } from './connect-frame';

/** What is waited for: a large page is read, or the beginning of a long text is there and the rest is not yet. */
export type Waiting = 'loading' | 'arriving';

export interface WaitingParts {
  readonly what: Waiting;
  readonly frame: FrameConnection;
  readonly localization: Localization;
}

/** While a person waits: what for, and the way out. What it gives takes it away again, for what comes after it. */
export function startWaiting(document: Document, { what, frame, localization }: WaitingParts): () => void {
  const escape = showBareBar(document, frame, localization);
  const state = part(document, 'state');
  render(
    <p class={`waiting waiting-${what}`} role="status">
      {localization.text(what)}
    </p>,
    state,
  );
  return () => {
    escape.abort();
    render(null, state);
  };
}
