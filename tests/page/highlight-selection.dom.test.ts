import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AnnotationId } from '../../domain/ids';
import { highlightSelection, type HighlightPort } from '../../page/highlight-selection';
import { ourWorld } from '../../page/world';

const PASSAGE = 'the lamps along the quay were put out';
const ID = '00000000-0000-4000-8000-000000000001' as AnnotationId;
const words = { text: (id: string) => id, lang: 'en', dir: 'ltr' } as const;

const roots: ShadowRoot[] = [];
const attach = Element.prototype.attachShadow;
let port: { [Name in keyof HighlightPort]: ReturnType<typeof vi.fn<HighlightPort[Name]>> };

beforeEach(() => {
  // A closed root cannot be reached in any other way.
  Element.prototype.attachShadow = function (this: Element, init) {
    const root = attach.call(this, init);
    roots.push(root);
    return root;
  };
  const nights = ['first', 'second', 'third', 'fourth', 'fifth'].map(
    (night, at) =>
      `<p>In the ${night} night, ${String(at + 2)} witnesses said, nobody slept on the quay, and the boats were counted twice. The ${night} count
       differed from the one that the harbour office gave later, by ${String(at * 3 + 4)} names, which it has not explained.</p>`,
  );
  document.body.innerHTML = `<script type="application/ld+json">{"@type":"NewsArticle","@context":"https://schema.org"}</script><main><article><h1>The Quay</h1><time datetime="2024-05-03">3 May 2024</time>${nights.join('')}
    <p>At one, ${PASSAGE}, and the first boat came in.</p></article></main>`;
  port = {
    highlight: vi.fn<HighlightPort['highlight']>(() => Promise.resolve({ ok: true, value: { id: ID } })),
    unhighlight: vi.fn<HighlightPort['unhighlight']>(() => Promise.resolve({ ok: true, value: null })),
    openReader: vi.fn<HighlightPort['openReader']>(() => Promise.resolve({ ok: true, value: null })),
  };
});

afterEach(() => {
  ourWorld().notice?.();
  ourWorld().reader = undefined;
  Element.prototype.attachShadow = attach;
  roots.length = 0;
  document.body.replaceChildren();
});

const hosts = () => [...document.documentElement.children].filter((one) => one.localName === 'div');
const notice = () => roots.at(-1)?.querySelector('.notice');
const said = () => notice()?.querySelector('span')?.textContent;
const buttons = () => [...(notice()?.querySelectorAll('button') ?? [])];

function select(words: string): void {
  const last = document.querySelector('article p:last-child')?.firstChild as Text;
  const at = last.data.indexOf(words);
  getSelection()?.setBaseAndExtent(last, at, last, at + words.length);
}

describe('highlighting what is selected on a page', () => {
  it('hands over the article, and where the passage stands in the text of the page', async () => {
    select(PASSAGE);
    await highlightSelection(document, port, words);
    const [input] = port.highlight.mock.calls[0] ?? [];
    expect(input?.text.slice(input.position.start, input.position.end)).toBe(PASSAGE);
    expect(input?.article).toMatchObject({ scope: 'article' });
    expect(said()).toBe('page-highlighted-article');
  });

  it('takes the whole page where the article does not have the passage', async () => {
    port.highlight.mockResolvedValueOnce({ ok: true, value: null });
    select(PASSAGE);
    await highlightSelection(document, port, words);
    expect(port.highlight.mock.calls.map(([{ article }]) => article.scope)).toEqual(['article', 'page']);
    expect(said()).toBe('page-highlighted-page');
  });

  it('says why where it cannot, and what was refused', async () => {
    getSelection()?.removeAllRanges();
    await highlightSelection(document, port, words);
    expect(said()).toBe('error-nothing-selected');
    expect(port.highlight).not.toHaveBeenCalled();
    select(PASSAGE);
    port.highlight.mockResolvedValueOnce({ ok: false, error: { code: 'database-write' } });
    await highlightSelection(document, port, words);
    expect(said()).toBe('error-database-write');
    port.highlight.mockRejectedValueOnce(new Error('broken'));
    await highlightSelection(document, port, words);
    expect(said()).toBe('error-unexpected');
    expect(hosts()).toHaveLength(1);
  });

  it('points to the frame where the selection is in one', async () => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    getSelection()?.removeAllRanges();
    frame.focus();
    await highlightSelection(document, port, words);
    expect(said()).toBe('error-selection-in-frame');
  });

  it('keeps what is selected in a component’s own tree with the article that shows it', async () => {
    const host = document.createElement('section');
    document.querySelector('article')?.append(host);
    attach.call(host, { mode: 'open' }).innerHTML =
      '<div><p>On the sixth night nobody came to the quay, which the harbour office puts down to the rain that fell.</p></div>';
    const inner = host.shadowRoot?.querySelector('p')?.firstChild as Text;
    getSelection()?.setBaseAndExtent(inner, 3, inner, 18);
    await highlightSelection(document, port, words);
    const [input] = port.highlight.mock.calls[0] ?? [];
    expect(input?.text.slice(input.position.start, input.position.end)).toBe('the sixth night');
    expect(input?.article.text).toContain('On the sixth night nobody came');
  });

  it('takes what a component shows of the page as any other words', async () => {
    const article = document.querySelector('article');
    article?.parentElement?.attachShadow({ mode: 'open' }).append(document.createElement('slot'));
    select(PASSAGE);
    await highlightSelection(document, port, words);
    const [input] = port.highlight.mock.calls[0] ?? [];
    expect(input?.text.slice(input.position.start, input.position.end)).toBe(PASSAGE);
  });

  it('leaves out what is not shown, in the middle and at the ends', async () => {
    const last = document.querySelector('article p:last-child');
    if (!last) throw new Error('no paragraph');
    last.innerHTML =
      '<i style="display: none">Hidden. </i>At one, the lamps <b style="visibility: hidden">were not</b> went out.<span hidden> Share</span>';
    getSelection()?.selectAllChildren(last);
    await highlightSelection(document, port, words);
    const [input] = port.highlight.mock.calls[0] ?? [];
    const passage = input?.text.slice(input.position.start, input.position.end) ?? '';
    expect(passage.replace(/[\s\u200b]+/g, ' ')).toBe('At one, the lamps went out.');
    getSelection()?.selectAllChildren(last.querySelector('span') as Element);
    await highlightSelection(document, port, words);
    expect(said()).toBe('error-nothing-selected');
  });

  it('does nothing for a press that the page made up', async () => {
    select(PASSAGE);
    await highlightSelection(document, port, words);
    for (const button of buttons()) button.click();
    expect(port.unhighlight).not.toHaveBeenCalled();
    expect(port.openReader).not.toHaveBeenCalled();
    expect(hosts()).toHaveLength(1);
  });

  it('leaves it to the reader where that stands over the page', async () => {
    const highlight = vi.fn();
    ourWorld().reader = { close: vi.fn(), highlight };
    select(PASSAGE);
    await highlightSelection(document, port, words);
    expect(highlight).toHaveBeenCalledOnce();
    expect(port.highlight).not.toHaveBeenCalled();
  });
});
