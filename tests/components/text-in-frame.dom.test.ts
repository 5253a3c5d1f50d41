import { afterEach, expect, test, vi } from 'vitest';
import common from '../../locales/en/common.ftl?raw';
import reader from '../../locales/en/reader.ftl?raw';
import { createLocalization } from '../../components/fluent/create-localization';
import { startWaiting } from '../../components/reader/start-waiting';
import { showTextInFrame, type Arrival } from '../../components/reader/text-in-frame';
import type { Article } from '../../domain/document/article';
import type { ToFrame, ToPage } from '../../domain/reading/frame-message';
import { parseReadingSettings } from '../../domain/reading/reading-settings';
import { sanitise, serialise } from '../../dom/sanitise';
import { articleOf, readSamplePage } from '../support/pages-in-browser';
import { eventually } from '../support/eventually';

const PARTS =
  '<header id="bar"></header><main id="article"><header id="heading"></header><div id="text"></div><div id="state"></div></main>';

afterEach(() => {
  document.body.replaceChildren();
  delete document.documentElement.dataset['state'];
});

/** Gives the frame this article as the page script does; what arrived, and how much of the text was there then. */
async function arrivals(article: Article): Promise<readonly (readonly [string, number])[]> {
  document.body.innerHTML = PARTS;
  const frame = showTextInFrame(window, true);
  const { port1: page, port2: ours } = new MessageChannel();
  const told: string[] = [];
  page.onmessage = ({ data }: MessageEvent<ToPage>) => told.push(data.type);
  postMessage('witnessmark', '*', [ours]);
  await eventually(() => {
    expect(told).toEqual(['alive']);
  });
  const settings = parseReadingSettings(undefined);
  page.postMessage({ type: 'article', article, ticket: 'one', settings } satisfies ToFrame);
  const seen: [string, number][] = [];
  const kindOf = (arrival: Arrival): string =>
    'article' in arrival ? 'article' : Object.keys(arrival).join();
  frame.onArrival((arrival) => {
    seen.push([kindOf(arrival), document.querySelectorAll('#text p').length]);
  });
  await eventually(() => {
    expect(seen.at(-1)?.[0]).toBe('article');
  });
  await eventually(() => {
    expect(told).toEqual(['alive', 'painted']);
  });
  page.close();
  return seen;
}

test('an ordinary text arrives whole', async () => {
  const article = articleOf(await readSamplePage('press-release.html'));
  const seen = await arrivals(article);
  expect(seen.map(([kind]) => kind)).toEqual(['article']);
  expect(document.querySelector('#text')?.innerHTML).toBe(article.html);
});

test('of a long one the beginning is told first, and all of it when it is there', async () => {
  const article = articleOf(await readSamplePage('press-release.html'));
  const html = serialise(sanitise(article.html.repeat(40)));
  const paragraphs = html.match(/<p>/g)?.length ?? 0;
  const seen = await arrivals({ ...article, html });
  expect(seen.map(([kind]) => kind)).toEqual(['beginning', 'article']);
  expect(seen[0]?.[1]).toBeLessThan(paragraphs / 2);
  expect(seen[1]?.[1]).toBe(paragraphs);
  expect(document.querySelector('#text')?.innerHTML).toBe(html);
});

test('while it comes, that is said, and Escape closes', () => {
  document.body.innerHTML = PARTS;
  const localization = createLocalization('en', [common, reader]);
  const close = vi.fn();
  const nothing = (): void => undefined;
  const frame = {
    ...{
      painted: nothing,
      force: nothing,
      again: nothing,
      read: nothing,
      unfocused: nothing,
      askForImages: nothing,
    },
    ...{ onImage: nothing, onImagesSent: nothing, onHighlight: nothing },
    close,
    beforeClosing: () => Promise.resolve(),
  };
  const end = startWaiting(document, { what: 'arriving', frame, localization });
  const pressEscape = () => document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
  expect(document.querySelector('[role=status]')?.textContent).toBe('The rest of the text is coming…');
  pressEscape();
  expect(close).toHaveBeenCalledTimes(1);
  end();
  pressEscape();
  expect(close).toHaveBeenCalledTimes(1);
  expect(document.querySelector('[role=status]')).toBeNull();
});
