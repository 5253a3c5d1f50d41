import { foldTagPath } from '../tag/tag-path';
import { createVocabulary } from './vocabulary';

/** The language that the labels of the vocabulary are in. */
const LABELS = 'en';

let paths: ReadonlySet<string> | undefined;

/** Whether a tag of this path is one of the vocabulary's. */
export function isVocabularyPath(path: string): boolean {
  paths ??= new Set(createVocabulary(LABELS).map((concept) => foldTagPath(concept.path)));
  return paths.has(foldTagPath(path));
}
