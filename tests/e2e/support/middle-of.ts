import type { Frame } from 'puppeteer-core';

/** The middle of an element that is seen, or will be, in CSS px of the frame's viewport. */
export async function middleOf(frame: Frame, selector: string): Promise<{ x: number; y: number }> {
  await frame.waitForSelector(selector, { visible: true });
  return frame.$eval(selector, (one) => {
    const { left, top, width, height } = one.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  });
}
