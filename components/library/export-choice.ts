import type { ExportedFile } from '../../domain/exporting/export-format';

export const EXPORT_FORMATS = [
  'markdown',
  'html',
  'csv',
  'ris',
  'biblatex',
  'csl-json',
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
}

/** Writes what is chosen: all of it, or as much as a preview needs. */
export type WriteExport = (choice: ExportChoice, extent: 'all' | 'preview') => Promise<ExportedFile>;
