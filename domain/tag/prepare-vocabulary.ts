import type { Concept } from '../vocabulary/vocabulary';
import { foldTag } from './match-tag';
import { foldTagPath, splitTagPath } from './tag-path';

export interface PreparedConcept extends Concept {
  readonly foldedPath: string;
  readonly foldedAliases: readonly string[];
}

/** A vocabulary made ready for comparing with tags and with what is typed, once for all keys that follow. */
export interface PreparedVocabulary {
  readonly concepts: readonly PreparedConcept[];
  /** The one that goes by this path or name (folded by `foldTag`); of a name that goes for several, none. */
  readonly named: ReadonlyMap<string, PreparedConcept>;
}

export const NO_VOCABULARY: PreparedVocabulary = { concepts: [], named: new Map() };

export function prepareVocabulary(concepts: readonly Concept[]): PreparedVocabulary {
  const prepared = concepts.map((concept) => ({
    ...concept,
    foldedPath: foldTag(concept.path),
    foldedAliases: [...new Set(concept.aliases.map(foldTag))],
  }));
  // A path is nobody else's, whatever else goes by the same name, and a label before all other names.
  const named = new Map([
    ...onlyOnes(prepared, ({ foldedAliases }) => foldedAliases),
    ...onlyOnes(prepared, ({ path }) => [foldTag(splitTagPath(path).label)]),
    ...prepared.map((concept) => [concept.foldedPath, concept] as const),
  ]);
  return { concepts: prepared, named };
}

function onlyOnes(
  concepts: readonly PreparedConcept[],
  namesOf: (concept: PreparedConcept) => readonly string[],
): ReadonlyMap<string, PreparedConcept> {
  const found = new Map<string, PreparedConcept | null>();
  for (const concept of concepts)
    for (const name of namesOf(concept)) found.set(name, found.has(name) ? null : concept);
  return new Map([...found].flatMap(([name, concept]) => (concept ? [[name, concept] as const] : [])));
}

/**
 * What a name stands for among the person's own tags and the vocabulary: the tag of that path, else the tag or the
 * concept that goes by that name, else the name itself. So the page's own topic is the vocabulary's, and never two.
 */
export function meantBy(name: string, livePaths: readonly string[], { named }: PreparedVocabulary): string {
  const own = livePaths.find((path) => foldTagPath(path) === foldTagPath(name));
  if (own !== undefined) return own;
  const concept = named.get(foldTag(name));
  if (!concept) return name;
  return livePaths.find((path) => named.get(foldTag(path)) === concept) ?? concept.path;
}
