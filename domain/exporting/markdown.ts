import { citationOf } from './cited-quotation';
import { escapeMarkdown, markdownAddress } from './escape-markdown';
import type { ExportFormat, ExportOptions } from './export-format';
import { fileName, uniqueName } from './file-name';
import { blockQuote, oneLine, sourceLine } from './markdown-passage';
import { frontMatter, propertiesOf, propertiesOfSeveral, uniqueTags } from './markdown-properties';
import { compileTemplate, type TemplateValues } from './markdown-template';
import type { Outgoing } from './outgoing';
import { passageLinks } from './passage-links';
import type { QuotedDocument, Quotation } from './quotation';
import { USUAL_TEMPLATE } from './usual-template';
import type { TakenNames } from './unique-among';
import { zipFile } from './zip-file';
import type { ZipEntry } from './zip-pieces';

const MEDIA_TYPE = 'text/markdown;charset=utf-8';

const oneFile: ExportFormat['write'] = (outgoing, options) => ({
  name: fileName(outgoing, 'md'),
  mediaType: MEDIA_TYPE,
  pieces: textOf(outgoing, options),
});

/** For note-taking programs, Obsidian first: properties, block quotes with ids, tags with paths, a source for each; by a template. */
export const markdown: ExportFormat = {
  write(outgoing, options) {
    if (outgoing.only !== null || !options.perDocument) return oneFile(outgoing, options);
    return zipFile(outgoing, options, 'zip', files(outgoing, options));
  },
  preview: oneFile,
};

async function* textOf(outgoing: Outgoing, options: ExportOptions): AsyncGenerator<string> {
  const write = compileTemplate(options.template ?? USUAL_TEMPLATE);
  const isAlone = outgoing.only !== null;
  let before = '';
  if (!isAlone && !options.perDocument) {
    yield `${frontMatter(propertiesOfSeveral(outgoing, options))}\n`;
    before = '\n';
  }
  for await (const document of outgoing.documents) {
    yield `${before}${write(valuesOf(document, isAlone || options.perDocument, options))}\n`;
    before = '\n';
  }
}

async function* files({ documents }: Outgoing, options: ExportOptions): AsyncGenerator<ZipEntry> {
  const write = compileTemplate(options.template ?? USUAL_TEMPLATE);
  const taken: TakenNames = new Map();
  for await (const document of documents)
    yield {
      path: uniqueName(document.document.title, 'md', taken),
      content: [`${write(valuesOf(document, true, options))}\n`],
    };
}

/** `isAlone`: the file has no other document, and the properties at its head are this one's. */
function valuesOf(quoted: QuotedDocument, isAlone: boolean, options: ExportOptions): TemplateValues {
  const { document, tagPaths, quotations } = quoted;
  const links = passageLinks(quoted);
  return {
    properties: isAlone ? frontMatter(propertiesOf(quoted, options)) : '',
    title: oneLine(document.title) || markdownAddress(document.url),
    subtitle: oneLine(document.subtitle ?? ''),
    publisher: oneLine(document.publisher ?? ''),
    byline: oneLine(document.byline ?? ''),
    published: document.published?.date ?? '',
    language: document.lang,
    address: markdownAddress(document.canonicalUrl ?? document.url),
    archive: document.archiveUrl === null ? '' : markdownAddress(document.archiveUrl),
    tags: hashTags(tagPaths),
    quotations: quotations.map((quotation) =>
      quotationValues(quotation, links.get(quotation.annotation.id), options),
    ),
  };
}

function quotationValues(quotation: Quotation, link: string | undefined, options: ExportOptions) {
  const { annotation, paragraph, tagPaths } = quotation;
  const { labels, notes } = options;
  return {
    text: blockQuote(annotation.quote.exact),
    // Obsidian takes it for the name of the block before it, to link to.
    id: `wm-${annotation.id}`,
    note: notes ? escapeMarkdown(annotation.note).trim() : '',
    tags: hashTags(tagPaths),
    colour: oneLine(labels.colour(annotation.colour)),
    paragraph: paragraph === null ? '' : String(paragraph),
    link: link === undefined ? '' : `[${oneLine(labels.passage)}](${markdownAddress(link)})`,
    source: sourceLine(labels.source, citationOf(quotation, options)),
  };
}

const hashTags = (paths: readonly string[]): string =>
  uniqueTags(paths)
    .map((tag) => `#${tag}`)
    .join(' ');
