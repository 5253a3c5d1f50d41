import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutHtml, joinPiece } from '../../dom/cut-html';
import { sanitise, serialise } from '../../dom/sanitise';
import { articleOf, readSamplePage } from '../support/pages-in-browser';
import { soup } from './soup';

/** What is shown of pieces of that size: how many they were, and their HTML; null where they do not fit. */
function joined(html: string, size: number): { readonly html: string; readonly count: number } | null {
  const root = document.createElement('div');
  const pieces = cutHtml(html, size);
  for (let count = 0; ; count += 1) {
    const { done, value } = pieces.next();
    if (done) return value ? { html: root.innerHTML, count } : null;
    if (!joinPiece(root, sanitise(value.html, true), value.open)) return null;
  }
}

test.each(['press-release', 'arabic', 'japanese'])('%s is the same in pieces of any size', async (name) => {
  const { html } = articleOf(await readSamplePage(`${name}.html`));
  for (const size of [1, 50, 400, 3_000, 1_000_000]) expect(joined(html, size)?.html).toBe(html);
  expect(joined(html, 50)?.count).toBeGreaterThan(10);
});

test.each([
  ['boxes in each other', `<div><div>${'<p>a <b>b</b> c</p>\n'.repeat(9)}</div>d</div><p>e</p>`],
  ['one paragraph of lines', `<p>${'a<br>b <i lang="fr">c</i> '.repeat(9)}</p>`],
  [
    'a table and a list',
    `<table><tbody>${'<tr><td>a</td><td><ul><li>b</li><li>c</li></ul></td></tr>'.repeat(9)}</tbody></table>`,
  ],
  [
    'notes and what leads to them',
    `<p><a href="#wm-n">1</a></p>${'<p>a</p>'.repeat(9)}<ol start="3"><li id="wm-n">b</li><li>c</li></ol>`,
  ],
  [
    'attributes with signs of markup',
    `<p><a href="https://x.example/?a=&quot;>b" target="_blank" rel="noopener noreferrer">a</a></p>${'<p title="">a</p>'.repeat(9)}`,
  ],
])('%s: the same in pieces', (_, html) => {
  const whole = serialise(sanitise(html));
  for (const size of [1, 20, 70]) expect(joined(whole, size)).toMatchObject({ html: whole });
  expect(joined(whole, 1)?.count).toBeGreaterThan(9);
});

test('what must be parsed in one is not cut', () => {
  const html = `<pre>\n\na<b>b</b>\n</pre><ruby>${'漢<rp>(</rp><rt>kan</rt><rp>)</rp>'.repeat(5)}</ruby><p>a</p>`;
  expect(joined(html, 1)).toEqual({ html: serialise(sanitise(html)), count: 3 });
});

test('whatever was sanitised is the same in pieces', () => {
  fc.assert(
    fc.property(fc.array(soup, { maxLength: 4 }), fc.integer({ min: 1, max: 60 }), (soups, size) => {
      const html = serialise(sanitise(soups.join('')));
      expect(joined(html, size)?.html).toBe(html);
    }),
    { numRuns: 1_000 },
  );
});

test.each([
  '<p>a',
  '<p>a</b></p>',
  '</p>',
  '<P>a</P>',
  '<p>a<!-- b --></p>',
  '<p title="a>b</p>',
  '<p>1 < 2</p>',
])('what no browser wrote is not taken apart: %s', (html) => {
  expect(joined(html, 1)).toBeNull();
});
