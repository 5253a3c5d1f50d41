import type { JSX } from 'preact';
import { wordDiff } from '../../domain/diff/word-diff';

export interface ChangedWordsProperties {
  readonly before: string;
  readonly after: string;
  /** The language and direction of the document. */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
}

/** What became of some words: what is gone is struck out, what is new is underlined. */
export function ChangedWords({ before, after, lang, dir }: ChangedWordsProperties): JSX.Element {
  return (
    <p class="changed-words" lang={lang} dir={dir}>
      {wordDiff(before, after).map(({ kind, text }, index) =>
        kind === 'removed' ? (
          <del key={index}>{text}</del>
        ) : kind === 'added' ? (
          <ins key={index}>{text}</ins>
        ) : (
          text
        ),
      )}
    </p>
  );
}
