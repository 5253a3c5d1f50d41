import { afterEach, describe, expect, test, vi } from 'vitest';
import { commands } from 'vitest/browser';
import { sanitise, serialise } from '../../dom/sanitise';
import { textOf } from '../../dom/text-of';
import { articleOf } from '../support/pages-in-browser';
import { eventually } from '../support/eventually';

/** Each is a class of what has got past some sanitiser; the pages call `stolen()`, or name `tracker.example`. */
const ATTACKS = Object.keys(import.meta.glob('./*.html')).map((path) => path.slice(2, -'.html'.length));

const SENTENCE =
  'The commission heard forty people who had been held without a warrant, and kept their names. ';

const read = async (name: string): Promise<string> => {
  const page = await commands.readPage(`tests/attacks/${name}.html`);
  if (page === null) throw new Error(`no attack ${name}`);
  return page;
};

/** Lets the browser run what it would run: it is put on the screen, and given time for a picture that fails to load. */
async function show(html: string): Promise<HTMLElement> {
  const holder = document.createElement('div');
  holder.innerHTML = html;
  document.body.append(holder);
  const probe = new Image();
  const failed = new Promise((resolve) => probe.addEventListener('error', resolve));
  probe.src = 'data:image/png,none';
  await failed;
  return holder;
}

function expectHarmless(shown: HTMLElement): void {
  for (const element of shown.querySelectorAll('*')) {
    expect(element.namespaceURI).toBe('http://www.w3.org/1999/xhtml');
    expect(
      element.matches('script, style, form, iframe, object, embed, link, meta, base, input, button'),
    ).toBe(false);
    for (const { name, value } of element.attributes) {
      expect(name).not.toMatch(/^on|^(style|class|src|srcset|poster|background|ping|is|srcdoc)$/);
      if (name === 'href') expect(value).toMatch(/^(https?:\/\/|#wm-)/);
    }
  }
}

const stolen = vi.fn();
Object.assign(window, { stolen });
afterEach(() => {
  document.body.replaceChildren();
  stolen.mockClear();
});

describe.each(ATTACKS)('%s', (name) => {
  test('does nothing once it was sanitised, and is the same when sanitised again', async () => {
    const fragment = sanitise(await read(name));
    const html = serialise(fragment);
    const shown = await show(html);
    expectHarmless(shown);
    expect(stolen).not.toHaveBeenCalled();
    const again = sanitise(html);
    expect(serialise(again)).toBe(html);
    expect(textOf(again).text).toBe(textOf(fragment).text);
  });

  test('does nothing, and takes nothing away, in an article', async () => {
    const attack = await read(name);
    // Before the last paragraph unless it swallows all that follows it.
    const swallows = ['textarea', 'comments', 'mathml-style'].includes(name);
    const paragraphs = Array.from({ length: 4 }, () => `<p>${SENTENCE}${SENTENCE}</p>`);
    const body = swallows ? [...paragraphs, attack] : [...paragraphs.slice(1), attack, paragraphs[0]];
    const { html, text } = articleOf(
      `<!doctype html><html lang="en"><head><title>Held without a warrant</title></head><body><article><h1>Held without a warrant</h1>${body.join('')}</article></body></html>`,
    );
    expectHarmless(await show(html));
    expect(stolen).not.toHaveBeenCalled();
    expect(text.split(SENTENCE.trim()).length - 1).toBe(8);
  });
});

test('no name in a page stands in the place of what is called', async () => {
  const names = new Set<string>();
  for (const { prototype } of [HTMLDocument, HTMLFormElement]) {
    for (
      let one: object | null = prototype;
      one && one !== Object.prototype;
      one = Reflect.getPrototypeOf(one)
    )
      for (const name of Object.getOwnPropertyNames(one)) names.add(name);
  }
  expect(names.size).toBeGreaterThan(300);
  const forms = [...names].map((name) => `<form name="${name}"></form>`).join('');
  const fields = [...names].map((name) => `<input name="${name}"><button id="${name}">x</button>`).join('');
  const paragraphs = `<p>${SENTENCE}${SENTENCE}</p>`.repeat(4);
  const page = (body: string): string =>
    `<!doctype html><html lang="en"><head><title>Held without a warrant</title></head><body>${body}</body></html>`;
  const bodies = [
    `${forms}<article><h1>Held without a warrant</h1>${paragraphs}</article>`,
    // As some systems build each of their pages: one form around everything.
    `<form>${fields}<article><h1>Held without a warrant</h1>${paragraphs}</article></form>`,
  ];
  for (const body of bodies) {
    const { text, title } = articleOf(page(body));
    expect(title).toBe('Held without a warrant');
    expect(text.split(SENTENCE.trim()).length - 1).toBe(8);
    const shown = await show(serialise(sanitise(body)));
    expectHarmless(shown);
    expect(shown.textContent.split(SENTENCE.trim()).length - 1).toBe(8);
  }
});

test('the attacks do steal where nobody sanitises', async () => {
  const shown = await show(await read('svg-style'));
  await eventually(() => {
    expect(stolen).toHaveBeenCalled();
  });
  expect(shown.firstElementChild).not.toBeNull();
});
