/** On one line, without control characters and halves of characters. */
export function oneLine(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}

/** Embeddings, overrides and isolates: one that is not closed would turn all that follows it in a citation. */
const TURNING = /[\u202a-\u202e\u2066-\u2069]/g;

/** Something of a source as it can stand among other things in one line: no comma of its own comes before ours. */
export function fieldOf(text: string | null): string {
  return oneLine((text ?? '').replace(TURNING, '')).replace(/[\s,;:]+$/, '');
}
