import type { DocumentRecord } from '../document/document';

/** The tags that a document's page suggests: where it is about first, then what. None while no document is known. */
export const suggestedPaths = (
  document: Pick<DocumentRecord, 'suggestedTags'> | undefined,
): readonly string[] =>
  document ? [...document.suggestedTags.regions, ...document.suggestedTags.topics] : [];
