/** No record of ours goes deeper; recursion over somebody else's file has to end. */
const DEEPEST = 16;

/**
 * A copy of parsed JSON without the key `__proto__`, which some code that copies records (Dexie's among it) would set as a
 * prototype. What lies deeper than any record of ours becomes null.
 */
export function plainCopy(value: unknown, depth = 0): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (depth === DEEPEST) return null;
  if (Array.isArray(value)) return value.map((item) => plainCopy(item, depth + 1));
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== '__proto__')
      .map(([key, item]) => [key, plainCopy(item, depth + 1)]),
  );
}
