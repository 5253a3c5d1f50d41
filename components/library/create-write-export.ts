import type { LibraryContents, LibraryPort } from '../../application/library-port';
import type { Annotation } from '../../domain/annotation/annotation';
import type { Localization } from '../fluent/create-localization';
import type { WriteExport } from './export-choice';

/** As many annotations as can fill a preview. */
const PREVIEWED = 30;

/** Writes annotations of the library in the form that is chosen; texts are read only when a file needs them. */
export function createWriteExport(
  port: LibraryPort,
  contents: LibraryContents,
  annotations: readonly Annotation[],
  _localization: Localization,
): WriteExport {
  return async ({ format }, extent) => {
    const day = new Date().toISOString().slice(0, 10);
    if (format === 'backup') {
      const everything = await port.everything();
      return {
        name: `witnessmark-backup-${day}.json`,
        mediaType: 'application/json',
        content: JSON.stringify(everything),
      };
    }
    const some = extent === 'all' ? annotations : annotations.slice(0, PREVIEWED);
    return {
      name: `witnessmark-${day}.json`,
      mediaType: 'application/json',
      content: JSON.stringify({ some, documents: contents.documents }, null, 1),
    };
  };
}
