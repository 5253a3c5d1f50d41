import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../../../application/sha256';
import { Change } from '../../../domain/change/change';
import { evidenceBag } from '../../../domain/exporting/evidence-bag';
import type { ExportOptions } from '../../../domain/exporting/export-format';
import {
  makeAnnotation,
  makeCapture,
  makeDocument,
  makeSet,
  outgoing,
  makeOptions,
  uuid,
  written,
  type MadeSet,
} from './make-options';

const TEXT = 'قالت الشاهدة إن أحدا لم يسأل.\nNot one complaint 🕊 was examined.';
const HTML = '<p lang="ar">قالت</p>';

async function sample(capture: Parameters<typeof makeCapture>[1] = {}): Promise<MadeSet> {
  const set = makeSet({
    documents: [makeDocument(1, { title: 'تقرير' })],
    captures: [
      makeCapture(1, {
        text: TEXT,
        html: HTML,
        textSha256: await sha256(TEXT),
        htmlSha256: await sha256(HTML),
        ...capture,
      }),
    ],
    annotations: [makeAnnotation(1, { note: 'private' })],
  });
  const change = (order: number, entityId: string, after: object): Change =>
    v.parse(Change, {
      ...{ id: uuid(5, order), order, at: '2026-11-24T16:31:00.000Z', batch: uuid(6, order) },
      ...{ deed: 'annotation.note', entity: 'annotation', entityId, documentId: uuid(1, 1) },
      ...{ before: null, after, undoes: null },
    });
  return {
    ...set,
    pictures: [
      {
        captureId: makeCapture(1).id,
        address: 'https://observatory.example/a.png',
        type: 'image/png',
        bytes: new Uint8Array([137, 80, 78, 71]),
      },
    ],
    changes: [
      change(1, uuid(3, 1), { note: 'private', colour: 'violation' }),
      change(2, uuid(3, 9), { note: 'of another', quote: { exact: 'elsewhere' } }),
    ],
  };
}

async function readBack(set: MadeSet, options: Partial<ExportOptions> = {}) {
  const { name, bytes, seal } = await written(evidenceBag, set, options);
  const files = unzipSync(bytes);
  const [folder = ''] = Object.keys(files)[0]?.split('/') ?? [];
  const file = (path: string): string => strFromU8(files[`${folder}/${path}`] ?? new Uint8Array());
  return { name, files, folder, file, seal };
}

/** What checks a list of hashes, as the machine calls it. */
const [program = '', ...own] = process.platform === 'darwin' ? ['shasum', '-a', '256'] : ['sha256sum'];

describe('the evidence bag', () => {
  it('passes sha256sum as a clerk would run it, and fails where a letter was changed', async () => {
    const { files, folder } = await readBack(await sample());
    const place = mkdtempSync(join(tmpdir(), 'bag-'));
    try {
      for (const [path, bytes] of Object.entries(files)) {
        mkdirSync(dirname(join(place, path)), { recursive: true });
        writeFileSync(join(place, path), bytes);
      }
      const check = (manifest: string): string =>
        execFileSync(program, [...own, '-c', manifest], {
          cwd: join(place, folder),
          encoding: 'utf8',
          stdio: ['ignore', 'pipe', 'ignore'],
        });
      expect(check('manifest-sha256.txt').trim().split('\n')).toHaveLength(7);
      expect(check('tagmanifest-sha256.txt').match(/: OK$/gm)).toHaveLength(3);
      writeFileSync(join(place, folder, 'data/document-0001/capture-01/text.txt'), TEXT.replace('🕊', ''));
      expect(() => check('manifest-sha256.txt')).toThrow();
    } finally {
      rmSync(place, { recursive: true });
    }
  });

  it('is a bag as RFC 8493 wants it, under the hash that its manifest has', async () => {
    const { name, files, folder, file, seal } = await readBack(await sample());
    expect(name).toBe('تقرير-2026-11-25.bag.zip');
    expect(folder).toBe('2026-11-25.bag');
    expect(file('bagit.txt')).toBe('BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n');
    const payload = Object.entries(files).filter(([path]) => path.startsWith(`${folder}/data/`));
    const octets = payload.reduce((sum, [, bytes]) => sum + bytes.length, 0);
    expect(file('bag-info.txt')).toContain(`Payload-Oxum: ${String(octets)}.${String(payload.length)}\n`);
    const listed = file('manifest-sha256.txt')
      .trim()
      .split('\n')
      .map((line) => `${folder}/${line.slice(66)}`);
    expect(listed.sort()).toEqual(payload.map(([path]) => path).sort());
    expect(seal).toBe(createHash('sha256').update(file('manifest-sha256.txt')).digest('hex'));
  });

  it('has each text and its HTML letter by letter as they were captured, and says so', async () => {
    const { file } = await readBack(await sample());
    expect(file('data/document-0001/capture-01/text.txt')).toBe(TEXT);
    expect(file('data/document-0001/capture-01/text.html')).toBe(HTML);
    expect(JSON.parse(file('data/document-0001/provenance.json'))).toMatchObject({
      document: { title: 'تقرير', url: 'https://observatory.example/news/1' },
      captures: [
        {
          capturedAt: '2026-11-24T16:30:00.000Z',
          clock: 'system clock, not verified',
          isAsCaptured: true,
          pictures: [{ file: 'picture-001.png', address: 'https://observatory.example/a.png' }],
        },
      ],
      limits: ['The clock was not verified.'],
    });
  });

  it('says of a text that is not the one that was captured that it is not', async () => {
    const { file } = await readBack(await sample({ textSha256: 'b'.repeat(64) }));
    expect(JSON.parse(file('data/document-0001/provenance.json'))).toMatchObject({
      captures: [{ isAsCaptured: false }],
    });
  });

  it('says how much of what is kept is damaged and not in it, where there is any', async () => {
    const provenance = async (set: MadeSet): Promise<unknown> =>
      JSON.parse((await readBack(set)).file('data/document-0001/provenance.json'));
    const damaged = { captures: 1, pictures: 2, changes: 0 };
    expect(await provenance({ ...(await sample()), damaged })).toMatchObject({
      damaged,
      limits: ['The clock was not verified.', 'damaged: 1, 2, 0'],
    });
    const whole = await provenance(await sample());
    expect(whole).not.toHaveProperty('damaged');
    expect(whole).toMatchObject({ limits: ['The clock was not verified.'] });
  });

  it('has nothing of passages that do not go out, and no notes unless they are wanted', async () => {
    const { files, file } = await readBack(await sample(), { notes: false });
    const all = Object.values(files)
      .map((bytes) => strFromU8(bytes))
      .join('\n');
    expect(all).not.toContain('private');
    expect(all).not.toContain('elsewhere');
    expect(file('data/document-0001/log.jsonl')).toContain('"deed":"annotation.note"');
    const { file: withNotes } = await readBack(await sample());
    expect(withNotes('data/document-0001/annotations.jsonld')).toContain('private');
    // What a note was before it was changed goes nowhere.
    expect(withNotes('data/document-0001/log.jsonl')).not.toContain('private');
  });

  it('always says when, and shows so beforehand', async () => {
    const { file } = await readBack(await sample(), { times: false });
    expect(file('data/document-0001/annotations.jsonld')).toContain('2026-11-24T16:30:00.000Z');
    const preview = evidenceBag.preview?.(outgoing(await sample()), makeOptions({ times: false }));
    const shown = (await Array.fromAsync(preview?.pieces ?? [])).join('');
    expect(shown).toContain('1 annotations, made 2026-11-25T09:00:00.000Z');
    expect(shown).toContain('"capturedAt": "2026-11-24T16:30:00.000Z"');
  });
});
