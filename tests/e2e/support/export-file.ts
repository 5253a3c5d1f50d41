import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import type { FormatId } from '../../../domain/exporting/export-choice.ts';
import { zipParts } from '../../support/zip-parts.ts';
import { press } from './annotate.ts';
import type { Session } from './open-session.ts';

export { FORMAT_IDS, type FormatId } from '../../../domain/exporting/export-choice.ts';

/** How the names of the files end. */
export const EXPORTED_NAMES: Readonly<Record<FormatId, RegExp>> = {
  docx: /\.docx$/,
  markdown: /\.md$/,
  html: /\.html$/,
  'refi-project': /\.qdpx$/,
  'refi-codebook': /\.qdc$/,
  ris: /\.ris$/,
  biblatex: /\.bib$/,
  'csl-json': /\.csl\.json$/,
  'json-ld': /\.jsonld$|ld\.json$/,
  uwazi: /\.uwazi\.(zip|csv)$/,
  hypothesis: /\.hypothesis\.(zip|json)$/,
  readwise: /\.readwise\.csv$/,
  anki: /\.anki\.txt$/,
  xlsx: /\.xlsx$/,
  csv: /\.csv$/,
  evidence: /\.bag\.zip$/,
  backup: /backup.*\.json$/,
};

const ARCHIVES: readonly FormatId[] = ['docx', 'xlsx', 'refi-project', 'uwazi', 'evidence'];

const unpacked = (path: string): string => Object.values(zipParts(readFileSync(path))).join('\n');

/** Saves what the library shows in a format, by its export panel, and gives the file that the browser wrote, an archive's text unpacked. */
export async function exportFile(session: Session, library: Page, format: FormatId) {
  const save = '[data-part=export] [data-action=save]';
  await library.waitForSelector(save);
  const isInView = await library.$eval(save, (button) =>
    button.checkVisibility({ visibilityProperty: true }),
  );
  if (!isInView) await press(library, '[data-action=export]');
  if ((await library.$(`[data-part=export] input[value=${format}]`)) === null)
    await press(library, '[data-part=export] [data-action=all-formats]');
  await (
    await library.waitForSelector(`[data-part=export] input[value=${format}]`)
  )?.evaluate((input) => {
    // The input itself may be out of sight behind its label, which is what a person clicks.
    (input.closest('label') ?? input).scrollIntoView({ block: 'center' });
  });
  await press(library, `[data-part=export] label:has(input[value=${format}])`);
  await library.waitForSelector(`${save}:not([disabled], [aria-disabled=true])`);
  await press(library, save);
  const file = await session.downloads.next(EXPORTED_NAMES[format]);
  return ARCHIVES.includes(format) ? { ...file, text: unpacked(file.path) } : file;
}
