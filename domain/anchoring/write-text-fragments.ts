import type { Position } from '../annotation/annotation';
import { FARTHEST, findDirective } from './find-directive';
import type { Span } from './fold';
import { foldLoosely, type LooselyFolded } from './fold-loosely';
import type { TextDirective } from './text-directive';
import { isGraphemeBorder, isWordBorder, lineAround, wordAt } from './word-borders';

/** UTF-16 code units of a passage that is written whole; a longer one is written by its ends, as browsers' own menus do. */
const WHOLE = 300;
/** Lengths of the words at the ends of a range, and of the context, that are tried one after the other. */
const LENGTHS = [24, 48, 96, 192];
const NONE = 0;
/** The most of a passage that is written at either end of a range. */
const END = 96;

/** A stretch that a term may be taken from: within one line, without white space at its ends. */
function trimmed(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  return { start: from, end: Math.max(from, start + words.trimEnd().length) };
}

/** The words that stand before a place, about `length` code units and in one line, which may be the line before. */
function wordsBefore(text: string, at: number, length: number): string {
  if (length === NONE) return '';
  const end = text.slice(0, at).trimEnd().length;
  if (end === 0) return '';
  const line = lineAround(text, end, length);
  return text.slice(trimmed(text, { start: wordAt(text, line.start).start, end }).start, end);
}

function wordsAfter(text: string, at: number, length: number): string {
  if (length === NONE) return '';
  const start = text.length - text.slice(at).trimStart().length;
  if (start === text.length) return '';
  const { end } = lineAround(text, start, length);
  return text.slice(start, trimmed(text, { start, end: wordEnd(text, end) }).end);
}

function wordEnd(text: string, at: number): number {
  const word = wordAt(text, at);
  return word.start === at ? at : word.end;
}

/** The lengths of context to try: none where the words are not cut there, as a word can be cut only next to context. */
function lengths(text: string, at: number): number[] {
  return isWordBorder(text, at) ? [NONE, ...LENGTHS] : LENGTHS;
}

function* wholes(text: string, passage: Span): Generator<TextDirective> {
  const start = text.slice(passage.start, passage.end);
  const pairs = lengths(text, passage.start).flatMap((before) =>
    lengths(text, passage.end).map((after) => [before, after] as const),
  );
  for (const [before, after] of pairs.sort((one, other) => one[0] + one[1] - other[0] - other[1]))
    yield {
      start,
      end: '',
      prefix: wordsBefore(text, passage.start, before),
      suffix: wordsAfter(text, passage.end, after),
    };
}

/** The first words of a passage, whole ones of its first line. */
function opening(text: string, { start, end }: Span, length: number): Span {
  const line = lineAround(text, start, Math.min(length, end - start));
  return trimmed(text, { start, end: Math.min(end, wordEnd(text, line.end)) });
}

function closing(text: string, { start, end }: Span, length: number): Span {
  const line = lineAround(text, end, Math.min(length, end - start));
  return trimmed(text, { start: Math.max(start, wordAt(text, line.start).start), end });
}

/** The ends of the passage grow together with their context. */
function* ranges(text: string, passage: Span): Generator<TextDirective> {
  for (const length of LENGTHS) {
    const first = opening(text, passage, Math.min(length, END));
    const last = closing(text, passage, Math.min(length, END));
    if (first.end > last.start) continue;
    for (const before of isWordBorder(text, passage.start) ? [NONE, length] : [length])
      for (const after of isWordBorder(text, passage.end) ? [NONE, length] : [length])
        yield {
          start: text.slice(first.start, first.end),
          end: text.slice(last.start, last.end),
          prefix: wordsBefore(text, passage.start, before),
          suffix: wordsAfter(text, passage.end, after),
        };
  }
}

/** `-` and `,` part the terms, `&` the directives; the rest of what is encoded would end an address in Markdown and in prose. */
function encode(term: string): string {
  return encodeURIComponent(term).replace(
    /[-!'()*~]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function write({ start, end, prefix, suffix }: TextDirective): string {
  const terms = [
    ...(prefix === '' ? [] : [`${encode(prefix)}-`]),
    encode(start),
    ...(end === '' ? [] : [encode(end)]),
    ...(suffix === '' ? [] : [`-${encode(suffix)}`]),
  ];
  return `text=${terms.join(',')}`;
}

function writeOne(folded: LooselyFolded, position: Position): string | null {
  const text = folded.original;
  const passage = trimmed(text, position);
  const words = text.slice(passage.start, passage.end);
  if (words === '' || !words.isWellFormed() || words.length > FARTHEST) return null;
  if (!isGraphemeBorder(text, passage.start) || !isGraphemeBorder(text, passage.end)) return null;
  const whole = words.length <= WHOLE && !/[\n\t]/.test(words);
  for (const directive of whole ? wholes(text, passage) : ranges(text, passage)) {
    if (!(directive.prefix + directive.suffix).isWellFormed()) continue;
    const [found, ...others] = findDirective(folded, directive, 2);
    if (others.length === 0 && found?.start === passage.start && found.end === passage.end)
      return write(directive);
  }
  return null;
}

/**
 * The text directive of each passage (`text=…`, to stand after `#:~:` in an address), which a browser finds at just these words
 * in a page that has this text; null where there is none. Context is added until the words stand once, forgiving case,
 * accents and white space. A passage of several blocks (lines) or more than 300 UTF-16 code units is written by its first and
 * last words. One that begins or ends within a word is written with the rest of the word as context.
 *
 * There is none for a passage that cannot be told from its twins by some 190 code units of context on either side, that splits
 * a character, that is white space only, or that is longer than 100,000. White space at the ends of a passage is left out.
 *
 * Source: WICG scroll-to-text-fragment, "find a range from a text directive": terms stand in one block each, words are cut
 * only between a term and its context.
 */
export function writeTextFragments(text: string, positions: readonly Position[]): (string | null)[] {
  const folded = foldLoosely(text);
  return positions.map((position) => writeOne(folded, position));
}
