import type { Frame, Page } from 'puppeteer-core';
import { waitFor } from './wait-for.ts';

interface Ends {
  readonly from: { readonly x: number; readonly y: number };
  readonly to: { readonly x: number; readonly y: number };
}

/**
 * Where a passage begins and ends on the screen, in CSS px of the frame, which covers the viewport; it is scrolled to
 * the middle first. The passage has to stand within one block of `root`.
 */
export async function endsOf(frame: Frame, text: string, root: string): Promise<Ends> {
  return await frame.evaluate(
    async (wanted, selector) => {
      const container = document.querySelector(selector);
      if (container === null) throw new Error(`There is no ${selector}`);
      const walker = document.createTreeWalker(container, NodeFilter.SHOW_TEXT);
      const nodes: { node: Node; start: number }[] = [];
      let all = '';
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        nodes.push({ node, start: all.length });
        all += node.nodeValue ?? '';
      }
      const at = all.indexOf(wanted);
      if (at < 0) throw new Error(`The text does not hold “${wanted}”`);
      const point = (offset: number, atEnd: boolean) => {
        const found = nodes.findLast(({ start }) => (atEnd ? start < offset : start <= offset));
        if (found === undefined) throw new Error('No text node holds the passage');
        return { node: found.node, offset: offset - found.start };
      };
      const first = point(at, false);
      const last = point(at + wanted.length, true);
      const range = document.createRange();
      range.setStart(first.node, first.offset);
      range.setEnd(last.node, last.offset);
      first.node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      const rects = [...range.getClientRects()].filter((rect) => rect.width > 0);
      const head = rects[0];
      const tail = rects.at(-1);
      if (head === undefined || tail === undefined) throw new Error('The passage is not on the screen');
      const rtl = getComputedStyle(first.node.parentElement ?? document.body).direction === 'rtl';
      return {
        // A little inside the first and the last letter: the caret goes to the nearer edge.
        from: { x: rtl ? head.right - 1 : head.left + 1, y: head.top + head.height / 2 },
        to: { x: rtl ? tail.left + 1 : tail.right - 1, y: tail.top + tail.height / 2 },
      };
    },
    text,
    root,
  );
}

/** The words that are selected. */
export const selected = (frame: Frame) => frame.evaluate(() => getSelection()?.toString() ?? '');

/** Selects a passage as a person does with a mouse: press, drag, let go. Gives what is selected then. */
export async function selectText(page: Page, frame: Frame, text: string, root = '#text'): Promise<string> {
  const { from, to } = await endsOf(frame, text, root);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 });
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await page.mouse.up();
  await waitFor('a selection by the mouse', async () => (await selected(frame)) !== '', { timeout: 3_000 });
  return await selected(frame);
}

/** Selects a passage that is within one text node, without the mouse: where many are marked, and how is tested elsewhere. */
export async function selectAtOnce(frame: Frame, text: string): Promise<void> {
  await frame.evaluate((wanted) => {
    const walker = document.createTreeWalker(
      document.querySelector('#text') ?? document,
      NodeFilter.SHOW_TEXT,
    );
    let node = walker.nextNode();
    while (node !== null && node.nodeValue?.includes(wanted) !== true) node = walker.nextNode();
    if (node === null) throw new Error(`No text node holds “${wanted}”`);
    node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
    const start = node.nodeValue?.indexOf(wanted) ?? 0;
    getSelection()?.setBaseAndExtent(node, start, node, start + wanted.length);
    document.dispatchEvent(new PointerEvent('pointerup'));
  }, text);
}
