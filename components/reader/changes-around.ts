import type { Annotation, Position } from '../../domain/annotation/annotation';
import { placeOf, type ReaderState } from './reader-state';
import { wordsAround, type WordsAround } from './words-around';

/** What became of a passage and of what stands around it. */
export interface ChangeAround {
  readonly annotation: Annotation;
  /** When its capture was made, as an instant. */
  readonly capturedAt: string;
  readonly before: WordsAround;
  /** Undefined where it is unplaced. */
  readonly after: WordsAround | undefined;
  readonly place: Position | undefined;
}

/** UTF-16 code units on either side of a passage that are compared. */
const REACH = 160;

/** Whether annotations were made on another text of this article. */
export function hasChanged({ opened, annotations }: ReaderState): boolean {
  const others = new Set(
    opened?.otherTexts
      // Of the same moment: a block was put back, and the page is what it was.
      .filter(({ scope, capturedAt }) => scope === 'article' && capturedAt !== opened.capture.capturedAt)
      .map(({ captureId }) => captureId),
  );
  return annotations.some(({ captureId }) => others.has(captureId));
}

/** The annotations that were made on another text of this article, in the order of this text; what is unplaced stands first. */
export function changesAround(state: ReaderState, text: string): readonly ChangeAround[] {
  const { opened, annotations } = state;
  const articles = new Map(
    opened?.otherTexts.filter(({ scope }) => scope === 'article').map((one) => [one.captureId, one]),
  );
  return annotations
    .flatMap((annotation) => {
      const made = articles.get(annotation.captureId);
      if (!made) return [];
      const place = placeOf(state, annotation.id);
      return [
        {
          annotation,
          capturedAt: made.capturedAt,
          before: wordsAround(made.text, annotation.position, REACH),
          after: place && wordsAround(text, place, REACH),
          place,
        },
      ];
    })
    .sort((one, other) => (one.place?.start ?? -1) - (other.place?.start ?? -1));
}

export const asOne = ({ before, words, after }: WordsAround): string => before + words + after;
