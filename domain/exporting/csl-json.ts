import type { Published } from '../document/article';
import type { ExportOptions } from './export-format';
import { jsonList } from './json-list';
import { textFormat } from './text-format';
import { noteLines, sourcesOf, type Source } from './sources-of';

/** For citation processors (CSL-JSON 1.0.2): the documents as sources, their quotations in `annote`. */
export const cslJson = textFormat({
  extension: 'csl.json',
  mediaType: 'application/vnd.citationstyles.csl+json;charset=utf-8',
  async *pieces(outgoing, options) {
    yield* jsonList(sourcesOf(outgoing, options), (source) => itemOf(source, options));
    yield '\n';
  },
});

function itemOf(source: Source, options: ExportOptions): Readonly<Record<string, unknown>> {
  const { key, kind, title, authors, publisher, published, accessed, url, lang, number } = source;
  const annote = source.quotations.map((one) => noteLines(one, options).join('\n')).join('\n\n');
  const fields = {
    id: key,
    type: kind === 'report' ? 'report' : 'webpage',
    genre: kind === 'press-release' ? options.labels.pressRelease : null,
    title,
    author: authors.map((literal) => ({ literal })),
    [kind === 'report' ? 'publisher' : 'container-title']: publisher,
    number,
    issued: published && partsOf(published.date),
    accessed: accessed && partsOf(accessed),
    URL: url,
    language: lang,
    keyword: source.tagPaths.map((path) => path.replaceAll(',', ';')).join(', '),
    annote: annote.toWellFormed(),
  };
  return Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) => value !== null && value !== '' && !(Array.isArray(value) && value.length === 0),
    ),
  );
}

/** No more parts than are known. */
const partsOf = (date: Published['date']): { readonly 'date-parts': readonly (readonly number[])[] } => ({
  'date-parts': [date.split('-').map(Number)],
});
