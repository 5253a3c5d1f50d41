import { expect, it } from 'vitest';
import fc from 'fast-check';
import { html } from '../../../domain/exporting/html';
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

const annotation = makeAnnotation(1, { note: 'Ask for the register.', tagIds: [uuid(4, 1)] });
const tags = [makeTag(1, 'Torture/In custody')];

it('has each quotation with its note, tags and source, and nothing that runs or is fetched', async () => {
  const { text, name } = await written(html, makeSet({ annotations: [annotation], tags }));
  expect(name).toBe('report-1-2026-11-25.html');
  for (const said of [
    '<h1>Report 1</h1>',
    '<p>Not one complaint</p>',
    'Ask for the register.',
    'Torture/In custody',
    'accessed 24 November 2026',
  ])
    expect(text).toContain(said);
  expect(text).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
  expect(text).not.toMatch(/<script|<img|<link|url\(|@import/i);
});

it('says nothing of notes and times that are not to go out', async () => {
  const set = makeSet({ annotations: [annotation], tags });
  const { text } = await written(html, set, { notes: false, times: false });
  expect(text).not.toContain('register');
  expect(text).not.toContain('2026');
});

it('gives each document its language and direction', async () => {
  const documents = [
    makeDocument(1, { lang: 'ar', dir: 'rtl', title: 'تقرير' }),
    makeDocument(2, { lang: 'ja', title: '報告' }),
  ];
  const { text } = await written(html, makeSet({ documents }));
  expect(text).toContain('<section lang="ar" dir="rtl">');
  expect(text).toContain('<section lang="ja" dir="ltr">');
  expect(text).toContain('<title>Annotations</title>');
});

it('has no tag or attribute but its own, whatever people and publishers wrote', async () => {
  /** All tags with their attributes' names. */
  const tagsIn = (text: string): Set<string> =>
    new Set([...text.matchAll(/<(?:[^<>"]|"[^"]*")*>/g)].map(([tag]) => tag.replace(/"[^"]*"/g, '""')));
  const write = async (words: readonly string[]) =>
    (
      await written(
        html,
        makeSet({
          documents: [
            makeDocument(1, {
              title: `x${words[0] ?? ''}`.slice(0, 4_000),
              subtitle: `x${words[1] ?? ''}`.slice(0, 4_000),
              publisher: `x${words[2] ?? ''}`.slice(0, 4_000),
            }),
          ],
          captures: [makeCapture(1)],
          annotations: [
            makeAnnotation(1, {
              quote: { exact: `x${words[3] ?? ''}`, prefix: '', suffix: '' },
              note: `x${words[4] ?? ''}`,
            }),
          ],
        }),
      )
    ).text;
  const own = tagsIn(await write([]));
  const anything = anyText('"><script>x</script>', "' onload='x", ']]>', '\u2028', '\ud800');
  await fc.assert(
    fc.asyncProperty(fc.array(anything, { minLength: 5, maxLength: 5 }), async (words) => {
      const text = await write(words);
      expect([...tagsIn(text)].filter((tag) => !own.has(tag))).toEqual([]);
      expect(text.isWellFormed()).toBe(true);
    }),
    { numRuns: 40 },
  );
});

it('cites in the style that is chosen, italics and links as it has them', async () => {
  const set = makeSet({ annotations: [annotation] });
  const { text } = await written(html, set, { citationStyle: 'apa' });
  expect(text).toContain('<i>Report 1</i>');
  const { text: euaa } = await written(html, set, { citationStyle: 'euaa' });
  expect(euaa).toContain(
    'href="https://observatory.example/news/1" rel="noreferrer"><bdi dir="ltr">url</bdi></a>',
  );
});
