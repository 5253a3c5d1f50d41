import fc from 'fast-check';
import { sha256 } from '../../../application/sha256';
import { consignmentOf } from '../../../domain/exporting/consignment';
import { NO_UWAZI_NAMES } from '../../../domain/exporting/uwazi-names';
import type { Evidence } from '../../../domain/exporting/evidence';
import type { ExportFormat, ExportOptions } from '../../../domain/exporting/export-format';
import { makeExportSet, type Chosen, type ExportSet } from '../../../domain/exporting/export-set';
import { outgoingOf, type Outgoing } from '../../../domain/exporting/outgoing';
import type { Capture } from '../../../domain/document/capture';
import { citationWords } from '../../support/citation-words';
import { makeAnnotation, makeCapture, makeDocument, makeTag, uuid } from '../make-records';

export function makeOptions(overrides: Partial<ExportOptions> = {}): ExportOptions {
  let made = 0;
  return {
    locale: 'en',
    labels: {
      ...citationWords,
      fromFile: 'from a saved file',
      several: 'Annotations',
      colour: (colour) => `my ${colour}`,
      source: 'Source:',
      passage: 'In the text',
      pressRelease: 'Press release',
      colours: 'Colours',
      untagged: 'Without a tag',
      contents: 'Contents',
      evidence: {
        readme: ({ documents, annotations, made }) =>
          `${String(documents)} documents, ${String(annotations)} annotations, made ${made}`,
        limits: ['The clock was not verified.'],
        damaged: ({ captures, pictures, changes }) =>
          `damaged: ${String(captures)}, ${String(pictures)}, ${String(changes)}`,
      },
    },
    notes: true,
    times: true,
    group: 'document',
    windowsLines: false,
    citationStyle: 'house',
    perDocument: false,
    template: null,
    uwaziNames: NO_UWAZI_NAMES,
    texts: true,
    newId: () => uuid(9, ++made),
    digest: sha256,
    ...overrides,
  };
}

type From = Pick<ExportSet, 'documents' | 'annotations' | 'tags'> & { readonly captures: readonly Capture[] };

/** What goes out, with the captures that their texts are read from. */
export interface MadeSet extends ExportSet {
  readonly captures: readonly Capture[];
  readonly pictures?: Evidence['pictures'];
  readonly changes?: Evidence['changes'];
  readonly damaged?: Evidence['damaged'];
}

export function makeSet(from: Partial<From> = {}, chosen: Chosen = 'everything'): MadeSet {
  const whole: From = {
    documents: [makeDocument(1)],
    captures: [makeCapture(1)],
    annotations: [],
    tags: [],
    ...from,
  };
  const set = makeExportSet(whole, chosen, {
    exportedAt: '2026-11-25T09:00:00.000Z',
    software: { extension: '0.1.0', browser: 'Chromium 156' },
  });
  return { ...set, captures: whole.captures };
}

export const outgoing = (set: MadeSet, limit?: number): Outgoing =>
  outgoingOf(consignmentOf(set, limit), {
    annotationsOf: (ids) =>
      Promise.resolve(set.annotations.filter(({ documentId }) => ids.includes(documentId))),
    textsOf: (ids) =>
      Promise.resolve(
        new Map(set.captures.filter(({ id }) => ids.includes(id)).map(({ id, text }) => [id, text])),
      ),
    evidenceOf: (id) =>
      Promise.resolve({
        captures: set.captures.filter(({ documentId }) => documentId === id),
        pictures: set.pictures ?? [],
        changes: set.changes ?? [],
        damaged: set.damaged ?? { captures: 0, pictures: 0, changes: 0 },
      }),
  });

interface Written {
  readonly name: string;
  readonly text: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly seal: string | null;
}

/** The file that a format writes of a set. */
export async function written(
  format: ExportFormat,
  set: MadeSet,
  options: Partial<ExportOptions> = {},
): Promise<Written> {
  const file = format.write(outgoing(set), makeOptions(options));
  const bytes = await new Blob(await Array.fromAsync(file.pieces)).bytes();
  const { name, seal } = file;
  // Not by a decoder: it would take the byte order mark away.
  return { name, text: Buffer.from(bytes).toString(), bytes, seal: (await seal) ?? null };
}

export const hostile = [
  '=HYPERLINK("http://evil.example","x")',
  '+SUM(1)',
  '-1+1',
  '@SUM(1)',
  '\t=1',
  '\0=1',
  '\r=1',
  '\n=1',
  '＝1',
  '＋1',
  '－1',
  '＠1',
  ' =1',
  '<img src="https://evil.example/x.png" onerror="alert(1)">',
  '<script>alert(1)</script>',
  '![x](https://evil.example/x.png)',
  '![[secret]] [[page]] [x](javascript:alert(1))',
  '[x]: https://evil.example',
  '# heading',
  '- item\n* item\n+ item\n1. item\n2) item',
  '> quote\n\n    code\n\tcode',
  '```dataviewjs\nalert(1)\n```\n~~~js\nx\n~~~',
  '---\ntags: x\n---',
  'x\n===\ny\n---',
  '| a | b |\n|---|---|',
  '#tag ^block ==mark== %%hidden%% $x$ {{video https://evil.example}}',
  '&lt;b&gt; &#60; <!-- x -->',
  '"quotes", \'and\' \\backslashes\\',
  'key:: value\n: definition\n= 1',
  'a;=1+1',
];

/** What people and publishers may have written: these, the hostile ones, and anything at all. */
export const anyText = (...more: readonly string[]): fc.Arbitrary<string> =>
  fc.oneof(fc.constantFrom(...hostile, ...more), fc.string({ unit: 'binary', maxLength: 40 }));

export { makeAnnotation, makeCapture, makeDocument, makeTag, uuid };
