import { afterEach, expect, test } from 'vitest';
import { showArticle } from '../../components/reader/show-article';
import { sanitise, serialise } from '../../dom/sanitise';
import { inSlices } from '../../dom/in-slices';

const PARAGRAPH = '<p>The clerk read the <b>names</b> aloud, and nobody said that theirs was missing.</p>\n';
const NOTE = '<p><a href="#wm-last">1</a></p>';
const LONG = `<div>${NOTE}${PARAGRAPH.repeat(3_000)}<p id="wm-last">The last note.</p></div>`;

function show(html: string): { readonly steps: Generator<undefined, void>; readonly text: HTMLElement } {
  document.body.innerHTML = '<main id="article"><header id="heading"></header><div id="text"></div></main>';
  const heading = {
    title: 'The Yard',
    subtitle: null,
    byline: null,
    publisher: null,
    published: null,
    dateline: null,
  };
  const steps = showArticle(document, { ...heading, lang: 'en', dir: 'ltr', html });
  const text = document.querySelector<HTMLElement>('#text');
  if (!text) throw new Error('there is no text');
  return { steps, text };
}

afterEach(() => {
  document.body.replaceChildren();
  delete document.documentElement.dataset['state'];
});

test('an ordinary text is there in one step', () => {
  const { steps, text } = show(PARAGRAPH.repeat(40));
  expect(steps.next().done).toBe(true);
  expect(text.querySelectorAll('p')).toHaveLength(40);
  expect(document.documentElement.dataset['state']).toBe('ready');
});

test('of a long one the beginning is there first, and all of it in the end', async () => {
  const whole = serialise(sanitise(LONG));
  const { steps, text } = show(whole);
  expect(steps.next().done).toBe(false);
  expect(document.querySelector('h1')?.textContent).toBe('The Yard');
  const shown = text.querySelectorAll('p').length;
  expect(shown).toBeGreaterThan(100);
  expect(shown).toBeLessThan(500);
  await inSlices(steps);
  expect(text.innerHTML).toBe(whole);
  expect(text.querySelector('#wm-last')?.textContent).toBe('The last note.');
});

test('one that no browser wrote so is there as well, sanitised as a whole', async () => {
  const odd = `${LONG}<p>Open<p onclick="x()">and open`;
  const { steps, text } = show(odd);
  await inSlices(steps);
  expect(text.innerHTML).toBe(serialise(sanitise(odd)));
});

test('the thread is given back after each step of some ms', async () => {
  const { steps } = show(serialise(sanitise(LONG)));
  let turns = 0;
  const timer = setInterval(() => (turns += 1));
  await inSlices(steps);
  clearInterval(timer);
  expect(turns).toBeGreaterThan(4);
});
