import { Lexer, Tokenizer, type MarkedToken, type Token, type Tokens } from 'marked';

export type NoteInline =
  | { readonly kind: 'text' | 'code'; readonly text: string }
  | { readonly kind: 'strong' | 'emphasis'; readonly inlines: readonly NoteInline[] }
  | { readonly kind: 'link'; readonly address: string; readonly inlines: readonly NoteInline[] }
  | { readonly kind: 'break' };

export type NoteBlock =
  | { readonly kind: 'paragraph'; readonly inlines: readonly NoteInline[] }
  | { readonly kind: 'quote'; readonly blocks: readonly NoteBlock[] }
  | { readonly kind: 'code'; readonly text: string }
  | {
      readonly kind: 'list';
      /** Of the first item; null where they are not numbered. */
      readonly start: number | null;
      readonly items: readonly (readonly NoteBlock[])[];
    };

/** UTF-16 code units. A longer note is shown as it was written: reading it would take too long. */
const LONGEST = 20_000;
/** Of quotes, lists and emphasis in each other; what is deeper is shown as it was written. */
const DEEPEST = 6;

/**
 * A note in simple Markdown: paragraphs, quotes, lists, code, emphasis and links to the web and to mail. A line that ends is a line
 * that ends. Everything else that Markdown has (pictures, HTML, tables, rules) stays as it was written; a heading is a line in bold.
 */
export function parseNote(note: string): readonly NoteBlock[] {
  if (note.length > LONGEST) return [paragraph([{ kind: 'text', text: note }])];
  const lexer = new Lexer({ gfm: true, breaks: true, tokenizer: createTokenizer() });
  return lexer.lex(note).flatMap(blockOf);
}

function createTokenizer(): Tokenizer {
  let depth = 0;
  const within = <Found>(read: () => Found): Found | undefined => {
    if (depth >= DEEPEST) return undefined;
    depth += 1;
    try {
      return read();
    } finally {
      depth -= 1;
    }
  };
  const tokenizer = new Tokenizer();
  const { blockquote, list, emStrong } = tokenizer;
  const leave = (): undefined => undefined;
  return Object.assign(tokenizer, {
    blockquote: (source: string) => within(() => blockquote.call(tokenizer, source)),
    list: (source: string) => within(() => list.call(tokenizer, source)),
    emStrong: (...source: Parameters<Tokenizer['emStrong']>) =>
      within(() => emStrong.apply(tokenizer, source)),
    code: leave,
    def: leave,
    del: leave,
    hr: leave,
    html: leave,
    lheading: leave,
    reflink: leave,
    table: leave,
    tag: leave,
  });
}

const paragraph = (inlines: readonly NoteInline[]): NoteBlock => ({ kind: 'paragraph', inlines });

function blockOf(token: Token): readonly NoteBlock[] {
  // No extension is used, so there are no other tokens.
  const known = token as MarkedToken;
  switch (known.type) {
    case 'space':
      return [];
    case 'paragraph':
      return [paragraph(known.tokens.flatMap(inlineOf))];
    case 'text':
      return [paragraph(known.tokens?.flatMap(inlineOf) ?? [{ kind: 'text', text: known.text }])];
    case 'heading':
      return [paragraph([{ kind: 'strong', inlines: known.tokens.flatMap(inlineOf) }])];
    case 'blockquote':
      return [{ kind: 'quote', blocks: known.tokens.flatMap(blockOf) }];
    case 'code':
      return [{ kind: 'code', text: known.text }];
    case 'list':
      return [listOf(known)];
    default:
      return [paragraph([{ kind: 'text', text: known.raw }])];
  }
}

const listOf = ({ ordered, start, items }: Tokens.List): NoteBlock => ({
  kind: 'list',
  start: ordered && start !== '' ? start : null,
  items: items.map(({ tokens }) => tokens.flatMap(blockOf)),
});

function inlineOf(token: Token): readonly NoteInline[] {
  const known = token as MarkedToken;
  switch (known.type) {
    case 'strong':
      return [{ kind: 'strong', inlines: known.tokens.flatMap(inlineOf) }];
    case 'em':
      return [{ kind: 'emphasis', inlines: known.tokens.flatMap(inlineOf) }];
    case 'codespan':
      return [{ kind: 'code', text: known.text }];
    case 'br':
      return [{ kind: 'break' }];
    case 'escape':
      return [{ kind: 'text', text: known.text }];
    case 'link':
      return isSafe(known.href)
        ? [{ kind: 'link', address: known.href, inlines: known.tokens.flatMap(inlineOf) }]
        : [{ kind: 'text', text: known.raw }];
    default:
      return [{ kind: 'text', text: known.raw }];
  }
}

function isSafe(address: string): boolean {
  const url = URL.parse(address);
  return url !== null && ['http:', 'https:', 'mailto:'].includes(url.protocol);
}
