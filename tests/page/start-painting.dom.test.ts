import { afterEach, expect, it } from 'vitest';
import type { PassagesOnPage } from '../../domain/annotation/painted-passage';
import { startPainting, type AskForPassages, type Painting } from '../../page/start-painting';

const START = location.href;
let painting: Painting | undefined;

afterEach(() => {
  painting?.stop();
  painting = undefined;
  CSS.highlights.clear();
  document.body.replaceChildren();
  history.replaceState(null, '', START);
});

/** A background that knows some words as highlights; it answers when it is let. */
function background(...words: readonly string[]) {
  const asked: Parameters<AskForPassages>[0][] = [];
  let held: Promise<unknown> = Promise.resolve();
  const ask: AskForPassages = async (about) => {
    asked.push(about);
    await held;
    const passages = words.flatMap((one) => {
      const start = about.text.indexOf(one);
      return start < 0
        ? []
        : [{ stretches: [{ start, end: start + one.length }], colour: 'source' as const }];
    });
    const value: PassagesOnPage = { passages, missing: words.length - passages.length };
    return { ok: true, value };
  };
  return {
    asked,
    ask,
    hold: (): (() => void) => {
      let release = (): void => undefined;
      held = new Promise<void>((resolve) => {
        release = resolve;
      });
      return release;
    },
  };
}

const painted = (): string[] => [...CSS.highlights.values()].flatMap((one) => [...one].map(String));

function paragraph(words: string): HTMLElement {
  const element = document.createElement('p');
  element.textContent = words;
  document.body.append(element);
  return element;
}

async function start(...words: readonly string[]): Promise<ReturnType<typeof background>> {
  const there = background(...words);
  painting = startPainting(document, there.ask);
  await painting.repaint();
  return there;
}

it('paints what comes later, and what the page puts anew', async () => {
  const first = paragraph('The quay was empty.');
  const { asked } = await start('was empty', 'came at night');
  expect(painted()).toEqual(['was empty']);
  paragraph('The boats came at night.');
  await expect.poll(painted, { timeout: 5_000 }).toEqual(['was empty', 'came at night']);
  first.textContent = 'The quay was empty.';
  expect(painted()).toEqual(['', 'came at night']);
  await expect.poll(painted, { timeout: 5_000 }).toEqual(['was empty', 'came at night']);
  expect(asked).toHaveLength(3);
});

it('asks at most once a second, and keeps what is painted until the answer is there', async () => {
  const words = paragraph('The quay was empty.');
  const { asked, hold } = await start('was empty', 'came at night');
  const begun = performance.now();
  const release = hold();
  for (let step = 0; asked.length < 3; step += 1) {
    paragraph(`More of it, in the ${String(step)}th paragraph, which is a long one.`);
    expect(painted()).toEqual(['was empty']);
    await new Promise(requestAnimationFrame);
  }
  expect(performance.now() - begun).toBeGreaterThan(1_000);
  words.before(Object.assign(document.createElement('p'), { textContent: 'They came at night.' }));
  release();
  await expect.poll(painted, { timeout: 5_000 }).toEqual(['was empty', 'came at night']);
});

it('asks nothing as long as all are in their places, whatever changes beside them', async () => {
  const words = paragraph('The quay was empty.');
  const { asked } = await start('was empty');
  paragraph('A comment that came in.');
  words.before('Another one. ');
  words.className = 'seen';
  await sign();
  expect(asked).toHaveLength(1);
  expect(painted()).toEqual(['was empty']);
});

it('asks nothing for what is no text, though some are missing', async () => {
  const words = paragraph('The quay was empty.');
  const { asked } = await start('came at night');
  words.className = 'seen';
  words.append(
    Object.assign(document.createElement('script'), { type: 'text/plain', text: 'came at night' }),
  );
  words.append(' ', document.createElement('canvas'));
  document.head.append(document.createElement('style'));
  document.documentElement.append(
    Object.assign(document.createElement('div'), { textContent: 'came at night' }),
  );
  // Taken up by the next change alone: it is the second time that it asks.
  paragraph('And then, a long time after that, the boats came at night.');
  await expect.poll(painted, { timeout: 5_000 }).toEqual(['came at night']);
  expect(asked).toHaveLength(2);
  document.documentElement.lastElementChild?.remove();
});

it('goes along where the page goes elsewhere without loading, and does not take the old name along', async () => {
  const canonical = Object.assign(document.createElement('link'), { rel: 'canonical', href: '/first' });
  document.head.append(canonical);
  paragraph('The quay was empty.');
  const { asked } = await start('was empty');
  expect(asked[0]?.canonicalUrl).toBe(new URL('/first', location.href).href);
  history.pushState(null, '', '#part');
  history.pushState(null, '', '?second');
  await expect.poll(() => asked.length, { timeout: 5_000 }).toBe(2);
  expect(asked[1]).toMatchObject({ url: new URL('?second', location.href).href, canonicalUrl: null });
  canonical.remove();
});

it('does nothing any more once it is stopped', async () => {
  paragraph('The quay was empty.');
  const { asked } = await start('came at night');
  painting?.stop();
  expect(painted()).toEqual([]);
  paragraph('The boats came at night.');
  await sign();
  expect(asked).toHaveLength(1);
});

/** Resolves when another painting has seen the changes that were made: the one in question has, too. */
async function sign(): Promise<void> {
  const other = background('this as well');
  const watching = startPainting(document, other.ask);
  await watching.repaint();
  const last = paragraph('It is long enough to be noticed, this as well.');
  await expect.poll(() => other.asked.length, { timeout: 5_000 }).toBe(2);
  watching.stop();
  last.remove();
}
