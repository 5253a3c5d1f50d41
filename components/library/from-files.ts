import type { LibraryContents } from '../../application/library-port';
import type { CaptureId, DocumentId } from '../../domain/ids';

/** What the publisher's own page does not stand behind. */
export interface FromFiles {
  readonly captures: ReadonlySet<CaptureId>;
  /** Documents of which nothing but files was ever read. */
  readonly documents: ReadonlySet<DocumentId>;
}

export function fromFiles(captures: LibraryContents['captures']): FromFiles {
  const pages = new Set(captures.filter(({ from }) => from !== 'file').map((one) => one.documentId));
  const files = captures.filter(({ from }) => from === 'file');
  return {
    captures: new Set(files.map(({ id }) => id)),
    documents: new Set(files.map((one) => one.documentId).filter((id) => !pages.has(id))),
  };
}
