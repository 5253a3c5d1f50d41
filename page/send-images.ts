import type { ToFrame } from '../domain/reading/frame-message';

/** Bytes of pictures that are kept with one capture. */
const MOST_BYTES = 10_000_000;

/** Gives a picture of the page that the browser has already, and asks no server for it; undefined where it has not. */
export type TakeImage = (
  document: Document,
  address: string,
  signal: AbortSignal,
) => Promise<Blob | undefined>;

/** Hands over the pictures of the page's own origin that the browser has. Nobody learns by it that the reader was opened. */
export async function sendImages(
  document: Document,
  addresses: readonly string[],
  take: TakeImage,
  tell: (message: ToFrame) => void,
  signal: AbortSignal,
): Promise<void> {
  let bytes = 0;
  for (const address of new Set(addresses)) {
    if (!URL.canParse(address) || new URL(address).origin !== document.location.origin) continue;
    const image = await take(document, address, signal);
    if (signal.aborted) return;
    if (image === undefined || bytes + image.size > MOST_BYTES) continue;
    bytes += image.size;
    tell({ type: 'image', address, image });
  }
  tell({ type: 'images-sent' });
}
