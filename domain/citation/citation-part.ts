/** A piece of a citation. `shown` is what stands for an address where it can be a link. */
export type CitationPart =
  | { readonly text: string; readonly isItalic?: boolean }
  | { readonly address: string; readonly shown?: string };

/** Strings are the signs and spaces between the pieces; null is left out. */
export type Piece = CitationPart | string | null;

const RIGHT_TO_LEFT = /[\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Syriac}\p{sc=Thaana}\p{sc=Nko}]/u;
/** As far back as an end is looked for, in UTF-16 code units. */
const LOOKED_AT = 12;
const ENDED = /[.?!。？！．｡]["'’”»›」』》]*$/u;

/**
 * Puts pieces in a row. A full stop or comma between them is left out behind what ends by itself in a question or exclamation
 * mark, a full stop behind another.
 */
export function inRow(pieces: readonly Piece[]): readonly CitationPart[] {
  const row: CitationPart[] = [];
  let said = '';
  for (const piece of pieces) {
    if (piece === null) continue;
    const part = typeof piece === 'string' ? { text: isDouble(said, piece) ? piece.slice(1) : piece } : piece;
    const shown = 'text' in part ? part.text : part.address;
    if (shown === '') continue;
    row.push(part);
    said = (said + shown).slice(-LOOKED_AT);
  }
  return row;
}

function isDouble(before: string, sign: string): boolean {
  const end = ENDED.exec(before)?.[0].charAt(0);
  // Behind a full stop a comma stands: “Ltd., ”.
  return end !== undefined && (sign.startsWith('.') || (sign.startsWith(',') && end !== '.'));
}

/** What is there of several things, with the same sign between them. */
export function listed(things: readonly (readonly Piece[])[], sign = ', '): readonly Piece[] {
  const there = things.filter((thing) => thing.some((piece) => piece !== null && piece !== ''));
  return there.flatMap((thing, index) => (index === 0 ? thing : [sign, ...thing]));
}

/** Something of a source; nothing where it is empty. */
export const words = (text: string, isItalic = false): readonly Piece[] =>
  text === '' ? [] : [isItalic ? { text, isItalic } : { text }];

/** Whether a text has letters of a script that runs from the right. */
export const runsFromRight = (text: string): boolean => RIGHT_TO_LEFT.test(text);

/** Nobody sees it. A number or a sign right behind words from the right would stand among them, and it keeps them apart. */
export const LEFT_TO_RIGHT_MARK = '\u200e';

/** The parts with marks, so that they stand in their order in a line that runs from the left, and the line does run from there. */
export function keptInOrder(parts: readonly CitationPart[]): readonly CitationPart[] {
  const letters = parts.map((part) => ('text' in part ? part.text : '')).join('');
  const isTurned = runsFromRight(/\p{L}/u.exec(letters)?.[0] ?? '');
  const marked = parts.map((part) =>
    'text' in part && runsFromRight(part.text) ? { ...part, text: part.text + LEFT_TO_RIGHT_MARK } : part,
  );
  return isTurned ? [{ text: LEFT_TO_RIGHT_MARK }, ...marked] : marked;
}

/** As plain text: italics are lost, and each address stands there itself. */
export function plainText(parts: readonly CitationPart[]): string {
  return keptInOrder(parts)
    .map((part) => ('text' in part ? part.text : part.address))
    .join('');
}

/** Whether plain text would lose something. */
export const isRich = (parts: readonly CitationPart[]): boolean =>
  parts.some((part) => ('text' in part ? part.isItalic === true : part.shown !== undefined));
