import type { ExportedFile } from '../../domain/exporting/export-format';
import type { Grouping } from '../../domain/exporting/grouped-quotations';

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

export interface ExportChoice {
  readonly format: ExportFormat;
  /** Whether notes go out: they are private until the person says otherwise. */
  readonly notes: boolean;
  /** Whether it is told when texts were captured, and annotations made. */
  readonly accessed: boolean;
  /** What quotations stand together by, in formats that are read from top to bottom. */
  readonly group: Grouping;
  /** Whether the texts of a project have the line ends of Windows. */
  readonly windowsLines: boolean;
}

/** What goes out unless the person says otherwise. */
export const USUAL_CHOICE: ExportChoice = {
  format: 'markdown',
  notes: false,
  accessed: true,
  group: 'document',
  windowsLines: false,
};

/** Formats whose quotations can be grouped. */
export const isGrouped = (format: ExportFormat): boolean => format === 'docx' || format === 'html';

/** Writes what is chosen: all of it, or as much as a preview needs. */
export type WriteExport = (choice: ExportChoice, extent: 'all' | 'preview') => Promise<ExportedFile>;
