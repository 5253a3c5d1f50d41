import type { TextDirection } from '../ids';
import { COLOURS } from '../annotation/colour';
import { COLOUR_HEX } from './colour-hex';
import { escapeHtml } from './escape-html';
import type { ExportOptions } from './export-format';
import { citationHtml } from './citation-html';
import { citationOf, type Cited } from './cited-quotation';
import type { Outgoing } from './outgoing';
import { textFormat } from './text-format';
import { groupedQuotations, type QuotationGroup } from './grouped-quotations';
import type { Quotation } from './quotation';

/** One file for any browser, to read, print and pass on: nothing in it runs, and it asks nobody for anything. */
export const html = textFormat({
  extension: 'html',
  mediaType: 'text/html;charset=utf-8',
  pieces: pageOf,
});

const STYLE = `
:root{color-scheme:light dark;font:1.0625rem/1.6 Georgia,'Times New Roman',serif}
body{margin:0}
main{max-inline-size:42rem;margin:3rem auto;padding-inline:1.25rem;overflow-wrap:break-word}
h1,h2{line-height:1.25;text-wrap:balance}
section+section{margin-block-start:3.5rem}
.sub,footer,.tags{color:color-mix(in srgb,currentcolor 72%,transparent)}
article{margin-block:2rem;break-inside:avoid}
blockquote{margin:0;border-inline-start:4px solid var(--edge,#999);padding-inline-start:1.1rem}
blockquote p{margin-block:0 .6em}
${COLOURS.map((colour) => `.${colour}{--edge:${COLOUR_HEX[colour]}}`).join('')}
.note{white-space:pre-line;margin-block:.7rem}
.tags,footer{font:.85em/1.5 system-ui,sans-serif;margin-block:.4rem}
footer a{color:inherit}
@media print{:root{font-size:11pt;color-scheme:light}main{margin:0;max-inline-size:none}}
`.trim();

async function* pageOf(outgoing: Outgoing, options: ExportOptions): AsyncGenerator<string> {
  const one = outgoing.only;
  const title = one ? one.title || one.url : options.labels.several;
  yield [
    `<!doctype html>`,
    `<html${languageOf(one?.lang ?? options.locale, one?.dir ?? 'auto')}>`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    '<meta name="referrer" content="no-referrer">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(title)}</title>`,
    `<style>${STYLE}</style>`,
    '</head>',
    '<body>',
    '<main>',
    ...(one && options.group === 'document' ? [] : [`<h1>${escapeHtml(title)}</h1>`]),
    '',
  ].join('\n');
  for await (const group of groupedQuotations(outgoing, options.group))
    yield `${sectionOf(group, one ? 0 : 1, options)}\n`;
  yield '</main>\n</body>\n</html>\n';
}

/** `above`: how many levels of headings the page has above its sections. */
function sectionOf(
  { heading, of, level, quotations }: QuotationGroup,
  above: number,
  options: ExportOptions,
): string {
  const name = `h${level + (of ? above : 1)}`;
  return [
    `<section${of ? languageOf(of.document.lang, of.document.dir) : ''}>`,
    `<${name}${of ? '' : ' dir="auto"'}>${escapeHtml(heading ?? options.labels.untagged)}</${name}>`,
    ...(of?.document.subtitle ? [`<p class="sub">${escapeHtml(of.document.subtitle)}</p>`] : []),
    ...tagsOf(of?.tagPaths ?? []),
    ...quotations.map((quotation) => articleOf(quotation, options)),
    ...(of && quotations.length === 0 ? [sourceOf(of, options)] : []),
    '</section>',
  ].join('\n');
}

function articleOf(quotation: Quotation, options: ExportOptions): string {
  const { annotation, document, tagPaths } = quotation;
  const paragraphs = annotation.quote.exact.split('\n').map((line) => `<p>${escapeHtml(line)}</p>`);
  const note = options.notes ? annotation.note.trim() : '';
  const colour = escapeHtml(options.labels.colour(annotation.colour));
  return [
    `<article class="${annotation.colour}"${languageOf(document.lang, document.dir)}>`,
    `<blockquote title="${colour}">${paragraphs.join('\n')}</blockquote>`,
    // A person writes in any language: its first letter says which way it runs.
    ...(note === '' ? [] : [`<p class="note" dir="auto">${escapeHtml(note)}</p>`]),
    ...tagsOf(tagPaths),
    sourceOf(quotation, options),
    '</article>',
  ].join('\n');
}

function tagsOf(paths: readonly string[]): string[] {
  if (paths.length === 0) return [];
  return [`<p class="tags">${paths.map((path) => `<bdi>${escapeHtml(path)}</bdi>`).join(' · ')}</p>`];
}

function sourceOf(cited: Cited, options: ExportOptions): string {
  const { locale, labels } = options;
  const parts = citationOf(cited, options).map(citationHtml);
  return `<footer${languageOf(locale, 'auto')}>${escapeHtml(labels.source)} ${parts.join('')}</footer>`;
}

const languageOf = (lang: string, dir: TextDirection | 'auto'): string =>
  ` lang="${escapeHtml(lang)}" dir="${dir}"`;
