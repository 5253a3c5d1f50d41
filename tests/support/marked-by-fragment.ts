import type { BrowserCommand } from 'vitest/node';

export interface Marked {
  /** The characters that the browser marks. */
  readonly words: string;
  /** How many characters of the page are before the first of them; -1 for none. */
  readonly from: number;
}

/** Only what the browser marks can be seen, and no line is wrapped. */
const STYLE =
  '<style>body{color:#fff;background:#fff;font:16px monospace;white-space:nowrap}p{margin:4px}' +
  '::target-text{color:#f00;background:#f00}</style>';

/** Run in the page: the characters whose middle is red in the picture. */
async function marked(picture: string): Promise<Marked> {
  const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${picture}`)).blob());
  const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d');
  canvas?.drawImage(image, 0, 0);
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let words = '';
  let from = -1;
  let count = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    for (const [at, character] of (node.nodeValue ?? '').split('').entries()) {
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      const { left, top, width, height } = range.getBoundingClientRect();
      const pixel = canvas?.getImageData(Math.floor(left + width / 2), Math.floor(top + height / 2), 1, 1);
      if (pixel?.data[1] === 0) {
        if (from < 0) from = count;
        words += character;
      }
      count += 1;
    }
  return { words, from };
}

/**
 * A command for tests in the browser (Vitest's `browser.commands`), run in Node: which words the browser marks in a page with
 * this body, opened at `#:~:` and the directive as by a link, which no page can do to itself.
 */
export const markedByFragment: BrowserCommand<[body: string, directive: string]> = async (
  { context },
  body: string,
  directive: string,
): Promise<Marked> => {
  const page = await context.newPage();
  try {
    await page.setViewportSize({ width: 1200, height: 700 });
    await page.route('http://fragment.test/', (route) =>
      route.fulfill({ contentType: 'text/html; charset=utf-8', body: `<!doctype html>${STYLE}${body}` }),
    );
    await page.goto(`http://fragment.test/#:~:${directive}`);
    // The words are looked for after the page has loaded, and only the picture tells when.
    for (let tries = 1; ; tries += 1) {
      const found = await page.evaluate(marked, (await page.screenshot()).toString('base64'));
      if (found.from >= 0 || tries === 20) return found;
    }
  } finally {
    await page.close();
  }
};
