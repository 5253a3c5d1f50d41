import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { refiCodebook } from '../../../domain/exporting/refi-codes';
import { refiProject } from '../../../domain/exporting/refi-project';
import type { ExportOptions } from '../../../domain/exporting/export-format';
import { normaliseTagPath } from '../../../domain/tag/tag-path';
import { zipParts } from '../../support/zip-parts';
import { describeStable } from '../../../domain/anchoring/describe-stable';
import {
  anyText,
  makeAnnotation,
  makeCapture,
  makeDocument,
  makeSet,
  makeTag,
  uuid,
  written,
} from './make-options';

const SCHEMA = '../shared/formats/refi-qda/Project.xsd';
const hasSchema = existsSync(SCHEMA);
if (!hasSchema) console.error('SKIPPED: ../shared with the schema of REFI-QDA is not there');

const TEXT =
  'One 🕊 complaint of ten was examined.\nقالت الشاهدة إن أحدا لم يسأل.\n🏳️‍🌈 The register 🇺🇳 is kept in the archive.\n';

function sample(quotes: readonly string[], note = 'Ask for the register.', name = 'Torture') {
  return makeSet({
    documents: [makeDocument(1)],
    captures: [makeCapture(1, { text: TEXT })],
    annotations: quotes.map((quote, index) => {
      const start = TEXT.indexOf(quote);
      const position = { start, end: start + quote.length };
      return makeAnnotation(index + 1, {
        ...describeStable(TEXT, position),
        note,
        tagIds: [uuid(4, 1), uuid(4, 2)],
      });
    }),
    tags: [makeTag(1, `${name}/In custody`, { colour: 'victim' }), makeTag(2, 'Impunity')],
  });
}

const QUOTES = ['complaint of ten', 'الشاهدة', 'register 🇺🇳 is', '🏳️‍🌈'];

async function readBack(set = sample(QUOTES), options: Partial<ExportOptions> = {}) {
  const { 'project.qde': project = '', ...files } = zipParts(
    (await written(refiProject, set, options)).bytes,
  );
  return { project, texts: Object.keys(files), textOf: (name: string) => files[name] ?? '' };
}

/** What another program shows as marked: it counts in code points. */
function marked({ project, texts, textOf }: Awaited<ReturnType<typeof readBack>>): string[] {
  const points = [...textOf(texts[0] ?? '')];
  return [...project.matchAll(/startPosition="(\d+)" endPosition="(\d+)"/g)].map(([, start, end]) =>
    points.slice(Number(start), Number(end)).join(''),
  );
}

describe('the project for qualitative analysis', () => {
  it('marks the quotations, emoji and Arabic among them', async () => {
    const read = await readBack();
    expect(read.texts).toEqual([`sources/${uuid(2, 1)}.txt`]);
    expect(read.textOf(read.texts[0] ?? '')).toBe(TEXT);
    expect(marked(read).sort()).toEqual(QUOTES.toSorted());
  });

  it('marks them too where lines end as Windows ends them', async () => {
    const read = await readBack(sample(QUOTES), { windowsLines: true });
    expect(read.textOf(read.texts[0] ?? '')).toContain('examined.\r\n');
    expect(marked(read).sort()).toEqual(QUOTES.toSorted());
  });

  it('has tags as codes with those above them and their colours, and the colours as codes', async () => {
    const { project } = await readBack();
    const codes = [...project.matchAll(/<Code guid="[^"]+" name="([^"]+)"[^>]*?(?:color="([^"]+)")?\/?>/g)];
    expect(codes.map(([, name, colour]) => [name, colour])).toEqual([
      ['Impunity', undefined],
      ['Torture', undefined],
      ['In custody', '#b3261e'],
      ['Colours', undefined],
      ['my violation', '#a87b00'],
    ]);
    const known = new Set([...project.matchAll(/<Code guid="([^"]+)"/g)].map(([, guid]) => guid));
    const used = [...project.matchAll(/targetGUID="([^"]+)"/g)].map(([, guid]) => guid);
    expect(used).toHaveLength(3 * QUOTES.length);
    expect(used.every((guid) => known.has(guid))).toBe(true);
  });

  it('says nothing of notes and times that are not to go out', async () => {
    const { project } = await readBack(sample(QUOTES), { notes: false, times: false });
    expect(project).not.toContain('register.');
    expect(project).not.toContain('2026');
  });

  it.skipIf(!hasSchema)('is what the schema of REFI-QDA wants, whatever is in it', async () => {
    const schema = readFileSync(SCHEMA, 'utf8');
    const anything = anyText(']]>', '"', '\ud800', '\ufffe');
    const projects: string[] = [(await readBack()).project, (await readBack(sample([]))).project];
    await fc.assert(
      fc.asyncProperty(anything, anything, async (note, name) => {
        const set = sample(QUOTES, note, normaliseTagPath(`x${name.replaceAll('/', '')}`));
        projects.push((await readBack(set)).project);
      }),
      { numRuns: 25 },
    );
    const { valid, errors } = await validateXML({
      xml: projects.map((contents, index) => ({ fileName: `${String(index)}.xml`, contents })),
      schema: [{ fileName: 'Project.xsd', contents: schema }],
    });
    expect(errors).toEqual([]);
    expect(valid).toBe(true);
  });
});

it('the codebook has the tags alone', async () => {
  const { text, name } = await written(refiCodebook, sample(QUOTES));
  expect(name).toMatch(/\.qdc$/);
  expect(text).toContain('xmlns="urn:QDA-XML:codebook:1.0"');
  expect(text).toContain('name="In custody"');
  expect(text).not.toContain('Colours');
});
