import type { Page } from 'puppeteer-core';

/** Whether a colour, as red, green and blue, is anywhere on what is seen of a page; a blank tab beside it counts the pixels. */
export async function hasColour(page: Page, colour: readonly number[]): Promise<boolean> {
  const picture = await page.screenshot({ encoding: 'base64' });
  const beside = await page.browser().newPage();
  try {
    return await beside.evaluate(
      async (data, wanted) => {
        const image = new Image();
        image.src = `data:image/png;base64,${data}`;
        await image.decode();
        const canvas = new OffscreenCanvas(image.width, image.height);
        const context = canvas.getContext('2d');
        context?.drawImage(image, 0, 0);
        const pixels = context?.getImageData(0, 0, image.width, image.height).data ?? [];
        for (let at = 0; at < pixels.length; at += 4)
          if (wanted.every((value, index) => Math.abs((pixels[at + index] ?? 0) - value) <= 2)) return true;
        return false;
      },
      picture,
      colour,
    );
  } finally {
    await beside.close();
    await page.bringToFront();
  }
}
