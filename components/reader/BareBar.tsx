import type { JSX } from 'preact';
import { useText } from '../fluent/use-text';
import { IconButton } from '../ui/IconButton';
import type { FrameConnection } from './connect-frame';

/** The bar where there is no text: the way out, and whose reader it is. */
export function BareBar({ frame }: { readonly frame: FrameConnection | undefined }): JSX.Element {
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
