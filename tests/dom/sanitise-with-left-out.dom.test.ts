import fc from 'fast-check';
import { expect, it } from 'vitest';
import { keepBlocks, LEFT_OUT, nameOfBlock } from '../../domain/document/left-out';
import { sanitise, serialise } from '../../dom/sanitise';
import { sanitiseWithLeftOut } from '../../dom/sanitise-with-left-out';
import { textOf } from '../../dom/text-of';
import { soup } from './soup';

function described(html: string) {
  const { fragment, leftOut } = sanitiseWithLeftOut(html);
  return { html: serialise(fragment), text: textOf(fragment).text, leftOut };
}

const OUT = `${LEFT_OUT}=""`;

it('leaves blocks out of the text and says where they stand in it', () => {
  const { text, leftOut } = described(
    `<p ${OUT}>Before.</p><p>One.</p><div ${OUT}><p>Among</p><p>them.</p></div><p>Two.</p><ul ${OUT}><li>After.</li></ul>`,
  );
  expect(text).toBe('One.\nTwo.');
  expect(leftOut).toEqual([
    { at: 0, text: 'Before.' },
    { at: 4, text: 'Among\nthem.' },
    { at: 9, text: 'After.' },
  ]);
});

it('puts back just those that are named, and takes them out again', () => {
  const article = described(
    `<p>One.</p><p ${OUT}>A &lt;b ${LEFT_OUT}=""&gt; line.</p><p>Two.</p><p ${OUT}>Other.</p>`,
  );
  const kept = keepBlocks(article, [`A <b ${LEFT_OUT}=""> line.`]);
  expect(kept.text).toBe(`One.\nA <b ${LEFT_OUT}=""> line.\nTwo.`);
  expect(kept.html).toBe(article.html.replace(`<p ${OUT}>A`, `<p ${LEFT_OUT}="kept">A`));
  expect(keepBlocks(kept, [])).toEqual(article);
  expect(keepBlocks(kept, [`A <b ${LEFT_OUT}=""> line.`])).toBe(kept);
});

it('takes out of the HTML what stands within a row, says nothing, or stands within another', () => {
  const { html, leftOut } = described(
    `<p>One.</p><table><tbody><tr><td>a</td><td><div ${OUT}>b</div>c</td></tr></tbody></table><p ${OUT}> </p><div ${OUT}><p ${OUT}>d</p></div>`,
  );
  expect(leftOut).toEqual([]);
  expect(html).not.toContain(LEFT_OUT);
});

it('gives, whichever are put back, the text that the tree then has', () => {
  const marked = fc
    .array(fc.tuple(fc.constantFrom('p', 'div', 'ul', 'blockquote', 'section'), soup, fc.boolean()), {
      maxLength: 6,
    })
    .map((blocks) =>
      blocks.map(([name, inside, isOut]) => `<${name}${isOut ? ` ${OUT}` : ''}>${inside}</${name}>`).join(''),
    );
  fc.assert(
    fc.property(fc.tuple(marked, soup), fc.nat(63), ([html, more], choice) => {
      const article = described(html + more);
      // A page without any other text has none, and is not stored.
      fc.pre(article.text !== '');
      const names = article.leftOut
        .filter((_, index) => (choice >> index) & 1)
        .map(({ text }) => nameOfBlock(text));
      const kept = keepBlocks(article, names);
      const tree = sanitise(kept.html);
      expect(serialise(tree)).toBe(kept.html);
      expect(textOf(tree).text).toBe(kept.text);
      expect(keepBlocks(kept, [])).toEqual(article);
    }),
    { numRuns: 300 },
  );
});
