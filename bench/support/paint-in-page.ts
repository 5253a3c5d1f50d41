import { COLOURS } from '../../domain/annotation/colour';
import { markBoundaries } from '../../dom/mark-boundaries';
import { clearPage, pageStyles, paintPage } from '../../dom/paint-page';
import { paint } from '../../dom/paint';
import { positionToRange } from '../../dom/position';
import { textOf } from '../../dom/text-of';
import { unseenStretches } from '../../dom/unseen-stretches';
import { madeText, random } from '../../tests/domain/anchoring/support/made-text';

export interface PaintTimes {
  /** What our own code takes, and until the frame after it, in ms. */
  readonly own: number;
  readonly untilPainted: number;
  /** Of the frames while scrolling, in ms. */
  readonly frames: readonly number[];
}

const PREFIX = 'abcdefghijkl';
const nextFrame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));

/** What runs in the browser: so many passages on a long text, as the reader paints them and as they are painted on a page. */
export const painting = {
  async time(where: 'reader' | 'page' | 'nothing', number: number): Promise<PaintTimes> {
    const root = longText();
    const next = random(3);
    const { text } = textOf(root);
    const positions = Array.from({ length: number }, (_, index) => {
      const start = next(text.length - 200);
      return { start, end: start + 20 + next(150), colour: COLOURS[index % COLOURS.length] ?? 'source' };
    });
    await nextFrame();
    await nextFrame();
    const begun = performance.now();
    if (where === 'reader') {
      markBoundaries(
        textOf(root),
        positions.map((position) => ({ position, before: 'Start', after: 'End' })),
      );
      const map = textOf(root);
      paint(
        positions.flatMap((one) => {
          const range = positionToRange(map, one);
          return range ? [{ colour: one.colour, range, position: one, isOpen: false }] : [];
        }),
      );
    } else if (where === 'page') {
      const map = textOf(root);
      unseenStretches(map);
      paintPage(
        map,
        PREFIX,
        positions.map(({ start, end, colour }) => ({ stretches: [{ start, end }], colour })),
      );
    }
    const own = performance.now() - begun;
    await nextFrame();
    await nextFrame();
    const untilPainted = performance.now() - begun;
    const frames = await scroll();
    clearPage(PREFIX);
    CSS.highlights.clear();
    root.remove();
    return { own, untilPainted, frames };
  },
};

/** 200 kB in some 500 paragraphs. */
function longText(): HTMLElement {
  const root = document.createElement('main');
  const styles = document.createElement('style');
  styles.textContent = [
    ...COLOURS.map(
      (colour) => `::highlight(${colour}){background-color:#ff08;text-decoration:underline 2px #a80}`,
    ),
    pageStyles(PREFIX),
    'main{max-width:40em;font:18px/1.6 serif}.unseen{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden}',
  ].join('\n');
  root.append(styles);
  for (const words of madeText(11, 2_520).split('\n')) {
    const paragraph = document.createElement('p');
    paragraph.textContent = words;
    root.append(paragraph);
  }
  document.body.append(root);
  return root;
}

async function scroll(): Promise<number[]> {
  const frames: number[] = [];
  let last = await nextFrame();
  for (let step = 0; step < 120; step += 1) {
    scrollBy({ top: 100, behavior: 'instant' });
    const now = await nextFrame();
    frames.push(now - last);
    last = now;
  }
  scrollTo({ top: 0, behavior: 'instant' });
  return frames;
}
