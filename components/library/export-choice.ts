export const EXPORT_FORMATS = ['markdown', 'json-ld', 'csv', 'backup'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export interface ExportChoice {
  readonly format: ExportFormat;
  /** Whether notes go out: they are private until the person says otherwise. */
  readonly notes: boolean;
  /** Whether each citation says on which day the text was captured. */
  readonly accessed: boolean;
}

export interface ExportedFile {
  readonly name: string;
  readonly mediaType: string;
  readonly content: string;
}

/** Writes what is chosen: all of it, or as much as a preview needs. */
export type WriteExport = (choice: ExportChoice, extent: 'all' | 'preview') => Promise<ExportedFile>;
