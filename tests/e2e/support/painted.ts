import type { Frame } from 'puppeteer-core';

/** The words that are painted in a colour, in the order of the text. */
export const painted = (frame: Frame, colour: string): Promise<string[]> =>
  frame.evaluate((name) => {
    const lanes = [0, 1, 2].map((lane) => `${name}-${lane}`);
    const highlights = [...lanes, ...lanes.map((lane) => `open-${lane}`)].map((one) =>
      CSS.highlights.get(one),
    );
    return highlights.flatMap((one) => [...(one ?? [])].map(textWithoutOurs));

    function textWithoutOurs({
      startContainer,
      startOffset,
      endContainer,
      endOffset,
    }: AbstractRange): string {
      const range = document.createRange();
      range.setStart(startContainer, startOffset);
      range.setEnd(endContainer, endOffset);
      const copy = range.cloneContents();
      for (const ours of copy.querySelectorAll('[data-wm-ui]')) ours.remove();
      return copy.textContent ?? '';
    }
  }, colour);
