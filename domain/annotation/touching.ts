import type { Position } from './annotation';

/** Those of the passages that share a character with `position`, in the order of the text. */
export function touching<Placed extends { readonly position: Position }>(
  placed: readonly Placed[],
  position: Position,
): readonly Placed[] {
  return placed
    .filter((one) => one.position.start < position.end && position.start < one.position.end)
    .sort((one, other) => one.position.start - other.position.start || one.position.end - other.position.end);
}

/** The passage that reaches from the first to the last character of all of them; they have to be at least one. */
export function spanOf(positions: readonly Position[]): Position {
  return {
    start: Math.min(...positions.map(({ start }) => start)),
    end: Math.max(...positions.map(({ end }) => end)),
  };
}

/**
 * The two parts of a passage, without the white space between them: parted before the words that are selected in it, or behind
 * them where it begins with them. Null where the selection reaches out of it, or is all of it.
 */
export function partsOf(
  text: string,
  passage: Position,
  selected: Position,
): readonly [Position, Position] | null {
  if (selected.start < passage.start || selected.end > passage.end) return null;
  const at = selected.start > passage.start ? selected.start : selected.end;
  const first = text.slice(passage.start, at).trimEnd();
  const second = text.slice(at, passage.end).trimStart();
  if (first === '' || second === '') return null;
  return [
    { start: passage.start, end: passage.start + first.length },
    { start: passage.end - second.length, end: passage.end },
  ];
}
