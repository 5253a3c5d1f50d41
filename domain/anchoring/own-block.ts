import type { Span } from './fold';
import type { Tokens } from './tokenise';

/** White space that is looked through for a line break, UTF-16 code units; no indent is longer. */
const INDENT = 200;

/**
 * Whether tokens are a paragraph, a heading or an item of its own: line breaks on both sides. A sentence that is quoted in
 * running text is none. `isWhole` tells a text from a part of one, of which the ends say nothing.
 */
export function isOwnBlock(
  { text, starts, ends }: Tokens,
  place: Span,
  { isWhole }: { readonly isWhole: boolean },
): boolean {
  const { original } = text;
  const { start, end } = text.toOriginal(starts[place.start] ?? 0, ends[place.end - 1] ?? 0);
  const breaks = (at: number, step: 1 | -1): boolean => {
    for (let passed = 0; passed < INDENT; passed += 1) {
      const character = original[at + step * passed];
      if (character === undefined) return isWhole;
      if (character === '\n') return true;
      if (character.trim() !== '') return false;
    }
    return false;
  };
  return breaks(start - 1, -1) && breaks(end, 1);
}
