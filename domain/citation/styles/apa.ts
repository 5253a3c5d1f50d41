import { monthFirst, yearFirst } from '../cited-date';
import { inRow, listed, words } from '../citation-part';
import type { CitationStyle } from '../citation-style';
import { citedSource, fileNote, saidOf } from '../cited-source';
import { nameList } from '../name-list';
import { shortTitle } from '../short-title';

/** As many as a reference names, and as the text does. */
const MOST_IN_REFERENCE = 20;
const MOST_IN_TEXT = 2;

/**
 * The Publication Manual of the American Psychological Association (7th edition): an entry of the list of references, with
 * the place in brackets behind the title, and for a repeat what stands in the text.
 */
export const apa: CitationStyle = {
  noteEnd: '',
  full(document, details) {
    const { labels } = details;
    const source = citedSource(document, details);
    const { authors, site, title, date, symbol, accessed, isFromFile, paragraph, address, archive } = source;
    const names = words(
      nameList(authors, 'ampersand', MOST_IN_REFERENCE, (name) => labels.styles.etAl(name)),
    );
    const beside = listed([
      symbol === '' ? [] : [{ text: labels.styles.apa.document(symbol) }],
      saidOf(paragraph, (number) => labels.paragraph(number)),
    ]);
    const what = [
      ...words(title, true),
      ...(beside.length === 0 ? [] : [title === '' ? '(' : ' (', ...beside, ')']),
    ];
    const when = ['(', date ? yearFirst(date) : labels.styles.noDate, ')'];
    const note = listed([
      archive === null ? [] : [labels.styles.archivedAt, ' ', { address: archive }],
      fileNote(source, details, monthFirst),
    ]);
    return inRow([
      ...listed(
        [
          ...(names.length > 0 ? [names, when, what] : title === '' ? [when, what] : [what, when]),
          words(site),
          [
            ...(accessed && !isFromFile ? [labels.styles.apa.retrieved(monthFirst(accessed)), ' '] : []),
            { address },
          ],
        ],
        '. ',
      ),
      ...(note.length === 0 ? [] : [' [', ...note, ']']),
    ]);
  },
  short(document, details) {
    const { labels, paragraph = null } = details;
    const source = citedSource(document, details);
    const { authors, date, address } = source;
    const names = words(nameList(authors, 'ampersand', MOST_IN_TEXT, (name) => labels.styles.etAl(name)));
    const title = words(shortTitle(source, labels.styles), true);
    return inRow([
      '(',
      ...listed([
        names.length > 0 ? names : title.length > 0 ? title : [{ address }],
        [date?.year ?? labels.styles.noDate],
        saidOf(paragraph, (number) => labels.paragraph(number)),
      ]),
      ')',
    ]);
  },
};
