import '../../dom/reading/tokens.css';
import '../../dom/reading/colours.css';
import '../../components/reader/highlights.css';
import { afterEach, describe, expect, it } from 'vitest';
import { COLOURS } from '../../domain/annotation/colour';
import { LANES } from '../../domain/annotation/assign-lanes';
import { contrast, type Rgb } from '../support/contrast';

const THEMES = ['light', 'sepia', 'dark'] as const;

const root = document.documentElement;
const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });

afterEach(() => {
  delete root.dataset['theme'];
});

/** What is on the screen where these are painted over each other, the first one lowest. */
function painted(...layers: readonly string[]): Rgb {
  if (!canvas) throw new Error('no canvas');
  for (const layer of layers) {
    canvas.fillStyle = layer;
    canvas.fillRect(0, 0, 1, 1);
  }
  const [red = 0, green = 0, blue = 0] = canvas.getImageData(0, 0, 1, 1).data;
  return [red, green, blue];
}

const styleOf = (name: string): CSSStyleDeclaration => getComputedStyle(root, `::highlight(${name})`);

function colourOf(variable: string): string {
  const probe = document.body.appendChild(document.createElement('i'));
  probe.style.color = `var(${variable})`;
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}

describe.each(THEMES)('the colours on %s', (theme) => {
  it('leave the words 4.5:1, alone, overlapping and open', () => {
    root.dataset['theme'] = theme;
    const ink = painted(colourOf('--ink'));
    const paper = colourOf('--paper');
    const grounds = COLOURS.flatMap((first) =>
      COLOURS.flatMap((second) =>
        COLOURS.map((third) => [`${first}-0`, `${second}-1`, `${third}-2`, `open-${third}-2`]),
      ),
    );
    for (const names of grounds)
      for (let count = 1; count <= names.length; count += 1) {
        const layers = names.slice(0, count);
        const ground = painted(paper, ...layers.map((name) => styleOf(name).backgroundColor));
        expect(contrast(ink, ground), layers.join(' over ')).toBeGreaterThanOrEqual(4.5);
      }
  });

  it('have lines that stand 3:1 from the paper', () => {
    root.dataset['theme'] = theme;
    const paper = painted(colourOf('--paper'));
    for (const colour of COLOURS)
      expect(
        contrast(painted(styleOf(`${colour}-0`).textDecorationColor), paper),
        colour,
      ).toBeGreaterThanOrEqual(3);
  });
});

it('differ without colour vision: each has a line of its own kind, and each overlapping one its own place', () => {
  const kinds = COLOURS.map((colour) => {
    const { textDecorationStyle, textDecorationLine } = styleOf(`${colour}-0`);
    return `${textDecorationStyle} ${textDecorationLine}`;
  });
  expect(new Set(kinds).size).toBe(COLOURS.length);
  for (const colour of COLOURS) {
    const places = Array.from(
      { length: LANES },
      (_, lane) => styleOf(`${colour}-${String(lane)}`).textUnderlineOffset,
    );
    expect(new Set(places).size, colour).toBe(LANES);
  }
});
