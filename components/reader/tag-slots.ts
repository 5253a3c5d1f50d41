import type { TagId } from '../../domain/ids';

/** A tag that has a digit, and when it was used: a larger number is later. */
export interface TagSlot {
  readonly id: TagId;
  readonly used: number;
}

/** As many as there are digits for. */
const SLOTS = 5;

/** Digits for the tags that were used last, the latest first. */
export const slotsOf = (latestFirst: readonly TagId[]): readonly TagSlot[] =>
  latestFirst.slice(0, SLOTS).map((id, index) => ({ id, used: SLOTS - index }));

/** After a use of a tag. It keeps its digit; a new one gets a free digit or that of the tag that was not used for longest. */
export function withUsed(slots: readonly TagSlot[], id: TagId): readonly TagSlot[] {
  const used = Math.max(0, ...slots.map((one) => one.used)) + 1;
  const slot = { id, used };
  if (slots.some((one) => one.id === id)) return slots.map((one) => (one.id === id ? slot : one));
  if (slots.length < SLOTS) return [...slots, slot];
  const oldest = Math.min(...slots.map((one) => one.used));
  return slots.map((one) => (one.used === oldest ? slot : one));
}
