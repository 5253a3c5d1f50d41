import type { Binned, LibraryContents } from '../../application/library-port';
import type { DocumentRecord } from '../../domain/document/document';

/** One thing in the bin: an annotation, or a document with all that was deleted with it. */
export interface BinItem {
  readonly id: string;
  /** The passage, or the title. */
  readonly name: string;
  /** Of its words. */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  /** Where the passage is from; null for a document. */
  readonly title: string | null;
  readonly note: string;
  /** How many annotations come back with it. */
  readonly annotations: number;
  /** ISO 8601; null where it was deleted before that was noted. */
  readonly deletedAt: string | null;
  readonly binned: Binned;
}

/** What is in the bin, the last deleted first. */
export function binItems({ bin, documents }: LibraryContents): readonly BinItem[] {
  if (!bin) return [];
  const known = new Map([...documents, ...bin.documents].map((one) => [one.id, one]));
  const goesWith = (annotation: {
    readonly documentId: DocumentRecord['id'];
    readonly deletedAt: string | null;
  }) => {
    const document = known.get(annotation.documentId);
    return document?.state === 'deleted' && document.deletedAt === annotation.deletedAt;
  };
  const alone = bin.annotations.filter((one) => !goesWith(one));
  const items = [
    ...bin.documents.map((document): BinItem => ({
      id: document.id,
      name: document.title,
      lang: document.lang,
      dir: document.dir,
      title: null,
      note: '',
      annotations: bin.annotations.filter((one) => one.documentId === document.id && goesWith(one)).length,
      deletedAt: document.deletedAt ?? null,
      binned: { annotations: [], documents: [document.id] },
    })),
    ...alone.map((annotation): BinItem => {
      const document = known.get(annotation.documentId);
      return {
        id: annotation.id,
        name: annotation.quote.exact,
        lang: document?.lang ?? '',
        dir: document?.dir ?? 'ltr',
        title: document?.title ?? '',
        note: annotation.note,
        annotations: 1,
        deletedAt: annotation.deletedAt,
        binned: { annotations: [annotation.id], documents: [] },
      };
    }),
  ];
  return items.sort((one, other) => (other.deletedAt ?? '').localeCompare(one.deletedAt ?? ''));
}

/** Several things of the bin as one. */
export const together = (items: readonly BinItem[]): Binned => ({
  annotations: items.flatMap(({ binned }) => binned.annotations),
  documents: items.flatMap(({ binned }) => binned.documents),
});
