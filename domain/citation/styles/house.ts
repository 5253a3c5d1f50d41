import { inRow, listed } from '../citation-part';
import type { CitationStyle } from '../citation-style';
import { fieldOf } from '../one-line';
import { quoted } from '../quotation-marks';
import { sourceParts } from '../source-parts';

/** Ours, in the language of the person who cites: everything that is known, with commas between. */
export const house: CitationStyle = {
  noteEnd: '.',
  full: (document, details) => inRow(listed(sourceParts(document, details).map((part) => [part]))),
  short(document, { labels, paragraph }, first) {
    const by = fieldOf(document.publisher);
    const title = quoted(fieldOf(document.title) || document.url, document.lang);
    return inRow(
      listed([
        by === '' ? [] : [{ text: by }],
        [{ text: title }],
        [labels.noteAbove(first)],
        paragraph == null ? [] : [labels.paragraph(paragraph)],
      ]),
    );
  },
};
