import { expect, test } from 'vitest';
import { extractSource } from '../../page/extract-source';
import { sizeOf, sourceOf } from '../../page/page-source';
import { documentOf, extract, readSamplePage } from '../support/pages-in-browser';

const URL_OF_PAGE = 'https://publisher.example/news/one';
const PARAGRAPHS =
  '<p>The clerk read the names aloud, and nobody in the yard said that theirs was missing from the list.</p>'.repeat(
    6,
  );

async function readsAlike(document: Document): Promise<void> {
  const here = extract(document);
  if (!here.ok) throw new Error(`the page gave ${here.code}`);
  expect(await extractSource(sourceOf(document, false))).toEqual({ ok: true, article: here.article });
}

test.each(['press-release', 'arabic', 'japanese'])('%s gives the same, sent as HTML', async (name) => {
  await readsAlike(documentOf(await readSamplePage(`${name}.html`), URL_OF_PAGE));
});

test('XHTML gives the same, with its CDATA and its addresses', async () => {
  const page = new DOMParser().parseFromString(
    `<html xmlns="http://www.w3.org/1999/xhtml" xml:base="${URL_OF_PAGE}"><head><title>The Yard</title></head><body><main><h1>The Yard</h1>
     <div/><![CDATA[Said & done: ]]>${PARAGRAPHS}<p><a href="two">The second day was as the first, and the third as the second, the clerk said later.</a></p></main></body></html>`,
    'application/xhtml+xml',
  );
  const source = sourceOf(page, true);
  const outcome = await extractSource({ ...source, url: URL_OF_PAGE, base: URL_OF_PAGE });
  if (!outcome.ok) throw new Error(`the page gave ${outcome.code}`);
  expect(outcome.article.text).toContain('Said & done:');
  expect(outcome.article.html).toContain('href="https://publisher.example/news/two"');
  expect(outcome.article.text.split('\n').filter((line) => line.startsWith('The clerk'))).toHaveLength(6);
});

test('a page nested more deeply than parsers do gives the same, in its order', async () => {
  const page = documentOf(`<title>The Yard</title><main><h1>The Yard</h1></main>`, URL_OF_PAGE);
  let box: Element = page.querySelector('main') ?? page.body;
  for (let depth = 0; depth < 1_200; depth += 1) {
    const inner = page.createElement('div');
    box.append(inner);
    box = inner;
  }
  box.innerHTML = PARAGRAPHS.replaceAll('clerk', '<b>clerk</b>');
  const here = extract(page, { force: true });
  if (!here.ok) throw new Error(`the page gave ${here.code}`);
  expect(here.article.text.match(/The clerk read the names aloud/g)).toHaveLength(6);
  expect(await extractSource(sourceOf(page, true))).toEqual({ ok: true, article: here.article });
});

test('what stands in a noscript of the head does not come into the text', () => {
  const page = document.implementation.createHTMLDocument('The Yard');
  page.body.innerHTML = `<main><h1>The Yard</h1>${PARAGRAPHS}</main>`;
  const noscript = page.createElement('noscript');
  // As a parser with scripts leaves it: text, not elements.
  noscript.append(
    '<p>Nothing here without scripts, which is a sentence as long as any other in this text.</p>',
  );
  page.head.append(noscript);
  expect(sourceOf(page, true).html).not.toContain('Nothing here');
});

test('a page that cannot be read says so', async () => {
  const nothing = { html: '', url: URL_OF_PAGE, base: URL_OF_PAGE, force: true };
  const outcome = await extractSource({ ...nothing, viewport: { width: 0, height: 0 } });
  expect(outcome).toEqual({ ok: false, code: 'empty-page' });
});

test('a page is large by its elements or by its text, whatever its scripts', () => {
  const page = (body: string) =>
    new DOMParser().parseFromString(`<!doctype html><title>The Yard</title>${body}`, 'text/html');
  expect(sizeOf(page(PARAGRAPHS))).toBe('small');
  expect(sizeOf(page(`<script>${'0;'.repeat(100_000)}</script>${PARAGRAPHS}`))).toBe('small');
  expect(sizeOf(page(PARAGRAPHS.repeat(120)))).toBe('large');
  expect(sizeOf(page('<b></b>'.repeat(3_100)))).toBe('large');
});
