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
import type { ExportedFile, ExportFormat, ExportOptions } from './export-format';
import { fileName } from './file-name';
import { Footnotes } from './footnotes';
import { html } from './html';
import { groupedQuotations, type QuotationGroup } from './grouped-quotations';
import { withProperties } from './package-properties';
import type { Outgoing } from './outgoing';
import type { Quotation } from './quotation';
import { settledLater } from './settled-later';
import { zipFile } from './zip-file';
import type { ZipEntry } from './zip-pieces';

const MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const HEADINGS = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
} as const;

/** Names of our own styles, by which somebody changes them all at once in Word. */
const [QUOTATION, NOTE, TAGS, SUBTITLE] = ['Quotation', 'Note', 'Tags', 'Subtitle'];

/**
 * As many quotations as one file has. Beyond it there are several in a zip: the library that writes them keeps all of a file in
 * memory at once, some 45 kB a quotation, and Word itself is slow with some thousand footnotes.
 */
const IN_ONE_FILE = 1_500;

/**
 * For Word (Office Open XML): headings by what the quotations are grouped by, a table of contents, each quotation in a style
 * of its own, with its source in a footnote, in full the first time and short after that.
 */
export const docx: ExportFormat = {
  write: (outgoing, options) =>
    settledLater(fileName(outgoing, 'docx'), () => oneOrSeveral(outgoing, options)),
  // A page with the same words in the same order.
  preview: html.write,
};

/** By tag a quotation stands under each of its tags: how many there are to write shows only as they come. */
async function oneOrSeveral(outgoing: Outgoing, options: ExportOptions): Promise<ExportedFile> {
  const parts = inParts(groupedQuotations(outgoing, options.group));
  const first = await parts.next();
  const second = await parts.next();
  if (!first.done && !second.done)
    return zipFile(outgoing, options, 'zip', filesOf([first.value, second.value], parts, outgoing, options));
  return {
    name: fileName(outgoing, 'docx'),
    mediaType: MEDIA_TYPE,
    pieces: [await writeDocx(first.done ? [] : first.value, outgoing, options)],
  };
}

async function* filesOf(
  read: readonly Part[],
  unread: AsyncIterable<Part>,
  outgoing: Outgoing,
  options: ExportOptions,
): AsyncGenerator<ZipEntry> {
  let number = 0;
  for await (const part of chained(read, unread)) {
    number += 1;
    const name = fileName(outgoing, `${String(number).padStart(3, '0')}.docx`);
    yield { path: name, content: [await writeDocx(part, outgoing, options)] };
  }
}

async function* chained<T>(first: Iterable<T>, then: AsyncIterable<T>): AsyncGenerator<T> {
  yield* first;
  yield* then;
}

type Part = readonly QuotationGroup[];

/** Parts of at most `IN_ONE_FILE` quotations. A group that does not fit into what is left of one goes on in the next, under its heading. */
async function* inParts(groups: AsyncIterable<QuotationGroup>): AsyncGenerator<Part> {
  let part: QuotationGroup[] = [];
  let room = IN_ONE_FILE;
  for await (const group of groups) {
    let { quotations } = group;
    while (quotations.length > room) {
      if (room > 0) part.push({ ...group, quotations: quotations.slice(0, room) });
      yield part;
      quotations = quotations.slice(room);
      part = [];
      room = IN_ONE_FILE;
    }
    part.push({ ...group, quotations });
    room -= quotations.length;
  }
  if (part.length > 0) yield part;
}

async function writeDocx(
  groups: readonly QuotationGroup[],
  { only, exportedAt }: Outgoing,
  options: ExportOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  const footnotes = new Footnotes(options);
  const title = only ? only.title || only.url : options.labels.several;
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
  return withProperties(written, { title: clean(title), made: options.times ? exportedAt : null });
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
