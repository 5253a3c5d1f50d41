import { commands } from 'vitest/browser';
import { extractInSteps, type ExtractOptions, type Extracted } from '../../page/extract';
import type { Article } from '../../domain/document/article';

declare module 'vitest/browser' {
  interface BrowserCommands {
    readPage: (path: string) => Promise<string | null>;
  }
}

/** Says it once in the report, so that a run without these pages cannot pass for a whole one. */
export const NEEDS_SHARED = 'needs ../shared, which is not beside this project: SKIPPED';

export function readSharedPage(path: string): Promise<string | null> {
  return commands.readPage(`../shared/pages/${path}`);
}

export async function readSamplePage(name: string): Promise<string> {
  const page = await commands.readPage(`tests/fixtures/pages/${name}`);
  if (page === null) throw new Error(`no sample page ${name}`);
  return page;
}

/** A page as a document that is not shown, with that address as its base. */
export function documentOf(html: string, url: string): Document {
  const document = new DOMParser().parseFromString(html, 'text/html');
  if (!document.querySelector('base')) {
    const base = document.createElement('base');
    base.href = url;
    document.head.prepend(base);
  }
  return document;
}

/** All steps of an extraction, one after the other. */
export function extract(document: Document, options: ExtractOptions = {}): Extracted {
  const steps = extractInSteps(document, options);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

export function extractHtml(
  html: string,
  url = 'https://publisher.example/news/one',
  force = false,
): Extracted {
  return extract(documentOf(html, url), { url, force });
}

/** The article, or a failed test that says what came instead. */
export function articleOf(html: string, url?: string, force?: boolean): Article {
  const extracted = extractHtml(html, url, force);
  if (!extracted.ok) throw new Error(`the page gave ${extracted.code}`);
  return extracted.article;
}
