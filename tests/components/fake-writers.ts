import type { Writers } from '../../application/export-tasks';
import { createExportWriter } from '../../application/export-writer';
import { sha256 } from '../../application/sha256';
import type { Localization } from '../../components/fluent/create-localization';
import { exportLabels } from '../../components/fluent/export-labels';
import { nameColours } from '../../components/fluent/name-colours';
import type { Evidence } from '../../domain/exporting/evidence';
import type { FakeLibraryPort } from './fake-library-port';
import { sampleCapture } from './sample-library';

/** Writers in the page itself, of what a fake library has. */
export function fakeWriters(
  port: FakeLibraryPort,
  localization: Localization,
  damaged: Evidence['damaged'] = { captures: 0, pictures: 0, changes: 0 },
): Writers {
  const captures = [1, 2, 3, 4].map(sampleCapture);
  const writer = createExportWriter({
    source: {
      annotationsOf: (ids) =>
        Promise.resolve(port.now().annotations.filter(({ documentId }) => ids.includes(documentId))),
      textsOf: async (ids) => new Map((await port.captures(ids)).map(({ id, text }) => [id, text])),
      evidenceOf: (id) =>
        Promise.resolve({
          captures: captures.filter(({ documentId }) => documentId === id),
          pictures: [],
          changes: [],
          damaged,
        }),
      everything(onPart) {
        const { tags, documents, annotations } = port.now();
        onPart('tags', tags, 0.1);
        onPart('documents', documents, 0.2);
        onPart('captures', captures, 0.9);
        onPart('annotations', annotations, 1);
        return Promise.resolve();
      },
    },
    labelsWith: (colourNames) => exportLabels(nameColours(localization, colourNames).text),
    locale: localization.lang,
    digest: sha256,
  });
  const stopped = async (signal: AbortSignal): Promise<never> => {
    await new Promise((resolve) => signal.addEventListener('abort', resolve));
    signal.throwIfAborted();
    throw new Error('was not stopped');
  };
  return {
    look: (order) => writer.look(order, () => undefined),
    write: (order, { signal, onProgress }) =>
      Promise.race([writer.write(order, onProgress), stopped(signal)]),
    backUp: (details, { signal, onProgress }) =>
      Promise.race([writer.backUp(details, onProgress), stopped(signal)]),
  };
}
