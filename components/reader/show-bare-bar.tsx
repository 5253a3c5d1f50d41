import { render, type JSX } from 'preact';
import { part } from '../../dom/reading/part';
import type { Localization } from '../fluent/create-localization';
import { LocalizationProvider } from '../fluent/LocalizationProvider';
import { useText } from '../fluent/use-text';
import { IconButton } from '../ui/IconButton';
import type { FrameConnection } from './connect-frame';

/** Shows the bar of a reader without a text. Escape does what its button does, until what this gives is aborted. */
export function showBareBar(
  document: Document,
  frame: FrameConnection | undefined,
  localization: Localization,
): AbortController {
  const escape = new AbortController();
  document.addEventListener(
    'keydown',
    ({ key }) => {
      if (key === 'Escape') frame?.close();
    },
    { signal: escape.signal },
  );
  render(
    <LocalizationProvider localization={localization}>
      <BareBar frame={frame} />
    </LocalizationProvider>,
    part(document, 'bar'),
  );
  return escape;
}

/** The way out, and whose reader it is. */
function BareBar({ frame }: { readonly frame: FrameConnection | undefined }): JSX.Element {
  const text = useText();
  return (
    <>
      {frame && (
        <IconButton icon="close" label={text('close-reader')} data-action="close" onClick={frame.close} />
      )}
      <p class="where">
        <b>{text('product')}</b>
      </p>
    </>
  );
}
