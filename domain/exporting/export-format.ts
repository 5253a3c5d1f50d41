import type { CitationLabels } from '../citation/citation-labels';
import type { CitationStyleId } from '../citation/citation-style';
import type { Colour } from '../annotation/colour';
import type { IdMaker } from '../ids';
import type { ExportSet } from './export-set';
import type { Grouping } from './grouped-quotations';

export interface ExportOptions {
  /** BCP 47, for dates in citations. */
  readonly locale: string;
  readonly labels: ExportLabels;
  /** Whether notes go out. They are private. */
  readonly notes: boolean;
  /** Whether it is told when the person worked: when texts were captured, annotations made and changed. */
  readonly times: boolean;
  /** Of files that are read from top to bottom. */
  readonly group: Grouping;
  /** Whether lines of texts beside a project end as Windows ends them: some programs count them so. */
  readonly windowsLines: boolean;
  /** Of the footnotes of a Word file. */
  readonly citationStyle: CitationStyleId;
  readonly newId: IdMaker;
}

/** The words of a file for people, in the language of the one who exports. */
export interface ExportLabels extends CitationLabels {
  /** Heads a file with several documents. */
  readonly several: string;
  /** What the person calls a colour. */
  readonly colour: (colour: Colour) => string;
  /** Heads the names of colours where they stand among tags. */
  readonly colours: string;
  /** Stands before a citation: `Source:` */
  readonly source: string;
  /** Heads what has none of the tags that the file is grouped by. */
  readonly untagged: string;
  /** Heads the table of contents. */
  readonly contents: string;
}

interface FileHead {
  /** Safe on every system. */
  readonly name: string;
  readonly mediaType: string;
}

export interface TextFile extends FileHead {
  /** To be written as UTF-8, without anything before or after. */
  readonly text: string;
}

export interface BinaryFile extends FileHead {
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export type ExportedFile = TextFile | BinaryFile;

/** A format whose file is text. */
export interface ExportFormat {
  readonly id: 'markdown' | 'html' | 'csv' | 'ris' | 'biblatex' | 'csl-json' | 'json-ld' | 'refi-codebook';
  /** Without the dot. */
  readonly extension: string;
  readonly mediaType: string;
  write(set: ExportSet, options: ExportOptions): TextFile;
}
