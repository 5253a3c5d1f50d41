import { afterEach, describe, expect, it } from 'vitest';
import { findWebVersion } from '../../page/find-web-version';
import { leaveSavedFrom } from '../../page/leave-saved-from';
import { ourWorld } from '../../page/world';

const links = document.createElement('div');
document.body.append(links);
afterEach(() => {
  links.replaceChildren();
});

describe('what a page links beside a PDF', () => {
  const pdf = 'https://rights.example/files/report-7.pdf';

  it('is nothing where it does not link the PDF itself', () => {
    links.innerHTML = '<a href="https://rights.example/files/report-7.html">HTML</a>';
    expect(findWebVersion(pdf)).toBeNull();
    expect(findWebVersion('about:blank')).toBeNull();
  });

  it.each([
    [
      'of the same name',
      '<a href="https://rights.example/files/report-7.html">Read</a>',
      '/files/report-7.html',
    ],
    [
      'of the same name without an ending',
      '<a href="https://rights.example/files/report-7/">Read</a>',
      '/files/report-7/',
    ],
    ['that is called so', '<a href="https://rights.example/node/7#top">Web  version</a>', '/node/7'],
  ])('is a page %s', (_, html, path) => {
    links.innerHTML = `<a href="${pdf}#page=3">PDF</a> <a href="https://rights.example/">Home</a> ${html}`;
    expect(findWebVersion(pdf)?.version).toBe(`https://rights.example${path}`);
  });

  it('is no other PDF, no page of another site, and nothing to run', () => {
    links.innerHTML = `<a href="${pdf}">PDF</a> <a href="https://rights.example/other.pdf">HTML</a>
      <a href="https://elsewhere.example/node/7">HTML</a> <a href="javascript:alert(1)">HTML</a>`;
    expect(findWebVersion(pdf)).toMatchObject({ version: null });
  });
});

describe('where a file says that it was saved from', () => {
  const ONE = 'https://rights.example/one?id=7';
  /** What is left when this stands in the head of the page, whose scheme stands for that of a file. */
  const said = (html: string, scheme = location.protocol): string => {
    const parts = document.createRange().createContextualFragment(html);
    const added = [...parts.childNodes];
    document.head.prepend(parts);
    try {
      const found = leaveSavedFrom(scheme);
      expect(ourWorld().savedFrom ?? '').toBe(found);
      return found;
    } finally {
      for (const one of added) one.remove();
      ourWorld().savedFrom = undefined;
    }
  };
  // The page of the test has an address of the web, which a file has not.
  const file = '<base href="file:///saved/one.html">';

  it.each([
    ['by Chromium', `<!-- saved from url=(0031)${ONE} -->`],
    ['by SingleFile', `<!--\n Page saved with SingleFile \n url: ${ONE} \n saved date: today\n-->`],
    ['by Save Page WE', `<meta name="savepage-url" content="${ONE}">`],
    ['by its canonical address', `<link rel="canonical" href="${ONE}">`],
    ['for other sites', `<meta property="og:url" content="${ONE}">`],
    [
      'by the browser rather than by the page',
      `<link rel="canonical" href="https://rights.example/other"><!-- saved from url=(0031)${ONE} -->`,
    ],
  ])('is read as written %s', (_, html) => {
    expect(said(file + html)).toBe(ONE);
  });

  it.each([
    ['nothing', ''],
    ['a path', '<link rel="canonical" href="/one"><!-- saved from url=(0014)about:internet -->'],
    ['another file', '<!-- saved from url=(0020)file:///saved/a.html -->'],
    [
      'its site only',
      '<link rel="canonical" href="https://rights.example"><meta property="og:url" content="https://rights.example/#x">',
    ],
  ])('is nothing where it says %s', (_, html) => {
    expect(said(file + html)).toBe('');
  });

  it('has the hyphens that Chromium may not write in a comment', () => {
    const noted = 'https://rights.example/a-%2Db-%2D-c-d';
    expect(said(`${file}<!-- saved from url=(0037)${noted} -->`)).toBe('https://rights.example/a--b---c-d');
  });

  it('is not what a text tells of another page', () => {
    links.innerHTML = `<!-- saved from url=(0031)${ONE} -->`;
    expect(said(file)).toBe('');
  });

  it('is the address of an archive, which the browser gives as its base', () => {
    // This page has no base of its own either.
    expect(said('')).toBe(document.baseURI);
  });

  it('is not looked for where the tab has gone to a page of the web', () => {
    expect(said(`${file}<!-- saved from url=(0031)${ONE} -->`, 'file:')).toBe('');
  });
});
