import highlights from '../../components/reader/highlights.css?inline';
import colours from '../../dom/reading/colours.css?inline';
import controls from '../../components/ui/controls.css?inline';
import { createTextOnScreen } from '../../components/reader/text-on-screen';
import type { Annotation } from '../../domain/annotation/annotation';
import { COLOURS, type Colour } from '../../domain/annotation/colour';
import type { AnnotationId } from '../../domain/ids';
import { clearPage, pageStyles, paintPage } from '../../dom/paint-page';
import { textOf } from '../../dom/text-of';
import { unseenStretches } from '../../dom/unseen-stretches';
import { madeText, random } from '../../tests/domain/anchoring/support/made-text';

export interface PaintTimes {
  /** What our own code takes, and until the frame after it, in ms. */
  readonly own: number;
  readonly untilPainted: number;
  /** Until each is announced to a screen reader, and the frames until then, in ms. */
  readonly untilAll: number;
  readonly announced: readonly number[];
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
      createTextOnScreen(textOf(root), { before: () => 'Start', after: () => 'End' }).show(
        positions.map(annotationAt),
        new Map(
          positions.map(({ start, end }, index) => [
            idOf(index),
            { how: 'exact', certain: true, start, end },
          ]),
        ),
        { openId: undefined, currentId: undefined, stretched: undefined, pointed: undefined },
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
    const announced = where === 'reader' ? await untilAnnounced(root, 2 * number) : [];
    const untilAll = performance.now() - begun;
    const frames = await scroll();
    clearPage(PREFIX);
    CSS.highlights.clear();
    root.remove();
    return { own, untilPainted, untilAll, announced, frames };
  },
};

const idOf = (index: number) => String(index) as AnnotationId;

/** What painting asks of an annotation. */
function annotationAt({ colour }: { readonly colour: Colour }, index: number): Annotation {
  return { id: idOf(index), colour } as Annotation;
}

async function untilAnnounced(root: Element, words: number): Promise<number[]> {
  const frames: number[] = [];
  let last = await nextFrame();
  while (root.querySelectorAll('[data-wm-ui]').length < words) {
    const now = await nextFrame();
    frames.push(now - last);
    last = now;
  }
  return frames;
}

/** 200 kB in some 500 paragraphs. */
function longText(): HTMLElement {
  const root = document.createElement('main');
  const styles = document.createElement('style');
  styles.textContent = [
    colours,
    controls,
    highlights,
    pageStyles(PREFIX),
    'main{max-width:40em;font:18px/1.6 serif}',
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
