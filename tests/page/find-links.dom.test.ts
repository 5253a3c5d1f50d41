import { afterEach, describe, expect, it } from 'vitest';
import { findSavedFrom } from '../../page/find-saved-from';
import { findWebVersion } from '../../page/find-web-version';

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
  it.each([
    ['by Chromium', '<!-- saved from url=(0028)https://rights.example/one -->'],
    [
      'by SingleFile',
      '<!--\n Page saved with SingleFile \n url: https://rights.example/one \n saved date: today\n-->',
    ],
    ['by its canonical address', '<link rel="canonical" href="https://rights.example/one">'],
  ])('is read as written %s', (_, html) => {
    links.innerHTML = html;
    const base = document.createElement('base');
    base.href = 'file:///saved/one.html';
    document.head.prepend(base);
    expect(findSavedFrom()).toBe('https://rights.example/one');
    links.replaceChildren();
    expect(findSavedFrom()).toBeNull();
    base.remove();
  });
});
