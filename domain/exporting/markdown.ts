import type { DocumentRecord } from '../document/document';
import { sourceParts, type SourceDetails } from '../citation/source-parts';
import { escapeMarkdown, markdownAddress, markdownTag } from './escape-markdown';
import type { ExportOptions } from './export-format';
import type { ExportedCapture } from './export-set';
import type { Outgoing } from './outgoing';
import { textFormat } from './text-format';
import { capturesOf, citedCapture, type QuotedDocument, type Quotation } from './quotation';
import { yamlString } from './yaml-string';

/** For note-taking programs, Obsidian first: properties, block quotes with ids, tags with paths, a source for each. */
export const markdown = textFormat({
  extension: 'md',
  mediaType: 'text/markdown;charset=utf-8',
  async *pieces(outgoing, options) {
    const isAmong = outgoing.only === null;
    if (isAmong) yield frontMatter(propertiesOfSeveral(outgoing, options));
    for await (const document of outgoing.documents) {
      const before = isAmong ? '\n' : `${frontMatter(propertiesOf(document, options))}\n`;
      yield `${before}${writeDocument(document, isAmong, options).join('\n\n')}\n`;
    }
  },
});

const frontMatter = (properties: readonly string[]): string => `---\n${properties.join('\n')}\n---\n`;

/** `isAmong`: there are others in the file, and the properties at its head are of all of them. */
function writeDocument(
  { document, tagPaths, quotations }: QuotedDocument,
  isAmong: boolean,
  options: ExportOptions,
): string[] {
  const tags = isAmong ? uniqueTags(tagPaths).map((tag) => `#${tag}`) : [];
  const subtitle = document.subtitle === null ? [] : [oneLine(document.subtitle)];
  return [
    `# ${oneLine(document.title) || markdownAddress(document.url)}`,
    ...subtitle,
    ...(tags.length === 0 ? [] : [tags.join(' ')]),
    ...quotations.flatMap((quotation) => writeQuotation(quotation, options)),
  ];
}

function writeQuotation(quotation: Quotation, options: ExportOptions): string[] {
  const { annotation, tagPaths } = quotation;
  const note = options.notes ? escapeMarkdown(annotation.note).trim() : '';
  const tags = uniqueTags(tagPaths).map((tag) => `#${tag}`);
  return [
    blockQuote(annotation.quote.exact),
    // Obsidian takes it for the name of the block before it, to link to.
    `^wm-${annotation.id}`,
    ...(note === '' ? [] : [note]),
    ...(tags.length === 0 ? [] : [tags.join(' ')]),
    writeSource(quotation, options),
  ];
}

/** One passage with its source, to be pasted into a text in Markdown. Nothing that the person wrote goes along. */
export function passageInMarkdown(
  exact: string,
  document: DocumentRecord,
  details: SourceDetails & { readonly source: string },
): string {
  return `${blockQuote(exact)}\n\n${sourceLine(document, details)}`;
}

function blockQuote(exact: string): string {
  return escapeMarkdown(exact)
    .split('\n')
    .map((block) => `> ${block}`)
    .join('\n>\n');
}

function writeSource({ document, capture, paragraph }: Quotation, options: ExportOptions): string {
  return sourceLine(document, {
    capture,
    paragraph,
    accessedAt: options.times ? (capture?.capturedAt ?? null) : null,
    locale: options.locale,
    labels: options.labels,
    source: options.labels.source,
  });
}

/** `source` stands before it: `Source:` */
function sourceLine(document: DocumentRecord, details: SourceDetails & { readonly source: string }): string {
  const parts = sourceParts(document, details).map((part) =>
    'address' in part ? markdownAddress(part.address) : oneLine(part.text),
  );
  return `${oneLine(details.source)} ${parts.join(', ')}`;
}

function oneLine(text: string): string {
  return escapeMarkdown(text.replace(/\s+/g, ' ').trim());
}

function uniqueTags(paths: readonly string[]): readonly string[] {
  return [...new Set(paths.map(markdownTag))].filter((tag) => tag !== '');
}

/** Obsidian reads a whole day or instant without quotation marks as a date; anything less is text. */
function yamlDate(date: string): string {
  return /^\d{4}-\d\d-\d\d$/.test(date) ? date : yamlString(date);
}

function yamlList(name: string, items: readonly string[]): string[] {
  return items.length === 0 ? [] : [`${name}:`, ...items.map((item) => `  - ${yamlString(item)}`)];
}

function propertiesOf({ document, tagPaths, quotations }: QuotedDocument, options: ExportOptions): string[] {
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

function propertiesOfSeveral(outgoing: Outgoing, options: ExportOptions): string[] {
  const { total, tags, exportedAt } = outgoing;
  return [
    `title: ${yamlString(options.labels.several)}`,
    `documents: ${total.documents}`,
    `annotations: ${total.annotations}`,
    ...(options.times ? [`exported: ${exportedAt.slice(0, 19)}`] : []),
    ...yamlList('tags', uniqueTags(tags.map(({ path }) => path))),
  ];
}
