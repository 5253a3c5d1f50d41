import type { DBCoreMutateRequest, Dexie } from 'dexie';
import type { DocumentId } from '../domain/ids';

/** The documents whose annotations were written; null where it may be any of them. */
export type Written = ReadonlySet<DocumentId> | null;

/**
 * Calls back after each transaction of this very object that wrote annotations. What other contexts write is not told
 * here, so that each write is told once. To be called before the database is opened.
 */
export function noticeAnnotations(database: Dexie, onWritten: (written: Written) => void): void {
  const gathered = new WeakMap<object, Set<DocumentId | null>>();
  const gather = (request: DBCoreMutateRequest): void => {
    // The transaction of this level is IndexedDB's own; Dexie's type says only what it needs of it.
    const transaction = request.trans as unknown as IDBTransaction;
    const documents = gathered.get(transaction) ?? new Set();
    for (const document of documentsOf(request)) documents.add(document);
    if (gathered.has(transaction)) return;
    gathered.set(transaction, documents);
    transaction.addEventListener('complete', () => {
      onWritten(documents.has(null) ? null : (documents as Set<DocumentId>));
    });
  };
  database.use({
    stack: 'dbcore',
    name: 'notice-annotations',
    create: (core) => ({
      ...core,
      table(name) {
        const table = core.table(name);
        if (name !== 'annotations') return table;
        return {
          ...table,
          mutate(request) {
            gather(request);
            return table.mutate(request);
          },
        };
      },
    }),
  });
}

function documentsOf(request: DBCoreMutateRequest): readonly (DocumentId | null)[] {
  // Deleting for good names keys only.
  if (request.type !== 'add' && request.type !== 'put') return [null];
  // Dexie types the values of no table; these are annotations.
  return (request.values as readonly { documentId: DocumentId }[]).map(({ documentId }) => documentId);
}
