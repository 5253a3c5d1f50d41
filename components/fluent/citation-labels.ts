import type { CitationLabels } from '../../domain/citation/citation-labels';
import type { TextOf } from './create-localization';

/** The words of citations, from `locales/`. */
export function citationLabels(text: TextOf): CitationLabels {
  return {
    accessed: (day) => text('citation-accessed', { day }),
    readFromFile: (day) => text('citation-read-from-file', { day }),
    fromFile: text('citation-from-file'),
    paragraph: (number) => text('citation-paragraph', { number }),
    noteAbove: (number) => text('citation-note-above', { number }),
    styles: {
      etAl: (name) => text('citation-et-al', { name }),
      andOthers: (name) => text('citation-and-others', { name }),
      archivedAt: text('citation-archived-at'),
      noDate: text('citation-no-date'),
      articles: text('citation-articles'),
      smallWords: text('citation-small-words'),
      apa: {
        retrieved: (day) => text('citation-apa-retrieved', { day }),
        document: (symbol) => text('citation-apa-document', { symbol }),
      },
      oscola: {
        document: (symbol) => text('citation-oscola-document', { symbol }),
        paragraph: (number) => text('citation-oscola-paragraph', { number }),
        note: (number) => text('citation-oscola-note', { number }),
      },
      bluebook: {
        document: (symbol) => text('citation-bluebook-document', { symbol }),
        paragraph: (number) => text('citation-bluebook-paragraph', { number }),
        lastVisited: (day) => text('citation-bluebook-last-visited', { day }),
        supra: text('citation-bluebook-supra'),
        note: (number) => text('citation-bluebook-note', { number }),
        month: (month) => text('citation-bluebook-month', { month }),
      },
      refworld: { availableAt: text('citation-refworld-available') },
      euaa: { link: text('citation-euaa-link') },
    },
  };
}
