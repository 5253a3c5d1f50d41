import { describe, expect, it } from 'vitest';
import { commands } from 'vitest/browser';
import { writeTextFragments } from '../../domain/anchoring/write-text-fragments';
import { textOf } from '../../dom/text-of';
import type { Marked } from '../support/marked-by-fragment';

declare module 'vitest/browser' {
  interface BrowserCommands {
    markedByFragment: (body: string, directive: string) => Promise<Marked>;
  }
}

const BODY = [
  '<p>On the first night the <b>guards</b> locked the doors, and left.</p>',
  '<p>Nobody came.</p>',
  '<p>On the second night the <b>guards</b> locked the doors, and left.</p>',
  '<p>NOBODY came.</p>',
  '<p>The report is unimportant &amp; well-known, 50% of it.</p>',
  '<p>قال الحارس إنّ الأبواب كانت مغلقة. قال الحارس إن الماء قُطع.</p>',
  '<p>看守は何も言わなかった。門は閉まっていた。看守は門を閉めた。</p>',
  '<table><tr><td>Doors</td><td>shut</td></tr><tr><td>Water</td><td>shut</td></tr></table>',
].join('');

const PASSAGES: readonly (readonly [name: string, exact: string, nth: number])[] = [
  ['words that stand once', 'well-known, 50% of it', 0],
  ['a twin, the second one', 'the guards locked the doors', 1],
  ['a twin that differs in case, by the line before', 'Nobody came.', 0],
  ['part of a word', 'important & w', 0],
  ['words of several blocks', 'and left.\nNOBODY came.\nThe report', 0],
  ['Arabic, the second of two', 'قال الحارس', 1],
  ['Japanese, the second of two', '看守は', 1],
  ['a cell among like ones', 'shut', 1],
];

/** Without white space, as that between blocks is nobody's. */
const bare = (words: string): string => words.replace(/\s/g, '');

describe('a text fragment of ours', () => {
  const root = document.createElement('div');
  root.innerHTML = BODY;
  const { text } = textOf(root);

  it.each(PASSAGES)('is found by Chromium at the very passage: %s', async (_, exact, nth) => {
    let start = text.indexOf(exact);
    for (let i = 0; i < nth; i += 1) start = text.indexOf(exact, start + 1);
    const [directive] = writeTextFragments(text, [{ start, end: start + exact.length }]);
    const { words, from } = await commands.markedByFragment(BODY, directive ?? '');
    expect(bare(words), directive ?? '').toBe(bare(exact));
    expect(from).toBe(text.slice(0, start).replace(/[\n\t]/g, '').length);
  });
});
