import { describe, expect, it } from 'vitest';
import { textOf } from '../../dom/text-of';
import { extractInSteps } from '../../page/extract';
import { flattenDeep } from '../../page/flatten-deep';

/** Boxes of these names in each other, with words before and after each. */
function nested(depth: number, ...names: readonly string[]): HTMLElement {
  const body = document.implementation.createHTMLDocument().body;
  let at: Element = body;
  for (let level = 0; level < depth; level++) {
    const box = document.createElement(names[level % names.length] ?? 'div');
    at.append(`before ${String(level)} `, box, ` after ${String(level)}`);
    at = box;
  }
  at.append('the innermost');
  return body;
}

function depthOf(root: Element): number {
  let deepest = 0;
  for (const element of root.querySelectorAll('*')) {
    let depth = 0;
    for (let at: Element | null = element; at !== root; at = at?.parentElement ?? root) depth++;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

describe('boxes that are nested too deeply', () => {
  it.each([['div'], ['span'], ['div', 'span', 'blockquote'], ['ul', 'li'], ['b', 'i']])(
    'of %s %s go, and the text stays as it was',
    (...names) => {
      const body = nested(600, ...names);
      const { text } = textOf(body);
      flattenDeep(body);
      expect(depthOf(body)).toBeLessThan(90);
      expect(textOf(body).text).toBe(text);
    },
  );

  it('leaves a real page alone', () => {
    const body = nested(60, 'div', 'p');
    const { outerHTML } = body;
    flattenDeep(body);
    expect(body.outerHTML).toBe(outerHTML);
  });

  it('are no reason to fail for a whole page of them, 5,000 deep', () => {
    const page = document.implementation.createHTMLDocument('The Quay');
    const body = nested(5_000, 'div');
    page.body.append(...body.childNodes);
    const steps = extractInSteps(page, { url: 'https://www.observatory.example/the-quay', force: true });
    let step = steps.next();
    while (step.done !== true) step = steps.next();
    expect(step.value).toMatchObject({ ok: true });
    const text = step.value.ok ? step.value.article.text : '';
    expect(text.startsWith('before 0\nbefore 1\n')).toBe(true);
    expect(text).toContain('\nthe innermost\n');
    expect(text.endsWith('after 1\nafter 0')).toBe(true);
  });
});
