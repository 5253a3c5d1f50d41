import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ExportOptions } from '../../../domain/exporting/export-format';
import { hypothesis } from '../../../domain/exporting/hypothesis';
import { zipParts } from '../../support/zip-parts';
import {
  anyText,
  makeAnnotation,
  makeCapture,
  makeDocument,
  makeOptions,
  makeSet,
  makeTag,
  outgoing,
  uuid,
  written,
  type MadeSet,
} from './make-options';

interface Imported {
  readonly user: string;
  readonly uri: string;
  readonly text: string;
  readonly tags: readonly string[];
  readonly target: readonly { readonly source: string; readonly selector: readonly object[] }[];
  readonly document: { readonly title: readonly string[] };
}

/** As the client does: an object with `annotations`, of which it keeps these and the rest of one account. */
function imported(text: string): readonly Imported[] {
  const file = JSON.parse(text) as { readonly annotations: readonly Imported[] };
  const [account] = new Set(file.annotations.map(({ user }) => user));
  return file.annotations.filter(({ user }) => user === account);
}

const sample = (note = 'Ask *again*.', exact = 'Not one complaint') =>
  makeSet({
    documents: [makeDocument(1, { tagIds: [uuid(4, 2)] })],
    annotations: [
      makeAnnotation(1, {
        quote: { exact, prefix: 'before ', suffix: ' after' },
        note,
        tagIds: [uuid(4, 1)],
      }),
    ],
    tags: [makeTag(1, 'Torture/In custody'), makeTag(2, 'Africa')],
  });

const readBack = async (set: MadeSet, options: Partial<ExportOptions> = {}) =>
  imported((await written(hypothesis, set, options)).text);

describe('the export for Hypothesis', () => {
  it('has the quotation with what stands around it, tags, note, title and address', async () => {
    expect((await written(hypothesis, sample())).name).toBe('report-1-2026-11-25.hypothesis.json');
    expect(await readBack(sample())).toEqual([
      expect.objectContaining({
        uri: 'https://observatory.example/news/1',
        text: 'Ask *again*.',
        tags: ['Torture/In custody', 'Africa'],
        target: [
          {
            source: 'https://observatory.example/news/1',
            selector: [
              {
                type: 'TextQuoteSelector',
                exact: 'Not one complaint',
                prefix: 'before ',
                suffix: ' after',
              },
            ],
          },
        ],
        document: { title: ['Report 1'] },
      }),
    ]);
  });

  it('is a file a page where there are several, in a zip, and none of a page without a mark', async () => {
    const set = makeSet({
      documents: [1, 2, 3].map((number) => makeDocument(number, { title: 'Same' })),
      captures: [makeCapture(1), makeCapture(2)],
      annotations: [
        makeAnnotation(1),
        makeAnnotation(2),
        makeAnnotation(3, { documentId: uuid(1, 2), captureId: uuid(2, 2) }),
      ],
    });
    const { name, bytes } = await written(hypothesis, set);
    expect(name).toBe('witnessmark-2026-11-25.hypothesis.zip');
    const files = zipParts(bytes);
    expect(Object.keys(files)).toEqual(['same.json', 'same-2.json']);
    const pages = Object.values(files).map((file) => new Set(imported(file).map(({ uri }) => uri)));
    expect(pages.map(({ size }) => size)).toEqual([1, 1]);
    expect(imported(files['same.json'] ?? '')).toHaveLength(2);

    const preview = hypothesis.preview?.(outgoing(set), makeOptions());
    const shown = (await Array.fromAsync(preview?.pieces ?? [])).join('');
    for (const [file, text] of Object.entries(files)) expect(shown).toContain(`${file}\n${text}`);
  });

  it('says nothing of notes and times that are not to go out', async () => {
    const { text } = await written(hypothesis, sample('private'), { notes: false, times: false });
    expect(text).not.toContain('private');
    expect(text).not.toContain('2026');
    expect(imported(text)[0]?.text).toBe('');
  });

  it('lets no note bring a picture or a frame along', async () => {
    const [one] = await readBack(sample('![x](https://evil.example/x.png) <img src=x> <iframe>'));
    expect(one?.text).not.toMatch(/!\[|</);
  });

  it('can be read whatever was written', async () => {
    const text = anyText('\ud800', '\0');
    await fc.assert(
      fc.asyncProperty(text, text, async (note, exact) => {
        fc.pre(exact !== '');
        const [one] = await readBack(sample(note, exact));
        for (const said of [one?.text ?? '', JSON.stringify(one?.target)]) {
          expect(said.isWellFormed()).toBe(true);
          expect(said).not.toMatch(/\\u0000|\\ud8|[^\P{Cc}\n\t]/u);
        }
      }),
    );
  });
});
