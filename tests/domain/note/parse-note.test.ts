import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseNote, type NoteBlock, type NoteInline } from '../../../domain/note/parse-note';

const inlineText = (inline: NoteInline): string => {
  if (inline.kind === 'break') return '\n';
  if ('text' in inline) return inline.text;
  const inner = inline.inlines.map(inlineText).join('');
  return inline.kind === 'link' ? `${inner} ${inline.address}` : inner;
};
const textOf = (block: NoteBlock): string => {
  if (block.kind === 'code') return block.text;
  if (block.kind === 'paragraph') return block.inlines.map(inlineText).join('');
  return (block.kind === 'quote' ? block.blocks : block.items.flat()).map(textOf).join('\n');
};
const links = (note: string): unknown[] =>
  parseNote(note).flatMap((block) =>
    block.kind === 'paragraph' ? block.inlines.filter(({ kind }) => kind === 'link') : [],
  );
const asWritten = (note: string): void => {
  expect(parseNote(note)).toEqual([{ kind: 'paragraph', inlines: expect.any(Array) as unknown }]);
  expect(parseNote(note).map(textOf).join('')).toBe(note);
};

describe('a note in Markdown', () => {
  it('has emphasis, code, links, lists and quotes', () => {
    expect(parseNote('A **b** *c* `d`\ne')).toEqual([
      {
        kind: 'paragraph',
        inlines: [
          { kind: 'text', text: 'A ' },
          { kind: 'strong', inlines: [{ kind: 'text', text: 'b' }] },
          { kind: 'text', text: ' ' },
          { kind: 'emphasis', inlines: [{ kind: 'text', text: 'c' }] },
          { kind: 'text', text: ' ' },
          { kind: 'code', text: 'd' },
          { kind: 'break' },
          { kind: 'text', text: 'e' },
        ],
      },
    ]);
    expect(parseNote('3. one\n4. two')).toMatchObject([{ kind: 'list', start: 3 }]);
    expect(parseNote('- one\n  - two')).toMatchObject([{ kind: 'list', start: null }]);
    expect(parseNote('> one\n> two')).toMatchObject([{ kind: 'quote' }]);
    expect(parseNote('## One\n\ntwo')).toMatchObject([{ inlines: [{ kind: 'strong' }] }, {}]);
  });

  it('links to the web and to mail, and nowhere else', () => {
    expect(links('[a](https://a.example/x) <b@b.example> www.c.example')).toMatchObject([
      { address: 'https://a.example/x' },
      { address: 'mailto:b@b.example' },
      { address: 'http://www.c.example' },
    ]);
    for (const address of [
      'javascript:alert(1)',
      'JaVaScRiPt:alert(1)',
      'data:text/html,x',
      'file:///etc/passwd',
      'chrome-extension://a/b',
      '/relative',
      '&#106;avascript:alert(1)',
    ])
      expect(links(`[a](${address})`)).toEqual([]);
  });

  it.each([
    '![a](https://a.example/b.png)',
    '<img src=x onerror=alert(1)>',
    '<script>alert(1)</script>',
    '| a | b |',
    '~~a~~ b',
    '&amp; &lt;',
    '2 * 3 * 4',
    'snake_case_name',
  ])('leaves as it was written: %s', asWritten);

  it('is not read where it is too long, and not nested without end', () => {
    const long = '*a* '.repeat(6_000);
    expect(parseNote(long)).toEqual([{ kind: 'paragraph', inlines: [{ kind: 'text', text: long }] }]);
    const begun = performance.now();
    for (const hostile of [
      '>'.repeat(20_000),
      '- '.repeat(10_000),
      '['.repeat(20_000),
      `${'*a '.repeat(3_000)}${' b*'.repeat(3_000)}`,
      '*a_ '.repeat(5_000),
      '**x*'.repeat(5_000),
      `${'[a '.repeat(3_000)}${'](b)'.repeat(2_500)}`,
      Array.from({ length: 130 }, (_, index) => `${' '.repeat(index * 2)}- a`).join('\n'),
    ])
      expect(parseNote(hostile).map(textOf).join('').length).toBeGreaterThan(0);
    // Far above what it takes, on a busy machine too.
    expect(performance.now() - begun).toBeLessThan(20_000);
  });

  it('loses no word of whatever is written', () => {
    const marks = [
      '*',
      '**',
      '_',
      '`',
      '\n',
      '\n\n',
      '> ',
      '- ',
      '1. ',
      '# ',
      '[',
      '](',
      ')',
      '<',
      '![',
      '    ',
      '|',
      '\\',
      '~~',
      '```\n',
      '---\n',
      '- [ ] ',
      '<!--',
      '&',
    ];
    const piece = fc.oneof(
      fc.constantFrom(...marks),
      fc.stringMatching(/^[a-z]{4,8}$/).map((word) => ` ${word} `),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const note = pieces.join('');
        const shown = parseNote(note).map(textOf).join('\n');
        for (const word of note.match(/[a-z]{4,}/g) ?? []) expect(shown).toContain(word);
      }),
      { numRuns: 400 },
    );
  });
});
