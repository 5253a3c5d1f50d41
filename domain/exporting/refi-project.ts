import { strToU8, zipSync } from 'fflate';
import { addressOf } from '../citation/source-parts';
import { countCodePoints } from './code-points';
import { escapeXml, xmlText } from './escape-xml';
import type { BinaryFile, ExportOptions } from './export-format';
import type { ExportSet } from './export-set';
import { fileName } from './file-name';
import { quotationsOf, type Quotation } from './quotations-of';
import { CodeBook } from './refi-codes';
import { zipTime } from './zip-time';

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
export function writeRefiProject(set: ExportSet, options: ExportOptions): BinaryFile {
  const { xml, texts } = refiProject(set, options);
  const parts = Object.fromEntries([...texts].map(([guid, text]) => [`sources/${guid}.txt`, strToU8(text)]));
  const mtime = zipTime(options.times ? set.exportedAt : null);
  const bytes = zipSync({ 'project.qde': strToU8(xml), ...parts }, { mtime });
  return { name: fileName(set, 'qdpx'), mediaType: 'application/zip', bytes };
}

export interface RefiProject {
  readonly xml: string;
  /** By the GUIDs of their sources. */
  readonly texts: ReadonlyMap<string, string>;
}

export function refiProject(set: ExportSet, options: ExportOptions): RefiProject {
  const codes = new CodeBook(set, options);
  const sources = textSources(set);
  const codeBook = codes.xml();
  const made = options.times ? ` creationDateTime="${set.exportedAt}"` : '';
  const xml = [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<Project xmlns="urn:QDA-XML:project:1.0" name="${escapeXml(options.labels.several)}" origin="Witnessmark ${escapeXml(set.software.extension)}"${made}>`,
    ...(codeBook === '' ? [] : ['<CodeBook>', codeBook, '</CodeBook>']),
    ...(sources.length === 0
      ? []
      : ['<Sources>', ...sources.map((source) => sourceXml(source, codes, options)), '</Sources>']),
    '</Project>',
    '',
  ].join('\n');
  const lineEnd = options.windowsLines ? '\r\n' : '\n';
  return { xml, texts: new Map(sources.map(({ guid, text }) => [guid, text.replaceAll('\n', lineEnd)])) };
}

/** Each capture that something is marked in; where its text cannot be had the quotation is a text of its own. */
function textSources(set: ExportSet): readonly TextSource[] {
  return quotationsOf(set).flatMap(({ document, quotations }) => {
    const byText = Map.groupBy(quotations, ({ capture, annotation }) =>
      capture?.text === undefined ? annotation.id : capture.id,
    );
    return [...byText].map(([guid, all]): TextSource => {
      const capture = all[0]?.capture ?? null;
      const text = capture?.text ?? all[0]?.annotation.quote.exact ?? '';
      return {
        guid,
        name: document.title || document.url,
        text: xmlText(text),
        description: [addressOf(document, capture), document.publisher, document.published?.date]
          .filter((line) => line !== null && line !== undefined)
          .join('\n'),
        selections: all.map((quotation) => ({
          quotation,
          ...(capture?.text === undefined ? { start: 0, end: text.length } : quotation.annotation.position),
        })),
      };
    });
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
