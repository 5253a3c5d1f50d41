import type { ReaderPort } from '../../application/reader-port';
import type { CaptureId } from '../../domain/ids';
import type { FrameConnection } from './connect-frame';
import type { Pictures } from './place-images';

/** Shows the pictures that the page script finds in the browser's cache, and stores them with the capture. */
export function keepPictures(
  document: Document,
  frame: FrameConnection,
  pictures: Pictures,
  port: Pick<ReaderPort, 'keepImage'>,
  captureId: CaptureId,
): void {
  frame.onImage = (address, image) => {
    pictures.show(address, image);
    void toBase64(image).then((data) => port.keepImage({ captureId, address, type: image.type, data }));
  };
  frame.onImagesSent = () => {
    document.documentElement.dataset['pictures'] = 'settled';
  };
  frame.askForImages(pictures.addresses);
}

/** Messages are JSON. */
async function toBase64(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  let binary = '';
  for (let at = 0; at < bytes.length; at += 32_768)
    binary += String.fromCharCode(...bytes.subarray(at, at + 32_768));
  return btoa(binary);
}
