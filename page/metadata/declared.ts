import { oneLine } from '../plain-text';
import type { PageCopy } from '../copy-page';

/** What a page says of itself to machines: `meta` elements, and the first piece of writing in its JSON-LD. */
export interface Declared {
  /** The first value under any of these names (`property`, `name` or `itemprop`), in the order asked for. */
  meta(...names: string[]): string | null;
  metaAll(name: string): readonly string[];
  readonly linked: LinkedData;
}

export interface LinkedData {
  readonly headline: string | null;
  readonly alternativeHeadline: string | null;
  readonly published: string | null;
  readonly modified: string | null;
  /** People; organisations where no people are named. */
  readonly authors: readonly string[];
  readonly publisher: string | null;
  readonly lang: string | null;
  readonly licence: string | null;
  readonly identifiers: readonly string[];
  readonly isArticle: boolean;
  readonly isForSubscribers: boolean;
}

const ARTICLE =
  /^(.*Article|Report|BlogPosting|LiveBlogPosting|SocialMediaPosting|DiscussionForumPosting|PressRelease|Legislation)$/;

export function readDeclared(document: PageCopy): Declared {
  const values = new Map<string, string[]>();
  for (const meta of document.querySelectorAll('meta[content], meta[value]')) {
    const content = oneLine(meta.getAttribute('content') ?? meta.getAttribute('value') ?? '');
    if (content === '') continue;
    for (const attribute of ['property', 'name', 'itemprop', 'http-equiv']) {
      for (const name of meta.getAttribute(attribute)?.toLowerCase().split(/\s+/) ?? []) {
        if (name !== '') values.set(name, [...(values.get(name) ?? []), content]);
      }
    }
  }
  return {
    meta: (...names) => {
      for (const name of names) {
        const value = values.get(name.toLowerCase())?.[0];
        if (value !== undefined) return value;
      }
      return null;
    },
    metaAll: (name) => values.get(name.toLowerCase()) ?? [],
    linked: readLinkedData(document),
  };
}

type Fields = Readonly<Record<string, unknown>>;

function readLinkedData(document: PageCopy): LinkedData {
  const nodes: Fields[] = [];
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    try {
      collect(JSON.parse(script.textContent.replace(/^\s*<!\[CDATA\[|\]\]>\s*$/g, '')), nodes, 0);
    } catch {
      // Broken JSON-LD is common, and says nothing.
    }
  }
  const article = nodes.find((node) => types(node).some((type) => ARTICLE.test(type)));
  const page = nodes.find((node) => types(node).includes('WebPage'));
  const licence = list(article?.['license'] ?? page?.['license'])[0];
  const authors = list(article?.['author']);
  const people = authors.filter((author) => isFields(author) && types(author).includes('Person'));
  return {
    headline: text(article?.['headline']) ?? text(article?.['name']),
    alternativeHeadline: text(article?.['alternativeHeadline']),
    published: text(article?.['datePublished']) ?? text(page?.['datePublished']),
    modified: text(article?.['dateModified']) ?? text(page?.['dateModified']),
    authors: (people.length > 0 ? people : authors).flatMap((author) => named(author, nodes) ?? []),
    publisher: list(article?.['publisher']).flatMap((publisher) => named(publisher, nodes) ?? [])[0] ?? null,
    lang: text(article?.['inLanguage']) ?? text(page?.['inLanguage']),
    licence: text(licence) ?? (isFields(licence) ? (text(licence['@id']) ?? text(licence['url'])) : null),
    identifiers: list(article?.['identifier']).flatMap(
      (one) => text(isFields(one) ? one['value'] : one) ?? [],
    ),
    isArticle: article !== undefined,
    isForSubscribers: /^false$/i.test(String(article?.['isAccessibleForFree'])),
  };
}

function collect(value: unknown, into: Fields[], depth: number): void {
  if (depth > 4) return;
  for (const item of list(value)) {
    if (!isFields(item)) continue;
    into.push(item);
    collect(item['@graph'], into, depth + 1);
    collect(item['mainEntity'], into, depth + 1);
  }
}

function named(value: unknown, nodes: readonly Fields[]): string | null {
  if (typeof value === 'string') return text(value);
  if (!isFields(value)) return null;
  const own = text(value['name']);
  if (own !== null) return own;
  const id = value['@id'];
  const other =
    typeof id === 'string' ? nodes.find((node) => node['@id'] === id && node !== value) : undefined;
  return text(other?.['name']);
}

function types(node: Fields): string[] {
  return list(node['@type']).filter((type) => typeof type === 'string');
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function text(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  // Some publishers escape HTML within JSON.
  const line = oneLine(
    value
      .replace(/&#(\d+);/g, (whole, code: string) =>
        Number(code) < 0x110000 ? String.fromCodePoint(Number(code)) : whole,
      )
      .replace(/&quot;/g, '"')
      .replace(/&amp;/g, '&'),
  );
  return line === '' ? null : line;
}
