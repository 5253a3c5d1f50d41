import { addressOf } from '../citation/source-parts';
import { countCodePoints } from './code-points';
import { escapeXml, xmlText } from './escape-xml';
import type { ExportFormat, ExportOptions } from './export-format';
import type { Outgoing } from './outgoing';
import type { QuotedDocument, Quotation } from './quotation';
import { CodeBook } from './refi-codes';
import { withTexts, zipFile } from './zip-file';

/** A text with what is marked in it. */
interface TextSource {
  readonly guid: string;
  readonly name: string;
  readonly text: string;
  readonly description: string;
  readonly selections: readonly {
    readonly quotation: Quotation;
    readonly start: number;
    readonly end: number;
  }[];
}

/**
 * A project for NVivo, ATLAS.ti, MAXQDA, QualCoder and others (REFI-QDA 1.0): a zip of `project.qde` and the texts beside it.
 * Positions count Unicode code points, from 0, without a byte order mark.
 */
export const refiProject: ExportFormat = {
  write(outgoing, options) {
    const lineEnd = options.windowsLines ? '\r\n' : '\n';
    const entries = withTexts('project.qde', (onText) =>
      projectXml(outgoing, options, (guid, text) =>
        onText(`sources/${guid}.txt`, text.replaceAll('\n', lineEnd)),
      ),
    );
    return zipFile(outgoing, options, 'qdpx', entries);
  },
  preview: (outgoing, options) => ({
    name: 'project.qde',
    mediaType: 'application/xml;charset=utf-8',
    pieces: projectXml(outgoing, options, () => undefined),
  }),
};

async function* projectXml(
  outgoing: Outgoing,
  options: ExportOptions,
  onText: (guid: string, text: string) => void,
): AsyncGenerator<string> {
  const codes = new CodeBook(outgoing, options);
  const codeBook = codes.xml();
  const made = options.times ? ` creationDateTime="${outgoing.exportedAt}"` : '';
  yield [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<Project xmlns="urn:QDA-XML:project:1.0" name="${escapeXml(options.labels.several)}" origin="Witnessmark ${escapeXml(outgoing.software.extension)}"${made}>`,
    ...(codeBook === '' ? [] : ['<CodeBook>', codeBook, '</CodeBook>']),
    '',
  ].join('\n');
  let isFirst = true;
  for await (const document of outgoing.documents)
    for (const source of textSources(document)) {
      onText(source.guid, source.text);
      // The schema wants at least one in it.
      yield `${isFirst ? '<Sources>\n' : ''}${sourceXml(source, codes, options)}\n`;
      isFirst = false;
    }
  yield `${isFirst ? '' : '</Sources>\n'}</Project>\n`;
}

/** Each capture that something is marked in; where its text cannot be had the quotation is a text of its own. */
function textSources({ document, quotations, texts }: QuotedDocument): readonly TextSource[] {
  const textOf = ({ annotation }: Quotation): string | undefined => texts.get(annotation.captureId);
  const byText = Map.groupBy(quotations, (one) =>
    textOf(one) === undefined ? one.annotation.id : one.annotation.captureId,
  );
  return [...byText].flatMap(([guid, all]): TextSource[] => {
    const [first] = all;
    if (!first) return [];
    const { capture } = first;
    const text = textOf(first) ?? first.annotation.quote.exact;
    return [
      {
        guid,
        name: document.title || document.url,
        text: xmlText(text),
        description: [addressOf(document, capture), document.publisher, document.published?.date]
          .filter((line) => line !== null && line !== undefined)
          .join('\n'),
        selections: all.map((quotation) => ({
          quotation,
          ...(textOf(quotation) === undefined
            ? { start: 0, end: text.length }
            : quotation.annotation.position),
        })),
      },
    ];
  });
}

function sourceXml(source: TextSource, codes: CodeBook, options: ExportOptions): string {
  const count = countCodePoints(source.text, options.windowsLines);
  return [
    `<TextSource guid="${source.guid}" name="${escapeXml(source.name)}" plainTextPath="internal://${source.guid}.txt">`,
    `<Description>${escapeXml(source.description)}</Description>`,
    ...source.selections.map(({ quotation: { annotation }, start, end }) => {
      const made = options.times ? ` creationDateTime="${annotation.createdAt}"` : '';
      const name = escapeXml(annotation.quote.exact.replace(/\s+/g, ' ').slice(0, 80));
      const note = options.notes ? annotation.note.trim() : '';
      return [
        `<PlainTextSelection guid="${annotation.id}" name="${name}" startPosition="${String(count(start))}" endPosition="${String(count(end))}"${made}>`,
        ...(note === '' ? [] : [`<Description>${escapeXml(note)}</Description>`]),
        ...codes
          .of(annotation)
          .map((code) => `<Coding guid="${options.newId()}"><CodeRef targetGUID="${code}"/></Coding>`),
        '</PlainTextSelection>',
      ].join('\n');
    }),
    '</TextSource>',
  ].join('\n');
}
