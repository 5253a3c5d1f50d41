import type { ToFrame } from '../domain/reading/frame-message';

/** Bytes of pictures that are kept with one capture. */
const MOST_BYTES = 10_000_000;

/**
 * Hands over the pictures of the page's own origin that the browser already has. `only-if-cached` never asks a server,
 * so nobody learns that the reader was opened; Firefox lists these fetches in the page's resource timing.
 */
export async function sendCachedImages(
  document: Document,
  addresses: readonly string[],
  tell: (message: ToFrame) => void,
  signal: AbortSignal,
): Promise<void> {
  let bytes = 0;
  for (const address of new Set(addresses)) {
    if (!URL.canParse(address) || new URL(address).origin !== document.location.origin) continue;
    const image = await cached(address, signal);
    if (signal.aborted) return;
    if (image === undefined || bytes + image.size > MOST_BYTES) continue;
    bytes += image.size;
    tell({ type: 'image', address, image });
  }
  tell({ type: 'images-sent' });
}

async function cached(address: string, signal: AbortSignal): Promise<Blob | undefined> {
  try {
    const response = await fetch(address, { cache: 'only-if-cached', mode: 'same-origin', signal });
    const type = response.headers.get('content-type')?.split(';')[0] ?? '';
    return response.ok && /^image\/(png|jpeg|gif|webp|avif)$/.test(type) ? await response.blob() : undefined;
  } catch {
    // Not in the cache: the reader shows its placeholder.
    return undefined;
  }
}
