import { isWord, type Block, type Dice, type Draft, type Token } from './draft.ts';
import type { Passage } from './passages.ts';

/** What an edit may ask for. */
export interface Tools {
  readonly dice: Dice;
  /** Words of the whole text, to put in place of others. */
  readonly words: readonly string[];
  readonly hasSpaces: boolean;
  /** A text in another language. */
  readonly other: readonly Block[];
}

export const fresh = (text: string): Token => ({ text, from: -1 });
/** The same words as something new. */
export const copyOf = (block: Block): Token[] => block.map(({ text }) => fresh(text));

const onBlocks = (draft: Draft, edit: (block: Block, at: number) => Block): Draft => ({
  ...draft,
  blocks: draft.blocks.map(edit).filter((block) => block.length > 0),
});

/** Puts each token otherwise; more than one or none in its place, too. */
export function onTokens(draft: Draft, edit: (token: Token) => Token | readonly Token[]): Draft {
  return onBlocks(draft, (block) => block.flatMap(edit));
}

/** Words in any order, which mean nothing. */
export function filler(count: number, { dice, words, hasSpaces }: Tools): Token[] {
  return Array.from({ length: count }, (_, at) => [
    ...(hasSpaces && at > 0 ? [fresh(' ')] : []),
    fresh(dice.of(words)),
  ]).flat();
}

/** The same as a sentence. */
export function fillerSentence(count: number, tools: Tools): Token[] {
  return [...filler(count, tools), fresh(tools.hasSpaces ? '.' : '。')];
}

/** Words and what separates them from the next. */
export function spaced(words: readonly Token[], { hasSpaces }: Tools): Token[] {
  return hasSpaces ? [...words, fresh(' ')] : [...words];
}

/** A letter lost, doubled, put otherwise, or two in the wrong order. */
export function slip(word: string, { dice }: Tools): string {
  const letters = [...word];
  const at = dice.below(letters.length);
  const what = letters.length > 2 ? dice.below(4) : 2;
  const other = letters[at] ?? '';
  if (what === 0) letters.splice(at, 1);
  else if (what === 1) letters.splice(at, 0, String.fromCharCode(97 + dice.below(26)));
  else if (what === 2) letters[at] = String.fromCharCode(97 + dice.below(26));
  else if (at + 1 < letters.length) letters.splice(at, 2, letters[at + 1] ?? '', other);
  return letters.join('');
}

/** Some words of a passage, as a set of their numbers. */
export function someWords({ tokens }: Pick<Passage, 'tokens'>, count: number, dice: Dice): Set<number> {
  const words = tokens.filter(isWord).map(({ from }) => from);
  return new Set(dice.shuffled(words).slice(0, count));
}

export function withSlips(
  draft: Draft,
  passage: Pick<Passage, 'tokens'>,
  count: number,
  tools: Tools,
): Draft {
  const which = someWords(passage, count, tools.dice);
  return onTokens(draft, (token) =>
    which.has(token.from) ? { ...token, text: slip(token.text, tools) } : token,
  );
}

export function withOtherWords(draft: Draft, which: ReadonlySet<number>, { dice, words }: Tools): Draft {
  return onTokens(draft, (token) => (which.has(token.from) ? { ...token, text: dice.of(words) } : token));
}

/** A block in which one word or more is another. */
export function likeIt(block: Block, tools: Tools, count = 1): Token[] {
  const words = block.flatMap((token, index) => (isWord(token) ? [index] : []));
  const others = new Set(tools.dice.shuffled(words).slice(0, count));
  const other = (than: string): Token =>
    fresh(tools.dice.of(tools.words.filter((word) => word.toLowerCase() !== than.toLowerCase())));
  return copyOf(block).map((token, index) => (others.has(index) ? other(token.text) : token));
}

/** Puts blocks before the block `at`. */
export function insertBlocks(draft: Draft, at: number, blocks: readonly Block[]): Draft {
  return { ...draft, blocks: draft.blocks.toSpliced(at, 0, ...blocks) };
}

/** Puts words before a token of a passage. */
export function insertBefore(draft: Draft, from: number, words: readonly Token[]): Draft {
  return onTokens(draft, (token) => (token.from === from ? [...words, token] : token));
}

export function withoutTokens(draft: Draft, { ids }: Pick<Passage, 'ids'>): Draft {
  return onTokens(draft, (token) => (ids.has(token.from) ? [] : token));
}

export const GAPS: readonly string[] = ['\n', '\n\n', '\n      ', '\n\t\t\n', ' ', ''];

/** White space as another layout has it; scripts without spaces get line breaks between words. */
export function withOtherSpaces(draft: Draft, tools: Tools): Draft {
  const { dice, hasSpaces } = tools;
  const spaces = ['  ', '\n', ' \n    ', '\u3000'];
  const laidOut = onTokens(draft, (token) => {
    if (/^ +$/.test(token.text)) return dice.chance(0.3) ? { ...token, text: dice.of(spaces) } : token;
    return !hasSpaces && isWord(token) && dice.chance(0.1) ? [token, fresh('\n')] : token;
  });
  return { ...laidOut, gap: draft.gap === '' ? '' : dice.of(['\n', ' \n     ', '\n\n', ' ']) };
}

const MARKS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^[’‘']$/, ["'", '’']],
  [/^["“”«»„]$/, ['"', '“', '”', '„', '«', '»']],
  [/^[‐‑–—-]$/, ['-', '–', '—', '‐']],
  [/^…$/, ['...']],
  [/^[,;]$/, ['']],
  [/^[，,]$/, ['，', ',']],
  [/^[。｡]$/, ['。', '｡']],
  [/^[、､]$/, ['、', '､']],
];

/** Marks as another editor writes them; some commas are gone. */
export function withOtherMarks(draft: Draft, { dice }: Tools): Draft {
  const otherwise = MARKS.map(([pattern, marks]) => [pattern, dice.of(marks)] as const);
  return onTokens(draft, (token) => {
    const mark = otherwise.find(([pattern]) => pattern.test(token.text))?.[1];
    if (mark === undefined || (mark === '' && !dice.chance(0.3))) return token;
    return { ...token, text: mark };
  });
}

const INVISIBLE = ['\u00ad', '\u200b', '\u200c', '\u200d', '\u2060', '\ufeff', '\u200e', '\u200f'];

/** The same letters by other code points, or with what nobody sees between them. */
export function withOtherCodePoints(draft: Draft, { dice }: Tools): Draft {
  const way = dice.below(4);
  const hidden = way === 0 ? '\u00ad' : dice.of(INVISIBLE);
  const rewrite = (text: string): string => {
    if (way === 1) return text.normalize(text.normalize('NFC') === text ? 'NFD' : 'NFC');
    if (way === 2) return text.replace(/ /g, '\u00a0');
    const letters = [...text];
    if (letters.length < 4 || !dice.chance(0.4)) return text;
    return letters.toSpliced(1 + dice.below(letters.length - 1), 0, hidden).join('');
  };
  return onTokens(draft, (token) => ({ ...token, text: rewrite(token.text) }));
}

export function inOtherCase(draft: Draft, { dice }: Tools): Draft {
  const upper = dice.chance(0.5);
  return onTokens(draft, ({ text, from }) => ({
    text: upper ? text.toUpperCase() : text.toLowerCase(),
    from,
  }));
}

const CAPTIONS = ['Advertisement', 'Print', 'Email', 'Photo: Agency / 2024', 'Share', 'Related: Read more'];

/** What a page has between its paragraphs and its reader's copy has not. */
export function withCaptions(draft: Draft, passage: Passage, { dice }: Tools): Draft {
  const within = dice.chance(0.4) ? dice.of([...passage.ids].slice(1)) : null;
  const split = within === null ? draft : insertBefore(draft, within, [fresh(`\n${dice.of(CAPTIONS)}\n`)]);
  return {
    ...split,
    blocks: split.blocks.flatMap((block) =>
      dice.chance(0.15) ? [[fresh(dice.of(CAPTIONS))], block] : [block],
    ),
  };
}

/** Numbers of notes after marks. */
export function withFootnotes(draft: Draft, { dice }: Tools): Draft {
  let number = 0;
  return onTokens(draft, (token) => {
    if (!/^[,.;。、，]$/.test(token.text) || !dice.chance(0.4)) return token;
    number += 1 + dice.below(3);
    return [token, fresh(dice.of([`[${number}]`, `[${number}]`, String(number), '[edit]']))];
  });
}

/** Lines that a printer broke, and paragraphs that follow each other without anything between. */
export function withBrokenLines(draft: Draft, { dice, hasSpaces }: Tools): Draft {
  return {
    ...onTokens(draft, (token) => {
      if (!dice.chance(0.1)) return token;
      if (token.text === ' ') return { ...token, text: '\n' };
      return !hasSpaces && isWord(token) ? [token, fresh('\n')] : token;
    }),
    gap: dice.of(['', '\n', ' ']),
  };
}
