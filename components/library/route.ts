import * as v from 'valibot';
import { AnnotationId, DocumentId } from '../../domain/ids';

/** Where in the library somebody is, as the address after `#` says it. */
export type Route =
  | {
      readonly view: 'annotations';
      readonly document: DocumentId | null;
      readonly exporting: boolean;
      /** The only one that is chosen. */
      readonly annotation: AnnotationId | null;
    }
  | { readonly view: 'documents' }
  | { readonly view: 'tags' }
  | { readonly view: 'bin' }
  | {
      readonly view: 'settings';
      /** An address whose site is offered for adding. */
      readonly add: string | null;
    };

/** `#annotations`, `#documents`, `#tags`, `#bin`, `#settings`, `#settings?add=ADDRESS`, `#document=ID`, `#document=ID&export`, `#document=ID&annotation=ID&export`. */
export function parseRoute(hash: string): Route {
  const [name = '', query = ''] = hash.replace(/^#/, '').split('?', 2);
  if (name === 'documents') return { view: 'documents' };
  if (name === 'tags') return { view: 'tags' };
  if (name === 'bin') return { view: 'bin' };
  if (name === 'settings') return { view: 'settings', add: new URLSearchParams(query).get('add') };
  const parameters = new URLSearchParams(name);
  const document = v.safeParse(DocumentId, parameters.get('document'));
  const annotation = v.safeParse(AnnotationId, parameters.get('annotation'));
  return {
    view: 'annotations',
    document: document.success ? document.output : null,
    exporting: parameters.has('export'),
    annotation: annotation.success ? annotation.output : null,
  };
}
