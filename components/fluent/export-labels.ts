import type { ExportLabels } from '../../domain/exporting/export-format';
import { citationLabels } from './citation-labels';
import type { TextOf } from './create-localization';

/** The words of files, from `locales/`. */
export const exportLabels = (text: TextOf): ExportLabels => ({
  ...citationLabels(text),
  several: text('file-several'),
  colour: (colour) => text(`colour-${colour}`),
  source: text('file-source'),
  passage: text('file-passage'),
  pressRelease: text('file-press-release'),
  colours: text('file-colours'),
  untagged: text('file-untagged'),
  contents: text('file-contents'),
  evidence: {
    readme: (facts) => text('file-evidence-readme', facts),
    limits: ['rendered', 'cleaned', 'clock', 'hashes', 'file'].map((name) =>
      text(`file-evidence-limit-${name}`),
    ),
    damaged: (counts) => text('file-evidence-damaged', { ...counts }),
  },
});
