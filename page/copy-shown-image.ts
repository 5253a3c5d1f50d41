import { shadowRootsIn } from '../dom/flat-tree';
import { addressOf } from './images';
import type { TakeImage } from './send-images';

/** Pixels of a copied picture; a larger one is made smaller. */
const MOST_PIXELS = 4_000_000;

/**
 * In Firefox: a copy of what the page shows. A fetch counts as the page's own there: its `connect-src` may forbid it,
 * and then the server is told by its `report-uri`.
 */
export const copyShownImage: TakeImage = async (document, address) => {
  const images = [document, ...shadowRootsIn(document)].flatMap((tree) => [...tree.querySelectorAll('img')]);
  const shown = images.find(
    (image) =>
      image.complete &&
      image.naturalWidth > 0 &&
      (image.currentSrc === address || addressOf(image, document.baseURI) === address),
  );
  if (!shown) return undefined;
  const { naturalWidth: width, naturalHeight: height } = shown;
  const scale = Math.min(1, Math.sqrt(MOST_PIXELS / (width * height)));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  try {
    canvas.getContext('2d')?.drawImage(shown, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve) => {
      canvas.toBlob((copy) => resolve(copy ?? undefined), 'image/webp', 0.92);
    });
  } catch {
    // Shown from another origin after all, by a redirect or `srcset`: the browser keeps its pixels from us.
    return undefined;
  }
};
