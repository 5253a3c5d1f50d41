import { dayFirst } from '../cited-date';
import { inRow, listed, words, type Piece } from '../citation-part';
import type { CitationStyle } from '../citation-style';
import { citedSource, fileNote, saidOf, type CitedSource } from '../cited-source';
import { nameList } from '../name-list';
import type { SourceDetails } from '../source-parts';
import { inBritishMarks } from '../title-marks';

const MOST_NAMES = 3;

/** The Oxford University Standard for the Citation of Legal Authorities (4th edition, 3.4.8 and its part on international law). */
export const oscola: CitationStyle = {
  noteEnd: '.',
  full(document, details) {
    const { labels } = details;
    const source = citedSource(document, details);
    const { site, date, symbol, accessed, isFromFile, paragraph, address, archive } = source;
    const when = listed([words(site), date ? [dayFirst(date)] : []]);
    const place = listed([
      symbol === '' ? [] : [{ text: labels.styles.oscola.document(symbol) }],
      saidOf(paragraph, (number) => labels.styles.oscola.paragraph(number)),
    ]);
    return inRow(
      listed(
        [
          listed([namesOf(source, details), titleOf(source)]),
          when.length === 0 ? [] : ['(', ...when, ')'],
          place,
          ['<', { address }, '>'],
          archive === null ? [] : [labels.styles.archivedAt, ' <', { address: archive }, '>'],
          isFromFile ? [] : saidOf(accessed, (day) => labels.accessed(dayFirst(day))),
          fileNote(source, details, dayFirst),
        ],
        ' ',
      ),
    );
  },
  short(document, details, first) {
    const { labels, paragraph = null } = details;
    const source = citedSource(document, details);
    const names = namesOf(source, details);
    const title = titleOf(source);
    return inRow(
      listed(
        [
          names.length > 0 ? names : title.length > 0 ? title : ['<', { address: source.address }, '>'],
          ['(', labels.styles.oscola.note(first), ')'],
          saidOf(paragraph, (number) => labels.styles.oscola.paragraph(number)),
        ],
        ' ',
      ),
    );
  },
};

const namesOf = ({ authors }: CitedSource, { labels }: SourceDetails): readonly Piece[] =>
  words(nameList(authors, 'british', MOST_NAMES, (name) => labels.styles.andOthers(name)));

const titleOf = ({ title }: CitedSource): readonly Piece[] =>
  title === '' ? [] : ['‘', { text: inBritishMarks(title) }, '’'];
