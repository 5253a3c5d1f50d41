import type { Frame, Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { COLOURS } from '../../domain/annotation/colour.ts';
import { contrast, type Rgb } from '../support/contrast.ts';
import { annotationIds, BAR } from './support/annotate.ts';
import { pressReleaseAt } from './support/pages.ts';
import { useSession } from './support/use-session.ts';
import { waitFor } from './support/wait-for.ts';
import { withControl } from './support/with-control.ts';

// Selections of every shape in the reader, each kept, in both browsers; by hand in `annotate` and `touch-and-caret`.
const session = useSession();

const SHAPES = `
  <h2>What the harbour books say</h2>
  <p>The first book was begun <b>in the winter</b> of the long fog, and its pages are numbered by hand.</p>
  <p>The second book was sealed<sup><a href="#wm-note">1</a></sup> until the clerk who kept it had left the town.</p>
  <ul><li>The gate was shut at nine.</li><li>The guard was sent away at ten.</li></ul>
  <table><tr><th>Place</th><th>Complaints</th></tr><tr><td>Saltmarsh Road</td><td>sixty-one</td></tr></table>
  <p>A note of the interpreter has <ruby>東<rt>とう</rt>京<rt>きょう</rt></ruby>の記録 in it, which nobody has <a href="https://www.observatory.example/record">read since the trial</a> was over.</p>
  <p dir="rtl" lang="ar">قال الشاهد إن رسالة <bdi>Harbour Watch 2024</bdi> وصلت في الليلة الثالثة ولم يفتحها أحد.</p>
  <p>What the page hides <span style="display:none">from its readers</span> is not in the words that are kept.</p>
  <p id="wm-note">1. The seal is in the archive of the province, with two others of that year.</p>`;

let page: Page;
let frame: Frame;

beforeAll(async () => {
  const address = pressReleaseAt(session().site, 'https://www.observatory.example/shapes', (html) =>
    html.replace('<p>The commission visited', `${SHAPES}<p>The commission visited`),
  );
  page = await session().page(address);
  frame = await session().openReader(page);
});

/** Selects from the beginning of some words to the end of others, which may stand in other nodes. */
const select = (from: string, to: string, direction: 'forward' | 'backward' = 'forward') =>
  frame.evaluate(
    (first, last, isBackward) => {
      const point = (words: string, atEnd: boolean) => {
        const walker = document.createTreeWalker(document.querySelector('#text') ?? document, 4);
        while (walker.nextNode()) {
          const at = walker.currentNode.nodeValue?.indexOf(words) ?? -1;
          if (at >= 0) return { node: walker.currentNode, offset: at + (atEnd ? words.length : 0) };
        }
        throw new Error(`Nothing says “${words}”`);
      };
      const ends = [point(first, false), point(last, true)] as const;
      const [anchor, focus] = isBackward ? [ends[1], ends[0]] : ends;
      anchor.node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      getSelection()?.setBaseAndExtent(anchor.node, anchor.offset, focus.node, focus.offset);
    },
    from,
    to,
    direction === 'backward',
  );

/** Highlights what is selected, and gives the words that are stored. */
async function kept(): Promise<string> {
  const before = await annotationIds(frame);
  await frame.waitForSelector(BAR);
  await page.keyboard.press('h');
  const id = await waitFor('the highlight', async () =>
    (await annotationIds(frame)).find((one) => !before.includes(one)),
  );
  return waitFor('the words', async () => {
    const { annotations = [] } = await session().readDatabase();
    const found = annotations.find((one) => one['id'] === id);
    return found && (found['quote'] as { exact: string }).exact;
  });
}

describe('what is selected is kept word for word', () => {
  it.each([
    [
      'over blocks and a list',
      'its pages',
      'The gate was shut',
      'its pages are numbered by hand.\nThe second book was sealed1 until the clerk who kept it had left the town.\nThe gate was shut',
    ],
    ['over the cells of a table', 'Saltmarsh Road', 'sixty', 'Saltmarsh Road\tsixty'],
    [
      'over the mark of a footnote',
      'second book',
      'until the clerk',
      'second book was sealed1 until the clerk',
    ],
    ['over ruby, without its readings', '東', '記録', '東京の記録'],
    ['from within a link', 'since the trial', 'was over', 'since the trial was over'],
    [
      'in a caption',
      'The harbour of Port Ellin',
      'ferry road',
      'The harbour of Port Ellin at dusk, seen from the ferry road',
    ],
    ['over what the page hides', 'the page hides', 'is not in', 'the page hides is not in'],
  ])('%s', async (_, from, to, words) => {
    await select(from, to);
    expect(await kept()).toBe(words);
  });

  it('backwards, in a line that is written from the right with words from the left in it', async () => {
    await select('الشاهد', 'وصلت', 'backward');
    expect(await frame.evaluate(() => getSelection()?.direction)).toBe('backward');
    expect(await kept()).toBe('الشاهد إن رسالة Harbour Watch 2024 وصلت');
  });

  it('from an element to an element, and nothing of the next', async () => {
    await frame.evaluate(() => {
      const paragraph = document.querySelector('#text h2 + p');
      const next = paragraph?.nextElementSibling;
      if (!paragraph || !next) throw new Error('There is no such paragraph');
      paragraph.scrollIntoView({ block: 'center', behavior: 'instant' });
      getSelection()?.setBaseAndExtent(paragraph, 1, next, 0);
    });
    expect(await kept()).toBe('in the winter of the long fog, and its pages are numbered by hand.');
  });

  it('nothing where only a picture is selected', async () => {
    await frame.evaluate(() => {
      const picture = document.querySelector('#text img');
      const parent = picture?.parentNode;
      if (!picture || !parent) throw new Error('There is no picture');
      const at = [...parent.childNodes].indexOf(picture);
      getSelection()?.setBaseAndExtent(parent, at, parent, at + 1);
    });
    expect(await frame.evaluate(() => getSelection()?.isCollapsed)).toBe(false);
    await waitFor('no bar', async () => (await frame.$(BAR)) === null);
  });

  it('the whole text by the keys for all, and no more', async () => {
    await frame.evaluate(() => {
      getSelection()?.removeAllRanges();
    });
    await withControl(page, 'a');
    const words = await kept();
    expect(words.startsWith('(Port Ellin) – A new report')).toBe(true);
    expect(words).not.toContain('Highlight, ');
    expect(words).toContain('sealed1 until');
    expect(words.length).toBeGreaterThan(4_000);
  });
});

it('says in hidden words where each passage begins and ends, which are no part of the text', async () => {
  const said = await frame.$$eval('#text [data-wm-ui]', (all) => all.map((one) => one.textContent.trim()));
  const passages = (await annotationIds(frame)).length;
  expect(said.filter((words) => words.startsWith('Highlight, '))).toHaveLength(passages);
  expect(said.filter((words) => words === 'end of highlight')).toHaveLength(passages);
});

/** What is on the screen where layers of colours of highlights are painted over the paper, and the ink, in a theme. */
const shownIn = (theme: string, layers: readonly (readonly string[])[]) =>
  frame.evaluate(
    (wanted, lists) => {
      const root = document.documentElement;
      const before = root.dataset['theme'];
      root.dataset['theme'] = wanted;
      const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
      const painted = (colours: readonly string[]): [number, number, number] => {
        for (const colour of colours) {
          if (!canvas) throw new Error('no canvas');
          canvas.fillStyle = colour;
          canvas.fillRect(0, 0, 1, 1);
        }
        const [red = 0, green = 0, blue = 0] = canvas?.getImageData(0, 0, 1, 1).data ?? [];
        return [red, green, blue];
      };
      // A new element: those that are there fade from theme to theme.
      const probe = document.body.appendChild(document.createElement('i'));
      probe.style.cssText = 'color: var(--ink); background-color: var(--paper)';
      const { color, backgroundColor } = getComputedStyle(probe);
      const [ink, paper] = [color, backgroundColor];
      probe.remove();
      const ground = (name: string) => getComputedStyle(root, `::highlight(${name})`).backgroundColor;
      const shown = {
        ink: painted([ink]),
        paper: painted([paper]),
        grounds: lists.map((names) => painted([paper, ...names.map(ground)])),
      };
      root.dataset['theme'] = before;
      return shown;
    },
    theme,
    layers,
  );

it.each(['light', 'sepia', 'dark'])(
  'leaves the words 4.5:1 in every colour, alone and overlapping: %s',
  async (theme) => {
    const layers = COLOURS.flatMap((one) => [
      [`${one}-0`],
      [`${one}-0`, `open-${one}-0`],
      ...COLOURS.map((other) => [`${one}-0`, `${other}-1`]),
    ]);
    const { ink, paper, grounds } = await shownIn(theme, layers);
    for (const [index, ground] of grounds.entries()) {
      const names = layers[index]?.join(' under ');
      expect(contrast(ink, ground as Rgb), names).toBeGreaterThanOrEqual(4.5);
      expect(ground, names).not.toEqual(paper);
    }
  },
);
