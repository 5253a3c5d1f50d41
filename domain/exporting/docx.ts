import {
  AlignmentType,
  Document,
  Footer,
  FootnoteReferenceRun,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  TableOfContents,
  TextRun,
} from 'docx';
import { anyLanguage, clean, ownLanguage, runsIn } from './docx-runs';
import type { BinaryFile, ExportOptions } from './export-format';
import type { ExportSet } from './export-set';
import { fileName } from './file-name';
import { Footnotes } from './footnotes';
import { groupedQuotations, type QuotationGroup } from './grouped-quotations';
import { withProperties } from './package-properties';
import type { Quotation } from './quotations-of';

const MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const HEADINGS = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
} as const;

/** Names of our own styles, by which somebody changes them all at once in Word. */
const [QUOTATION, NOTE, TAGS, SUBTITLE] = ['Quotation', 'Note', 'Tags', 'Subtitle'];

/**
 * For Word (Office Open XML): headings by what the quotations are grouped by, a table of contents, each quotation in a style
 * of its own, with its source in a footnote, in full the first time and short after that.
 */
export async function writeDocx(set: ExportSet, options: ExportOptions): Promise<BinaryFile> {
  const groups = groupedQuotations(set, options.group);
  const footnotes = new Footnotes(options);
  const [only, ...others] = set.documents;
  const title = only && others.length === 0 ? only.title || only.url : options.labels.several;
  const isLong = groups.length > 1;
  const body = groups.flatMap((group) => blocksOf(group, isLong, footnotes, options));
  const document = new Document({
    // Word would ask of each file whether its fields are to be updated; the contents are written with it.
    features: { updateFields: false },
    styles: STYLES,
    footnotes: footnotes.all,
    sections: [
      {
        footers: { default: new Footer({ children: [pageNumber()] }) },
        children: [
          new Paragraph({
            heading: HeadingLevel.TITLE,
            ...runsIn(title, only && !isLong ? only : anyLanguage(options)),
          }),
          ...(isLong
            ? [
                new TableOfContents(options.labels.contents, {
                  hyperlink: true,
                  headingStyleRange: '1-3',
                  beginDirty: false,
                }),
              ]
            : []),
          ...body,
        ],
      },
    ],
  });
  const written = new Uint8Array(await Packer.toArrayBuffer(document));
  const made = options.times ? set.exportedAt : null;
  const bytes = withProperties(written, { title: clean(title), made });
  return { name: fileName(set, 'docx'), mediaType: MEDIA_TYPE, bytes };
}

function blocksOf(
  { heading, of, level, quotations }: QuotationGroup,
  hasHeading: boolean,
  footnotes: Footnotes,
  options: ExportOptions,
): Paragraph[] {
  const language = of?.document ?? anyLanguage(options);
  const said = heading ?? options.labels.untagged;
  return [
    ...(hasHeading ? [new Paragraph({ heading: HEADINGS[level], ...runsIn(said, language) })] : []),
    ...(of?.document.subtitle
      ? [new Paragraph({ style: SUBTITLE, ...runsIn(of.document.subtitle, language) })]
      : []),
    ...quotations.flatMap((quotation) => quotationBlocks(quotation, footnotes, options)),
  ];
}

function quotationBlocks(quotation: Quotation, footnotes: Footnotes, options: ExportOptions): Paragraph[] {
  const { annotation, document, tagPaths } = quotation;
  const lines = annotation.quote.exact.split('\n');
  const note = options.notes ? annotation.note.trim() : '';
  return [
    ...lines.map((line, index) => {
      const reference =
        index === lines.length - 1 ? [new FootnoteReferenceRun(footnotes.add(quotation))] : [];
      return new Paragraph({ style: QUOTATION, ...runsIn(line, document, reference) });
    }),
    ...(note === '' ? [] : note.split('\n')).map(
      (line) => new Paragraph({ style: NOTE, ...runsIn(line, ownLanguage(line, options)) }),
    ),
    ...(tagPaths.length === 0
      ? []
      : [new Paragraph({ style: TAGS, ...runsIn(tagPaths.join(' · '), anyLanguage(options)) })]),
  ];
}

const pageNumber = (): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT] })],
  });

/** Lengths in twentieths of a point, sizes of type in half points. */
const INDENT = 560;
const STYLES = {
  default: {
    document: { run: { size: 22, font: 'Georgia' }, paragraph: { spacing: { after: 120, line: 288 } } },
    title: { run: { size: 40, bold: true }, paragraph: { spacing: { after: 240 } } },
    heading1: {
      run: { size: 30, bold: true },
      paragraph: { spacing: { before: 480, after: 160 }, keepNext: true },
    },
    heading2: {
      run: { size: 26, bold: true },
      paragraph: { spacing: { before: 320, after: 120 }, keepNext: true },
    },
    heading3: {
      run: { size: 23, bold: true },
      paragraph: { spacing: { before: 240, after: 120 }, keepNext: true },
    },
    footnoteText: { run: { size: 18 } },
  },
  paragraphStyles: [
    {
      id: QUOTATION,
      name: QUOTATION,
      basedOn: 'Normal',
      next: QUOTATION,
      quickFormat: true,
      paragraph: { indent: { start: INDENT, end: INDENT / 2 }, spacing: { before: 160, after: 80 } },
    },
    {
      id: NOTE,
      name: NOTE,
      basedOn: 'Normal',
      quickFormat: true,
      run: { italics: true },
      paragraph: { indent: { start: INDENT }, spacing: { after: 80 } },
    },
    {
      id: TAGS,
      name: TAGS,
      basedOn: 'Normal',
      quickFormat: true,
      run: { size: 18, color: '555555' },
      paragraph: { indent: { start: INDENT } },
    },
    { id: SUBTITLE, name: SUBTITLE, basedOn: 'Normal', quickFormat: true, run: { color: '555555' } },
  ],
};
