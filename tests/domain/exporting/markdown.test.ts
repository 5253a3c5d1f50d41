import { describe, expect, it } from 'vitest';
import { escapeMarkdown, markdownAddress, markdownTag } from '../../../domain/exporting/escape-markdown';
import { markdown } from '../../../domain/exporting/markdown';
import { zipParts } from '../../support/zip-parts';
import { yamlString } from '../../../domain/exporting/yaml-string';
import {
  hostile,
  makeAnnotation,
  makeCapture,
  makeDocument,
  makeSet,
  makeTag,
  uuid,
  written,
} from './make-options';

const one = makeSet({
  documents: [makeDocument(1, { title: 'Merrow: "Unanswered"', subtitle: 'A subtitle' })],
  annotations: [makeAnnotation(1, { note: 'Key finding', tagIds: [uuid(4, 1)] })],
  tags: [makeTag(1, 'Torture/Ill-treatment in custody')],
});

describe('the Markdown export', () => {
  it('writes properties, quotation, note, tags and source of one document', async () => {
    expect((await written(markdown, one)).text).toBe(`---
title: "Merrow: \\"Unanswered\\""
subtitle: "A subtitle"
source: "https://observatory.example/news/1"
publisher: "Northern Rights Observatory"
published: 2024-05-03
accessed: 2026-11-24T16:30:00
language: "en"
tags:
  - "Torture/Ill-treatment-in-custody"
text_sha256:
  - "${'b'.repeat(64)}"
---

# Merrow: "Unanswered"

A subtitle

> Not one complaint

^wm-${uuid(3, 1)}

Key finding

#Torture/Ill-treatment-in-custody

Source: Northern Rights Observatory, “Merrow: "Unanswered"”, 3 May 2024, <https://observatory.example/news/1>, accessed 24 November 2026 · [In the text](<https://observatory.example/news/1#:~:text=Not%20one%20complaint>)
`);
  });

  it('says which quotations were read from a file, in the properties and at each source', async () => {
    const set = makeSet({
      captures: [
        makeCapture(1, { from: 'file', capturedAt: '2026-11-25T08:00:00.000Z' }),
        makeCapture(2, { documentId: uuid(1, 1) }),
      ],
      annotations: [makeAnnotation(1), makeAnnotation(2, { captureId: uuid(2, 2) })],
    });
    const { text } = await written(markdown, set);
    expect(text).toContain('\nread_from:\n  - "file"\n  - "page"\naccessed: 2026-11-24T16:30:00\n');
    expect(text.match(/^Source: .*$/gm)?.map((line) => line.split(/>, | · /)[1])).toEqual([
      'from a saved file, read 25 November 2026',
      'accessed 24 November 2026',
    ]);
    const fromFile = makeSet({
      captures: [makeCapture(1, { from: 'file' })],
      annotations: [makeAnnotation(1)],
    });
    expect((await written(markdown, fromFile)).text).toContain(
      '\nread_from:\n  - "file"\nread: 2026-11-24T16:30:00\n',
    );
    const { text: timeless } = await written(markdown, fromFile, { times: false });
    expect(timeless).toMatch(/read_from:\n  - "file"[^]*from a saved file/);
  });

  it('writes several documents as sections of one file, under properties that tell no topic but tags', async () => {
    const several = makeSet({
      documents: [makeDocument(1), makeDocument(2)],
      annotations: [makeAnnotation(1)],
    });
    const { name, text } = await written(markdown, several);
    expect(name).toBe('witnessmark-2026-11-25.md');
    expect(text).toContain('title: "Annotations"\ndocuments: 2\nannotations: 1');
    expect(text.match(/^# .*$/gm)).toEqual(['# Report 1', '# Report 2']);
  });

  it('has the tags of a document itself: in the properties of one, below its title among several', async () => {
    const tags = [makeTag(1, 'Asia'), makeTag(2, 'Torture/In custody')];
    const documents = [makeDocument(1, { tagIds: [uuid(4, 2), uuid(4, 1)] })];
    const annotations = [makeAnnotation(1)];
    const alone = (await written(markdown, makeSet({ documents, annotations, tags }))).text;
    expect(alone).toContain('tags:\n  - "Torture/In-custody"\n  - "Asia"');
    expect(alone).not.toContain('#Asia');
    const several = makeSet({ documents: [...documents, makeDocument(2)], annotations, tags });
    expect((await written(markdown, several)).text).toContain(
      '# Report 1\n\n#Torture/In-custody #Asia\n\n> ',
    );
  });

  it('keeps a quotation over several blocks in one block quote', async () => {
    const set = makeSet({
      annotations: [makeAnnotation(1, { quote: { exact: 'One\nTwo', prefix: '', suffix: '' } })],
    });
    expect((await written(markdown, set)).text).toContain('> One\n>\n> Two\n');
  });

  it('keeps notes and times of work to itself unless they are wanted', async () => {
    const { text } = await written(markdown, one, { notes: false, times: false });
    expect(text).not.toContain('Key finding');
    expect(text).not.toContain('2026');
  });
});

it('cites in the style that is chosen, with nothing in it that Markdown reads but italics and links', async () => {
  const set = makeSet({
    documents: [makeDocument(1, { title: 'One *two* [three]' })],
    annotations: [makeAnnotation(1)],
  });
  const { text } = await written(markdown, set, { citationStyle: 'apa' });
  expect(text).toContain(' *One \\*two\\* \\[three\\]*');
  const { text: euaa } = await written(markdown, set, { citationStyle: 'euaa' });
  expect(euaa).toContain('[url](<https://observatory.example/news/1>)');
});

describe('the template', () => {
  const text = 'Not one complaint was examined in the years that the commission looked at, it said.';
  const set = makeSet({
    documents: [makeDocument(1, { title: 'One' }), makeDocument(2, { title: 'one' })],
    captures: [makeCapture(1, { text })],
    annotations: [makeAnnotation(1, { note: '![[x]] {{ title }}', position: { start: 0, end: 17 } })],
  });

  it('is the person’s own, over values that are safe already', async () => {
    const template = '{% for q in quotations %}- {{ q.note }} ({{ title | upcase }})\n{% endfor %}';
    const { text: file } = await written(markdown, set, { template });
    expect(file).toContain('- !\\[\\[x\\]\\] \\{\\{ title \\}\\} (ONE)\n');
  });

  it.each([
    ['{% for q in quotations %}\n\n{% endfor', 3],
    ['{{ title | nothing }}', 1],
    ['{% include "https://evil.example/x" %}', 1],
    ['{% for i in (1..100000000) %}x{% endfor %}', 1],
  ])('is refused with its line where it cannot be followed: %j', async (template, line) => {
    await expect(written(markdown, set, { template })).rejects.toMatchObject({
      code: 'template-broken',
      line,
    });
  });

  it('leads from each quotation to its words', async () => {
    const { text: file } = await written(markdown, set);
    expect(file).toContain(
      ' · [In the text](<https://observatory.example/news/1#:~:text=Not%20one%20complaint>)',
    );
  });

  it('writes a file for each document where that is wanted, under names that differ everywhere', async () => {
    const { name, bytes } = await written(markdown, set, { perDocument: true });
    expect(name).toBe('witnessmark-2026-11-25.zip');
    const files = zipParts(bytes);
    expect(Object.keys(files)).toEqual(['one.md', 'one-2.md']);
    expect(files['one.md']).toMatch(/^---\ntitle: "One"\n/);
    expect(files['one.md']).toContain('> Not one complaint');
  });
});

describe('escapeMarkdown', () => {
  it.each(hostile)('leaves nothing to run, load or structure in %j', (text) => {
    for (const line of escapeMarkdown(text).split('\n')) {
      expect(line).not.toMatch(/<|^[>#+=:-]|^\s|^\d+[.)](\s|$)|^ {0,3}(```|~~~)/);
      // Every sign that opens something stands behind a backslash.
      expect(line.replace(/\\[\\`*_[\]{}|~#^$=%:>+.)-]/g, '')).not.toMatch(
        /[\\`*_[\]{}|~#^$]|==|%%|::|&(?!amp;|lt;)/,
      );
    }
  });

  it('leaves ordinary writing as it is', () => {
    const text = 'The officer (in charge) said: “no instruction”, 12.5 per cent – AT & T.';
    expect(escapeMarkdown(text)).toBe(text);
  });
});

describe('markdownAddress', () => {
  it('lets no sign of an address end the link', () => {
    expect(markdownAddress('https://observatory.example/a?b=`x`[1]|2')).toBe(
      '<https://observatory.example/a?b=%60x%60%5B1%5D%7C2>',
    );
  });
});

describe('markdownTag', () => {
  it.each([
    ['Torture/Ill-treatment in custody', 'Torture/Ill-treatment-in-custody'],
    ['Rights & Freedoms', 'Rights-Freedoms'],
    ['2015', '_2015'],
    ['محاكمة عادلة', 'محاكمة-عادلة'],
    ['#!/x', 'x'],
    ['!!!', ''],
  ])('writes %s as %s', (path, tag) => {
    expect(markdownTag(path)).toBe(tag);
  });
});

describe('yamlString', () => {
  it('stays on one line, in its quotation marks, whatever is in it', () => {
    expect(yamlString('a"b\\c\n---\n\u2028\u0085')).toBe('"a\\"b\\\\c\\n---\\n\\u2028\\u0085"');
  });
});
