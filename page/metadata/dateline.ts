const DASH = '[-–—―－ー—:：]';
/** "(Geneva) – ", "(Genf, 11. Dezember 2015) – ", "（ジュネーブ）", "(جنيف) – ". */
const BRACKETED = new RegExp(
  `^(?:\\((?<ascii>[^()]{2,80})\\) ?${DASH}|（(?<wide>[^（）]{1,60})）|【(?<square>[^【】]{1,40})】)`,
  'u',
);
/** "GENEVA (11 December 2015) – ", "NEW YORK, Dec 11 – ": agencies set the place in capitals. */
const CAPITALS = new RegExp(
  `^(?<place>\\p{Lu}[\\p{Lu}\\p{M}.’'/ -]{2,40}?(?:,[^–—()]{1,40})?)(?: ?\\([^()]*\\d[^()]*\\))? ?(?:[–—―]|--? )`,
  'u',
);

/** "Geneva, 11 December 2015 – ", "Paris/Geneva, December 11, 2015 – ". */
const DATED =
  /^(?<place>[^\d–—―():.]{2,60}), (?:\d{1,2}(?:st|nd|rd|th|er|\.)? (?:de )?[^\s\d]+ (?:de )?\d{4}|[^\s\d]+ \d{1,2}, \d{4}) ?(?:[–—―]|--? )/;

/** The place at the start of a first paragraph, without its date; null where the paragraph has none. */
export function readDateline(paragraph: string): string | null {
  const start = paragraph
    .slice(0, 200)
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
  const found = (BRACKETED.exec(start) ?? CAPITALS.exec(start) ?? DATED.exec(start))?.groups;
  const said = found?.['ascii'] ?? found?.['wide'] ?? found?.['square'] ?? found?.['place'];
  if (said === undefined) return null;
  const places = said
    .split(/\s*[,،、，;]\s*/u)
    .filter((part) => part !== '' && !/\p{N}|[年月日]$/u.test(part));
  const place = places
    .join(', ')
    .replace(new RegExp(`\\s*${DASH}+$`, 'u'), '')
    .trim();
  return /\p{L}/u.test(place) && place.length <= 60 ? place : null;
}
