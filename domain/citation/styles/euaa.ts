import type { DocumentRecord } from '../../document/document';
import { dayFirst } from '../cited-date';
import { inRow, listed, words, type Piece } from '../citation-part';
import type { CitationStyle } from '../citation-style';
import { citedSource, fileNote, saidOf } from '../cited-source';
import { nameList } from '../name-list';
import type { SourceDetails } from '../source-parts';

const MOST_NAMES = 3;

/**
 * As the European Union Agency for Asylum cites in its reports on countries of origin: the word “url” is the link. A repeat is the same
 * without the day of access, which its list of sources has.
 */
export const euaa: CitationStyle = {
  noteEnd: '',
  full(document, details) {
    const { labels } = details;
    const source = citedSource(document, details);
    const { accessed, archive, isFromFile } = source;
    return inRow(
      listed([
        ...pageOf(document, details),
        archive === null
          ? []
          : [labels.styles.archivedAt, ' ', { address: archive, shown: labels.styles.euaa.link }],
        isFromFile ? [] : saidOf(accessed, (day) => labels.accessed(dayFirst(day))),
        fileNote(source, details, dayFirst),
      ]),
    );
  },
  short: (document, details) => inRow(listed(pageOf(document, details))),
};

function pageOf(document: DocumentRecord, details: SourceDetails): readonly (readonly Piece[])[] {
  const { styles, paragraph: placeOf } = details.labels;
  const { authors, site, title, symbol, date, address, paragraph } = citedSource(document, details);
  return [
    words(nameList(authors, 'british', MOST_NAMES, (name) => styles.etAl(name))),
    [...words(title), ...(symbol === '' ? [] : [title === '' ? '[' : ' [', ...words(symbol), ']'])],
    words(site),
    [date ? dayFirst(date) : styles.noDate],
    [{ address, shown: styles.euaa.link }],
    saidOf(paragraph, (number) => placeOf(number)),
  ];
}
