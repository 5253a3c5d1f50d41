import { afterEach, describe, expect, it, vi } from 'vitest';
import { extractSlowly } from '../../page/extract-slowly';

afterEach(() => {
  vi.restoreAllMocks();
});

function page(paragraphs: number, words: string): Document {
  const made = document.implementation.createHTMLDocument('The Quay');
  made.body.innerHTML = `<main><h1>The Quay</h1>${`<p>${words}</p>`.repeat(paragraphs)}</main>`;
  return made;
}

describe('a page that is too much to read', () => {
  it('is given up where it takes too long', async () => {
    const now = vi.spyOn(performance, 'now');
    const first = await extractSlowly(page(3, 'Nobody slept on the quay that night.'), true, undefined);
    expect(first.ok).toBe(true);
    let time = 0;
    now.mockImplementation(() => (time += 6_000));
    const second = await extractSlowly(page(3, 'Nobody slept on the quay that night.'), true, undefined);
    expect(second).toEqual({ ok: false, code: 'page-slow' });
  });

  it('is not even copied where it is 20 MB of text, or half a million elements', async () => {
    for (const large of [page(4, 'The boats were counted. '.repeat(220_000)), page(450_000, '')]) {
      const copied = vi.spyOn(large, 'cloneNode');
      expect(await extractSlowly(large, false, undefined)).toEqual({ ok: false, code: 'page-too-large' });
      expect(copied).not.toHaveBeenCalled();
    }
  });
});
