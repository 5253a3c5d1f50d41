import { markdownTag } from './escape-markdown';
import type { ExportOptions } from './export-format';
import type { ExportedCapture } from './export-set';
import type { Outgoing } from './outgoing';
import { capturesOf, citedCapture, type QuotedDocument } from './quotation';
import { yamlString } from './yaml-string';

/** What stands at the head of a file as Obsidian reads it. */
export const frontMatter = (properties: readonly string[]): string => `---\n${properties.join('\n')}\n---`;

/** Tags as Markdown has them, each once. */
export function uniqueTags(paths: readonly string[]): readonly string[] {
  return [...new Set(paths.map(markdownTag))].filter((tag) => tag !== '');
}

/** Obsidian reads a whole day or instant without quotation marks as a date; anything less is text. */
function yamlDate(date: string): string {
  return /^\d{4}-\d\d-\d\d$/.test(date) ? date : yamlString(date);
}

function yamlList(name: string, items: readonly string[]): string[] {
  return items.length === 0 ? [] : [`${name}:`, ...items.map((item) => `  - ${yamlString(item)}`)];
}

export function propertiesOf(
  { document, tagPaths, quotations }: QuotedDocument,
  options: ExportOptions,
): string[] {
  const text = (name: string, value: string | null): string[] =>
    value === null || value === '' ? [] : [`${name}: ${yamlString(value)}`];
  // One text in all but a few cases: the page may have changed between two visits.
  const newest = capturesOf(quotations);
  const last = citedCapture(newest);
  return [
    ...text('title', document.title),
    ...text('subtitle', document.subtitle),
    ...text('source', document.canonicalUrl ?? last?.canonicalUrl ?? document.url),
    ...text('archive', document.archiveUrl),
    ...text('author', document.byline),
    ...text('publisher', document.publisher),
    ...(document.published ? [`published: ${yamlDate(document.published.date)}`] : []),
    ...yamlList('read_from', sourcesOf(newest)),
    ...(options.times && last
      ? [`${last.from === 'file' ? 'read' : 'accessed'}: ${last.capturedAt.slice(0, 19)}`]
      : []),
    ...text('language', document.lang),
    ...yamlList('tags', uniqueTags([...tagPaths, ...quotations.flatMap((quotation) => quotation.tagPaths)])),
    ...yamlList('text_sha256', [...new Set(quotations.flatMap(({ capture }) => capture?.textSha256 ?? []))]),
  ];
}

/** What the texts were read from, where that was not the publisher's page alone: `page`, `file`. */
function sourcesOf(captures: readonly ExportedCapture[]): readonly string[] {
  const sources = new Set(captures.map(({ from }) => from ?? 'page'));
  return sources.has('file') ? [...sources].sort() : [];
}

export function propertiesOfSeveral(outgoing: Outgoing, options: ExportOptions): string[] {
  const { total, tags, exportedAt } = outgoing;
  return [
    `title: ${yamlString(options.labels.several)}`,
    `documents: ${total.documents}`,
    `annotations: ${total.annotations}`,
    ...(options.times ? [`exported: ${exportedAt.slice(0, 19)}`] : []),
    ...yamlList('tags', uniqueTags(tags.map(({ path }) => path))),
  ];
}
