import type { LeftOutBlock } from './article';

/** On a block's element: empty where it is left out, `kept` where it was put back. */
export const LEFT_OUT = 'data-wm-left-out';

/** What is told of a text with blocks that are left out of it. */
export interface WithLeftOut {
  readonly html: string;
  readonly text: string;
  readonly leftOut?: readonly LeftOutBlock[];
}

/** By what a block is known again when the page is read another time: its beginning, in UTF-16 code units. */
const KNOWN_BY = 200;
export const MOST_KEPT = 1_000;

export const nameOfBlock = (text: string): string => text.slice(0, KNOWN_BY);

/** The same writing, which has some other text, with just those of its blocks put back that are named. */
export function keepBlocks<T extends WithLeftOut>(article: T, names: readonly string[]): T {
  const { leftOut = [] } = article;
  const kept = new Set(names);
  const blocks = leftOut.map(({ at, text }): LeftOutBlock => ({
    at,
    text,
    ...(kept.has(nameOfBlock(text)) ? { isKept: true } : {}),
  }));
  if (blocks.every(({ isKept }, index) => isKept === leftOut[index]?.isKept)) return article;
  return {
    ...article,
    html: marked(article.html, blocks),
    text: insert(without(article.text, leftOut), blocks),
    leftOut: blocks,
  };
}

/** A block at the beginning stands before the first line, any other after the line that it follows. */
const pieceOf = ({ at, text }: LeftOutBlock): string => (at === 0 ? `${text}\n` : `\n${text}`);

function insert(text: string, blocks: readonly LeftOutBlock[]): string {
  let whole = '';
  let from = 0;
  for (const block of blocks) {
    if (!block.isKept) continue;
    whole += text.slice(from, block.at) + pieceOf(block);
    from = block.at;
  }
  return whole + text.slice(from);
}

function without(text: string, blocks: readonly LeftOutBlock[]): string {
  let rest = '';
  let from = 0;
  let inserted = 0;
  for (const block of blocks) {
    if (!block.isKept) continue;
    rest += text.slice(from, block.at + inserted);
    inserted += pieceOf(block).length;
    from = block.at + inserted;
  }
  return rest + text.slice(from);
}

function marked(html: string, blocks: readonly LeftOutBlock[]): string {
  let index = 0;
  // In sanitised HTML every attribute has its quotes, and no text has a "<".
  const mark = new RegExp(`(<\\w+(?: [\\w-]+="[^"]*")*? ${LEFT_OUT}=")(?:kept)?(")`, 'g');
  return html.replace(mark, (_, before: string, after: string) => {
    const value = blocks[index++]?.isKept ? 'kept' : '';
    return before + value + after;
  });
}
