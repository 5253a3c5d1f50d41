import type { CitationLabels } from '../citation/citation-labels';
import type { CitationStyleId } from '../citation/citation-style';
import type { Colour } from '../annotation/colour';
import type { IdMaker } from '../ids';
import type { Grouping } from './export-choice';
import type { Digest } from './digest';
import type { EvidenceCounts } from './evidence';
import type { Outgoing } from './outgoing';
import type { UwaziNames } from './uwazi-names';

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
  /** Whether each document gets a file of its own, in formats that have files for people to read. */
  readonly perDocument: boolean;
  /** How Markdown is written; null where as usual. */
  readonly template: string | null;
  /** Of footnotes, and of the source below a quotation. */
  readonly citationStyle: CitationStyleId;
  /** Whether the texts go along in formats that can do without. */
  readonly texts: boolean;
  /** What was imported before; none where that is not known. */
  readonly uwaziNames: UwaziNames;
  readonly newId: IdMaker;
  readonly digest: Digest;
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
  /** Is a link that leads to the words in the publisher's page. */
  readonly passage: string;
  /** The kind of source that it is, as reference managers show it. */
  readonly pressRelease: string;
  /** Heads what has none of the tags that the file is grouped by. */
  readonly untagged: string;
  /** Heads the table of contents. */
  readonly contents: string;
  readonly evidence: EvidenceLabels;
}

/** What stands beside evidence, for somebody who has never seen this program. */
export interface EvidenceLabels {
  readonly readme: (facts: {
    readonly documents: number;
    readonly annotations: number;
    readonly software: string;
    readonly made: string;
  }) => string;
  /** What it does not show, a sentence each. */
  readonly limits: readonly string[];
  /** What is left out of what is kept of a document, because it is damaged. */
  readonly damaged: (counts: EvidenceCounts) => string;
}

/** Part of a file: text that is to be written as UTF-8, or bytes. */
export type Piece = string | Uint8Array<ArrayBuffer>;

/** Some know name and media type only once their pieces are read: these are to be asked for then. */
export interface ExportedFile {
  /** Safe on every system. */
  readonly name: string;
  readonly mediaType: string;
  /** One after another; to be read once. */
  readonly pieces: AsyncIterable<Piece> | Iterable<Piece>;
  /** A hash by which all of the file can be told, once its pieces are read; only of files that are made to be believed. */
  readonly seal?: Promise<string>;
}

/** A form in which quotations go out. */
export interface ExportFormat {
  write(outgoing: Outgoing, options: ExportOptions): ExportedFile;
  /** A text or page that shows what is in the file, where the file itself is not to be read by people. */
  preview?(outgoing: Outgoing, options: ExportOptions): ExportedFile;
}
