import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import {
  NO_VOCABULARY,
  prepareVocabulary,
  type PreparedVocabulary,
} from '../../domain/tag/prepare-vocabulary';
import { useLocalization } from '../fluent/use-text';

/** Whether the built-in vocabulary is offered where tags are typed. */
export const VocabularyContext = createContext(false);

/** By language; read once, and only where it is wanted. */
const prepared = new Map<string, Promise<PreparedVocabulary>>();

/** The vocabulary, where the person has chosen it; an empty one until it is there. */
export function useVocabulary(): PreparedVocabulary {
  const isOffered = useContext(VocabularyContext);
  const { lang } = useLocalization();
  const [vocabulary, setVocabulary] = useState(NO_VOCABULARY);
  useEffect(() => {
    if (!isOffered) {
      setVocabulary(NO_VOCABULARY);
      return undefined;
    }
    let isLeft = false;
    void read(lang).then((made) => {
      if (!isLeft) setVocabulary(made);
    });
    return () => {
      isLeft = true;
    };
  }, [isOffered, lang]);
  return vocabulary;
}

function read(language: string): Promise<PreparedVocabulary> {
  const reading =
    prepared.get(language) ??
    import('../../domain/vocabulary/vocabulary').then(({ createVocabulary }) =>
      prepareVocabulary(createVocabulary(language)),
    );
  prepared.set(language, reading);
  return reading;
}
