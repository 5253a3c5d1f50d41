import { afterEach, describe, expect, it } from 'vitest';
import { textOfPage } from '../../dom/page-text';
import { textOf } from '../../dom/text-of';
import { copyPage } from '../../page/copy-page';
import { extract } from '../support/pages-in-browser';

afterEach(() => {
  document.body.replaceChildren();
});

const attach = (host: Element | null | undefined, html: string): ShadowRoot => {
  if (!host) throw new Error('nothing to attach it to');
  const root = host.attachShadow({ mode: 'open' });
  root.innerHTML = html;
  return root;
};

function page(html: string): Element {
  document.body.innerHTML = `<main>${html}</main>`;
  return document.body.firstElementChild as Element;
}

/** What the copy says and what the page says; the same. */
function copied(): string {
  const { text } = textOf(copyPage(document).body);
  expect(text).toBe(textOfPage(document).text);
  return text;
}

describe('a copy of a page with components', () => {
  it('has what they show, where they show it, and changes nothing of the page', () => {
    const main = page(
      '<p>Before</p><x-box><i slot="end">Last</i><p>Light</p><u slot="no">Nowhere</u></x-box><p>After</p>',
    );
    const root = attach(
      main.querySelector('x-box'),
      '<h2>Own</h2><slot></slot><slot name="end">Else</slot><slot name="x">Instead</slot>',
    );
    main.querySelector('x-box')?.setAttribute('style', 'display: block');
    const before = [document.body.innerHTML, root.innerHTML];
    expect(copied()).toBe('Before\nOwn\nLight\nLastInstead\nAfter');
    expect([document.body.innerHTML, root.innerHTML]).toEqual(before);
  });

  it('parts their words by lines only where they stand on lines of their own', () => {
    const main = page('The report <x-word></x-word> says so.<x-card></x-card><x-card></x-card>end');
    attach(main.querySelector('x-word'), 'of the court');
    for (const card of main.querySelectorAll('x-card')) {
      card.setAttribute('style', 'display: block');
      attach(card, 'A card');
    }
    expect(copied()).toBe('The report of the court says so.\nA card\nA card\nend');
  });

  it('follows what is handed on from one to the next', () => {
    const main = page('<x-outer><b>handed on</b></x-outer>');
    const outer = attach(main.querySelector('x-outer'), '<i>outer</i> <x-inner><slot></slot></x-inner>');
    attach(outer.querySelector('x-inner'), '<u>inner</u> <slot></slot>');
    expect(copied()).toBe('outer inner handed on');
  });

  it('keeps what they say to machines', () => {
    const main = page('<x-box><script type="application/ld+json">{"a":1}</script></x-box>');
    attach(main.querySelector('x-box'), 'shown');
    expect(copyPage(document).querySelector('x-box script')?.textContent).toBe('{"a":1}');
  });

  it('takes a body that is one', () => {
    page('<p>Light</p>');
    const body = document.createElement('body');
    body.append(...document.body.childNodes);
    document.body.replaceWith(body);
    attach(body, '<h1>Own</h1><slot></slot>');
    expect(copied()).toBe('Own\nLight');
    document.documentElement.replaceChild(document.createElement('body'), body);
  });

  it('finds the article that is in one', () => {
    const sentence =
      'In the night of the count, the witnesses said, the boats came in one by one and nobody was let off. ';
    const main = page('<x-article></x-article>');
    attach(
      main.querySelector('x-article'),
      `<article><h1>The Night of the Count</h1>${`<p>${sentence.repeat(4)}</p>`.repeat(8)}</article>`,
    );
    const outcome = extract(document);
    expect(outcome.ok && outcome.article.text).toContain(sentence.trim());
    expect(outcome.ok && outcome.article.title).toBe('The Night of the Count');
  });
});

/** An element that has such a tree already takes no other, even where nobody can see it. */
const hasTree = (element: Element): boolean => {
  try {
    element.attachShadow({ mode: 'closed' });
    return false;
  } catch {
    return true;
  }
};

it('shows nothing of a closed tree that a page lets be copied, as nobody could see what is in it', () => {
  const words = 'The clerk wrote the names of all who had come by boat into the book of the port. ';
  const main = page(`<h1>The book of the port</h1><p>${words.repeat(4)}</p><p>${words.repeat(5)}</p>`);
  for (const paragraph of main.querySelectorAll('p'))
    paragraph.attachShadow({ mode: 'closed', clonable: true }).innerHTML = 'Nobody came.';
  // With the copy come these trees.
  expect(hasTree(copyPage(document).body.querySelector('p') as Element)).toBe(true);
  const read = extract(document, { url: 'https://publisher.example/news/port', force: true });
  const shown = [...((read.ok && read.content) || main).querySelectorAll('p')];
  expect(shown.map((one) => [hasTree(one), one.textContent.length > 100])).toEqual([
    [false, true],
    [false, true],
  ]);
});

it('has no names that would stand for what a document or a form has, wherever they are', () => {
  page(
    '<img name="parentNode"><img name="body" id="quay"><form name="closest"><input name="getAttribute"></form><img name="quay">',
  );
  const { body } = copyPage(document);
  expect([...body.querySelectorAll('[name]')].map((one) => one.getAttribute('name'))).toEqual(['quay']);
});
