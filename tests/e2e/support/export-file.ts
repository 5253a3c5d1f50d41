import type { Page } from 'puppeteer-core';
import { press } from './annotate.ts';
import type { Session } from './open-session.ts';

export const EXPORT_FORMATS = [
  'docx',
  'markdown',
  'html',
  'csv',
  'ris',
  'biblatex',
  'csl-json',
  'refi-project',
  'refi-codebook',
  'json-ld',
  'backup',
] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** How the names of the files end. */
export const EXPORTED_NAMES: Readonly<Record<ExportFormat, RegExp>> = {
  docx: /\.docx$/,
  markdown: /\.md$/,
  html: /\.html$/,
  'refi-project': /\.qdpx$/,
  'refi-codebook': /\.qdc$/,
  ris: /\.ris$/,
  biblatex: /\.bib$/,
  'csl-json': /\.csl\.json$/,
  'json-ld': /\.jsonld$|ld\.json$/,
  csv: /\.csv$/,
  backup: /backup.*\.json$/,
};

/** Saves what the library shows in a format, by its export panel, and gives the file that the browser wrote. */
export async function exportFile(session: Session, library: Page, format: ExportFormat) {
  const save = '[data-part=export] [data-action=save]';
  await library.waitForSelector(save);
  const isInView = await library.$eval(save, (button) =>
    button.checkVisibility({ visibilityProperty: true }),
  );
  if (!isInView) await press(library, '[data-action=export]');
  await (
    await library.waitForSelector(`[data-part=export] input[value=${format}]`)
  )?.evaluate((input) => {
    // The input itself may be out of sight behind its label, which is what a person clicks.
    (input.closest('label') ?? input).scrollIntoView({ block: 'center' });
  });
  await press(library, `[data-part=export] label:has(input[value=${format}])`);
  await library.waitForSelector(`${save}:not([disabled])`);
  await press(library, save);
  return await session.downloads.next(EXPORTED_NAMES[format]);
}
