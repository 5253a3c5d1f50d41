import { monthFirst, type CitedDate } from '../cited-date';
import { inRow, listed, words, type Piece } from '../citation-part';
import type { CitationStyle } from '../citation-style';
import { citedSource, fileNote, saidOf, type CitedSource } from '../cited-source';
import { nameList } from '../name-list';
import type { SourceDetails } from '../source-parts';

const MOST_NAMES = 2;

/**
 * The Bluebook (21st edition): pages by rule 18.2, the organisation behind the title as the site; documents of the United Nations by
 * rule 21.7, the organ before the title and the symbol before the date.
 */
export const bluebook: CitationStyle = {
  noteEnd: '',
  full(document, details) {
    const { labels } = details;
    const { document: numbered, lastVisited } = labels.styles.bluebook;
    const source = citedSource(document, details);
    const { authors, people, site, title, date, symbol, accessed, isFromFile, address, archive } = source;
    const day = dayIn(details);
    const isOrgan = symbol !== '' && people.length === 0;
    const file = fileNote(source, details, day);
    const head = listed([
      isOrgan ? words(authors.join(', ')) : peopleIn(source, details),
      words(title, true),
      isOrgan ? [] : words(people.length > 0 ? site : authors.join(', ')),
      placeIn(details),
      symbol === '' ? [] : [{ text: numbered(symbol) }],
    ]);
    const when = date ? ['(', day(date), ')'] : [];
    return inRow([
      ...listed([listed([head, when], ' '), [{ address }]]),
      ...(accessed && !isFromFile ? [' (', lastVisited(day(accessed)), ')'] : []),
      ...(archive === null ? [] : [' [', { address: archive }, ']']),
      ...(file.length === 0 ? [] : [' [', ...file, ']']),
      '.',
    ]);
  },
  short(document, details, first) {
    const { supra, note } = details.labels.styles.bluebook;
    const source = citedSource(document, details);
    const { authors, people, title, symbol, address } = source;
    const names =
      symbol !== '' && people.length === 0 ? words(authors.join(', ')) : peopleIn(source, details);
    const what = title === '' ? words(authors.join(', ')) : words(title, true);
    return inRow([
      ...listed([
        names.length > 0 ? names : what.length > 0 ? what : [{ address }],
        [{ text: supra, isItalic: true }, ' ', note(first)],
        placeIn(details),
      ]),
      '.',
    ]);
  },
};

const peopleIn = ({ people }: CitedSource, { labels }: SourceDetails): readonly Piece[] =>
  words(nameList(people, 'ampersand', MOST_NAMES, (name) => labels.styles.etAl(name)));

const placeIn = ({ labels, paragraph = null }: SourceDetails): readonly Piece[] =>
  saidOf(paragraph, (number) => labels.styles.bluebook.paragraph(number));

const dayIn =
  ({ labels }: SourceDetails) =>
  (date: CitedDate): string =>
    monthFirst(date, (month) => labels.styles.bluebook.month(month));
