import { afterEach, expect, it } from 'vitest';
import { copyShownImage } from '../../page/copy-shown-image';

const { signal } = new AbortController();

/** A page's own image in one colour, in front of the person. */
async function show(width: number, height: number): Promise<HTMLImageElement> {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  context.fillStyle = 'rgb(200, 40, 40)';
  context.fillRect(0, 0, width, height);
  const image = new Image();
  image.src = URL.createObjectURL(await canvas.convertToBlob());
  document.body.append(image);
  await image.decode();
  return image;
}

afterEach(() => {
  for (const image of [...document.images]) image.remove();
});

it('copies what the page shows under an address', async () => {
  const { currentSrc } = await show(60, 40);
  const copy = await copyShownImage(document, currentSrc, signal);
  expect(copy?.type).toBe('image/webp');
  const bitmap = await createImageBitmap(copy ?? new Blob());
  expect([bitmap.width, bitmap.height]).toEqual([60, 40]);
  const context = new OffscreenCanvas(60, 40).getContext('2d');
  context?.drawImage(bitmap, 0, 0);
  const [red = 0, green = 0, blue = 0] = context?.getImageData(30, 20, 1, 1).data ?? [];
  expect(Math.abs(red - 200)).toBeLessThan(8);
  expect(Math.max(green, blue)).toBeLessThan(60);
});

it('makes a very large one smaller, in its own proportions', async () => {
  const { currentSrc } = await show(4_000, 2_000);
  const bitmap = await createImageBitmap((await copyShownImage(document, currentSrc, signal)) ?? new Blob());
  expect(bitmap.width * bitmap.height).toBeLessThanOrEqual(4_010_000);
  expect(bitmap.width / bitmap.height).toBeCloseTo(2, 2);
});

it('gives nothing for one that is not there, or not yet', async () => {
  expect(await copyShownImage(document, 'https://www.observatory.example/a.jpg', signal)).toBeUndefined();
  const waiting = new Image();
  waiting.loading = 'lazy';
  waiting.setAttribute('data-src', 'https://www.observatory.example/a.jpg');
  document.body.append(waiting);
  expect(await copyShownImage(document, 'https://www.observatory.example/a.jpg', signal)).toBeUndefined();
});

it('leaves nothing in the page', async () => {
  const { currentSrc } = await show(10, 10);
  const before = document.documentElement.outerHTML;
  await copyShownImage(document, currentSrc, signal);
  expect(document.documentElement.outerHTML).toBe(before);
});
