// With its ending, as Node reads this file by itself, for the tour.
import { CITATION_STYLE_IDS, type CitationStyleId } from '../citation/citation-style.ts';

/** By what the quotations of a file for people stand together. */
export const GROUPINGS = ['document', 'tag', 'article'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** Formats by what people do with the file. The first of all are used most. */
export const FORMAT_GROUPS = {
  write: ['docx', 'markdown', 'html'],
  sheets: ['xlsx', 'csv'],
  sources: ['ris', 'biblatex', 'csl-json'],
  analysis: ['refi-project', 'refi-codebook'],
  tools: ['uwazi', 'hypothesis', 'readwise', 'anki', 'json-ld'],
  keep: ['evidence', 'backup'],
} as const;
export type FormatGroup = keyof typeof FORMAT_GROUPS;
export type FormatId = (typeof FORMAT_GROUPS)[FormatGroup][number];

export const FORMAT_IDS: readonly FormatId[] = Object.values(FORMAT_GROUPS).flat();

/** Formats whose file is text, and can be pasted. */
const TEXTS: readonly FormatId[] = [
  'markdown',
  'html',
  'csv',
  'ris',
  'biblatex',
  'csl-json',
  'json-ld',
  'readwise',
  'anki',
];
export const isText = (format: FormatId): boolean => TEXTS.includes(format);

/** Formats that go to a service, or always say something that others say only when asked: whoever saves one should know it. */
const WARNED: readonly FormatId[] = ['hypothesis', 'readwise', 'evidence'];
export const isWarnedOf = (format: FormatId): boolean => WARNED.includes(format);

export interface ExportChoice {
  readonly format: FormatId;
  /** Whether notes go out: they are private until the person says otherwise. */
  readonly notes: boolean;
  /** Whether it is told when texts were captured, and annotations made. */
  readonly times: boolean;
  /** What quotations stand together by, in formats that are read from top to bottom. */
  readonly group: Grouping;
  /** Whether the texts of a project have the line ends of Windows. */
  readonly windowsLines: boolean;
  /** Whether each document gets a file of its own. */
  readonly perDocument: boolean;
  readonly citationStyle: CitationStyleId;
  /** Whether the texts go along in formats that can do without. */
  readonly texts: boolean;
}

/** What goes out unless the person says otherwise. */
export const USUAL_CHOICE: ExportChoice = {
  format: 'docx',
  notes: false,
  times: true,
  group: 'document',
  windowsLines: false,
  perDocument: false,
  citationStyle: 'house',
  texts: true,
};

/** What a choice asks beside the format, and the formats that heed it. */
const HEEDED: Readonly<
  Record<'group' | 'citationStyle' | 'windowsLines' | 'perDocument' | 'texts' | 'times', readonly FormatId[]>
> = {
  group: ['docx', 'html'],
  citationStyle: ['docx', 'html', 'markdown', 'anki'],
  windowsLines: ['refi-project'],
  perDocument: ['markdown'],
  texts: ['uwazi'],
  // Evidence always says when.
  times: FORMAT_IDS.filter((format) => format !== 'evidence'),
};

export const heeds = (format: FormatId, asked: keyof typeof HEEDED): boolean =>
  HEEDED[asked].includes(format);

/** `storage.local` has the last choice here. */
export const CHOICE_KEY = 'export';

/**
 * Whatever is stored, made into a choice: what is not understood falls back to what is usual, one by one. That notes go out is
 * never remembered: somebody would send them along the next time without having thought of it.
 */
export function parseExportChoice(stored: unknown): ExportChoice {
  const of = new Map<string, unknown>(
    Object.entries(typeof stored === 'object' && stored !== null ? stored : {}),
  );
  return {
    format: FORMAT_IDS.find((one) => one === of.get('format')) ?? USUAL_CHOICE.format,
    notes: false,
    times: of.get('times') !== false,
    group: GROUPINGS.find((one) => one === of.get('group')) ?? USUAL_CHOICE.group,
    windowsLines: of.get('windowsLines') === true,
    perDocument: of.get('perDocument') === true,
    citationStyle:
      CITATION_STYLE_IDS.find((one) => one === of.get('citationStyle')) ?? USUAL_CHOICE.citationStyle,
    texts: of.get('texts') !== false,
  };
}
