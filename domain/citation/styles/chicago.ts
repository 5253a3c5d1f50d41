import { monthFirst } from '../cited-date';
import { inRow, listed, words, type Piece } from '../citation-part';
import type { CitationStyle } from '../citation-style';
import { citedSource, fileNote, saidOf, type CitedSource } from '../cited-source';
import { nameList } from '../name-list';
import { shortTitle } from '../short-title';
import type { SourceDetails } from '../source-parts';
import { inAmericanMarks } from '../title-marks';

/** A full note may name three, and a short one two beside the first. */
const MOST_NAMES = 3;

/**
 * The Chicago Manual of Style (17th edition), notes: a page's title in quotation marks, that of a United Nations document in italics
 * with its symbol before the date; the day of access before the address (14.207).
 */
export const chicago: CitationStyle = {
  noteEnd: '',
  full(document, details) {
    const { labels } = details;
    const source = citedSource(document, details);
    const { site, date, symbol, accessed, isFromFile, paragraph, address, archive } = source;
    const isUndated = date === null && (accessed === null || isFromFile);
    return inRow([
      ...headOf(source, source.title, details, ','),
      ...listed([
        words(site),
        symbol === ''
          ? date
            ? [monthFirst(date)]
            : isUndated
              ? [labels.styles.noDate]
              : []
          : [...words(symbol), ...(date ? [' (', monthFirst(date), ')'] : [])],
        saidOf(paragraph, (number) => labels.paragraph(number)),
        isFromFile ? [] : saidOf(accessed, (day) => labels.accessed(monthFirst(day))),
        [{ address }],
        archive === null ? [] : [labels.styles.archivedAt, ' ', { address: archive }],
        fileNote(source, details, monthFirst),
      ]),
      '.',
    ]);
  },
  short(document, details) {
    const { labels, paragraph = null } = details;
    const source = citedSource(document, details);
    const { title, authors, address } = source;
    if (title === '' && authors.length === 0) return inRow([{ address }, '.']);
    const place = saidOf(paragraph, (number) => labels.paragraph(number));
    return inRow([
      ...headOf(source, shortTitle(source, labels.styles), details, place.length > 0 ? ',' : '.'),
      ...place,
      ...(place.length > 0 ? ['.'] : []),
    ]);
  },
};

/** Who and what, with the sign that follows it, which stands within quotation marks. */
function headOf(
  { authors, symbol }: CitedSource,
  title: string,
  { labels }: SourceDetails,
  sign: ',' | '.',
): readonly Piece[] {
  const names = words(nameList(authors, 'american', MOST_NAMES, (name) => labels.styles.etAl(name)));
  const after = sign === ',' ? ' ' : '';
  if (title === '') return names.length > 0 ? [...names, sign, after] : [];
  const written: readonly Piece[] =
    symbol === ''
      ? ['“', { text: inAmericanMarks(title) }, `${sign}”`, after]
      : [{ text: title, isItalic: true }, sign, after];
  return names.length > 0 ? [...names, ', ', ...written] : written;
}
