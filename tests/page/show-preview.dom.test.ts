import { afterEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { parseReadingSettings, type ReadingSettings } from '../../domain/reading/reading-settings';
import { applySettings } from '../../dom/reading/apply-settings';
import { part } from '../../dom/reading/part';
import { showHeading, type Heading } from '../../dom/reading/show-heading';
import markup from '../../entrypoints/reader/index.html?raw';
import { createFrame, mountDialog } from '../../page/mount-dialog';
import { showPreview } from '../../page/show-preview';

const styles = import.meta.glob<string>(['../../dom/reading/*.css', '../../components/**/*.css'], {
  query: '?inline',
  import: 'default',
  eager: true,
});

const ENGLISH: Heading = {
  title: 'Inspectors Turned Away From Every Second Station on the Northern Coast',
  subtitle: 'What the commission was shown, and what it was not',
  byline: 'Ines Halvard',
  publisher: 'Northern Rights Observatory',
  published: null,
  dateline: 'Port Ellin',
  lang: 'en',
  dir: 'ltr',
};
const ARABIC: Heading = { ...ENGLISH, title: 'شكاوى لم يُجب عنها أحد', lang: 'ar', dir: 'rtl' };

const sentence = 'Of the four hundred complaints that were registered, not one led to an inquiry. ';
const CONTENT = `
  <p>${sentence.repeat(4)}<a href="https://www.observatory.example/">The findings</a> are public.</p>
  <h2>What was found</h2>
  <ul><li>${sentence}</li><li><p>${sentence.repeat(2)}</p></li></ul>
  <blockquote><p>${sentence.repeat(2)}</p></blockquote>
  <table><thead><tr><th>Station</th><th>Complaints</th></tr></thead><tbody><tr><td>Ellin</td><td>41</td></tr></tbody></table>
  <h3>What was asked</h3>
  <p dir="rtl" lang="ar">لم تؤدِّ أي شكوى إلى تحقيق.</p>
  <p>${sentence.repeat(3)}</p>`;

const defaults = parseReadingSettings(undefined);
const LARGE: ReadingSettings = { ...defaults, theme: 'sepia', face: 'sans', size: 25, leading: 1.8 };

let unmount = (): void => undefined;
afterEach(() => {
  unmount();
});

/** The reader's own page as it is before it is given anything, with all of its styles and none of its scripts. */
async function emptyReader(dialog: HTMLDialogElement): Promise<Document> {
  const frame = createFrame(dialog);
  const links = [...markup.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)];
  const css = links.map(([, href = '']) => styles[href] ?? '').join('\n');
  expect(links.length).toBeGreaterThan(4);
  frame.srcdoc = markup
    .replace(/<script[^>]*><\/script>|<link [^>]*>/g, '')
    .replace('</head>', `<style>${css}</style></head>`);
  const loaded = new Promise((resolve) => {
    frame.addEventListener('load', resolve, { once: true });
  });
  dialog.append(frame);
  await loaded;
  if (!frame.contentDocument) throw new Error('the frame has no document');
  return frame.contentDocument;
}

/** Where each block of heading and text stands, in CSS px, rounded to a tenth. */
function blocks(document: Document): readonly string[] {
  const all = document.querySelectorAll('#bar, #heading > *, #text *:not(a)');
  return [...all].map((one) => {
    const { x, y, width, height } = one.getBoundingClientRect();
    const { fontFamily, fontSize, color } = getComputedStyle(one);
    return [
      one.localName,
      ...[x, y, width, height].map((px) => px.toFixed(1)),
      fontFamily,
      fontSize,
      color,
    ].join(' ');
  });
}

describe.each([
  ['wide', 1_280],
  ['narrow', 400],
])('in a %s window', (_window, width) => {
  it.each([
    ['as it is set at first', ENGLISH, defaults],
    ['large, without serifs, on sepia', ENGLISH, LARGE],
    ['from right to left, in the dark', ARABIC, { ...defaults, theme: 'dark' as const }],
  ])('stands where the reader puts it: %s', async (_, heading, settings) => {
    await page.viewport(width, 800);
    const mounted = mountDialog(document, settings.theme, () => undefined);
    unmount = mounted.unmount;
    const content = document.createRange().createContextualFragment(CONTENT);
    const reader = await emptyReader(mounted.dialog);
    applySettings(reader.documentElement, settings);
    showHeading(reader, heading);
    part(reader, 'text').append(reader.importNode(content, true));
    const preview = showPreview(mounted.dialog, heading, content, settings)?.contentDocument;
    if (!preview) throw new Error('there is no preview');
    await Promise.all([reader.fonts.ready, preview.fonts.ready]);
    // The preview shows no bar for scrolling, but has its room.
    expect(preview.documentElement.clientWidth).toBe(reader.documentElement.clientWidth);
    expect(blocks(preview)).toEqual(blocks(reader));
    expect(blocks(preview).length).toBeGreaterThan(20);
  });
});
