/** `“called ‘clean’”`: quotation marks within a title become the inner ones, as American styles want it. */
export function inAmericanMarks(title: string): string {
  return straightTurned(title).replaceAll('“', '‘').replaceAll('”', '’');
}

/** `called “clean”`, for a title that stands in single marks; what can be an apostrophe stays. */
export function inBritishMarks(title: string): string {
  return straightTurned(title).replace(/‘((?:[^‘’]|’(?=\p{L}))*)’(?!\p{L})/gu, '“$1”');
}

/** Straight marks lean to the word that they stand at. */
const straightTurned = (title: string): string =>
  title.replace(/(^|[\s([{«“‘—–-])"/gu, '$1“').replaceAll('"', '”');
