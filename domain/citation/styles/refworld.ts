import { dayFirst } from '../cited-date';
import { inRow, listed, words, type Piece } from '../citation-part';
import type { CitationStyle } from '../citation-style';
import { citedSource, fileNote, saidOf, type CitedSource } from '../cited-source';
import { nameList } from '../name-list';
import type { SourceDetails } from '../source-parts';

const MOST_NAMES = 3;

/** As Refworld, the refugee agency's collection, wrote below each of its documents how to cite it. */
export const refworld: CitationStyle = {
  noteEnd: '',
  full(document, details) {
    const { labels } = details;
    const source = citedSource(document, details);
    const { site, date, symbol, accessed, isFromFile, address, archive } = source;
    const { styles } = labels;
    return inRow([
      ...listed([
        ...headOf(source, details),
        words(site),
        date ? [dayFirst(date)] : [styles.noDate],
        words(symbol),
        placeIn(details),
        [styles.refworld.availableAt, ' ', { address }],
        archive === null ? [] : [styles.archivedAt, ' ', { address: archive }],
        fileNote(source, details, dayFirst),
      ]),
      ...(accessed && !isFromFile ? [' [', labels.accessed(dayFirst(accessed)), ']'] : []),
    ]);
  },
  short(document, details, first) {
    const source = citedSource(document, details);
    const head = listed(headOf(source, details));
    return inRow(
      listed([
        head.length > 0 ? head : [{ address: source.address }],
        [details.labels.noteAbove(first)],
        placeIn(details),
      ]),
    );
  },
};

const headOf = (
  { authors, title }: CitedSource,
  { labels }: SourceDetails,
): readonly (readonly Piece[])[] => [
  words(nameList(authors, 'british', MOST_NAMES, (name) => labels.styles.etAl(name))),
  words(title, true),
];

const placeIn = ({ labels, paragraph = null }: SourceDetails): readonly Piece[] =>
  saidOf(paragraph, (number) => labels.paragraph(number));
