import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '../..');
const STYLES = globSync('{components,dom}/**/*.css', { cwd: ROOT });

/** A property or value that names a side of the screen instead of a side of the text. */
const PHYSICAL =
  /^\s*((margin|padding|border)-(left|right|top|bottom)|(left|right|top|bottom)|border-(top|bottom)-(left|right)-radius|(min-|max-)?(width|height)|text-align: (left|right)|float: (left|right))\s*[:;]/;

/** What follows rectangles on the screen, which have no direction of writing. */
const ALLOWED = ['components/reader/bar.css: left: 0;', 'components/reader/passages.css: left: 0;'];

describe('styles', () => {
  it('name sides of the text, never of the screen', () => {
    const physical = STYLES.flatMap((file) =>
      readFileSync(path.join(ROOT, file), 'utf8')
        .split('\n')
        .filter((line) => PHYSICAL.test(line))
        .map((line) => `${file}: ${line.trim()}`),
    );
    expect(physical.filter((line) => !ALLOWED.includes(line))).toEqual([]);
    expect(STYLES.length).toBeGreaterThan(2);
  });
});
