import { emphasise } from '../search/emphasise';
import { foldPlain, type Span } from '../search/fold-with-map';

/**
 * Letters that keyboards of one script write differently, by the one that they are compared as: Arabic yeh, kaf, heh and
 * alef of several languages. One code unit for one.
 */
const VARIANTS: ReadonlyMap<string, string> = new Map([
  ['\u0649', '\u064a'],
  ['\u06cc', '\u064a'],
  ['\u06a9', '\u0643'],
  ['\u0629', '\u0647'],
  ['\u06c1', '\u0647'],
  ['\u06be', '\u0647'],
  ['\u0671', '\u0627'],
]);

/** Hyphens and the like as spaces, apostrophes as one, katakana as hiragana, `VARIANTS` as one: one code unit for one, so that offsets stay. */
function withoutVariants(text: string): string {
  return text
    .replace(/[-\u2010-\u2015_]/g, ' ')
    .replace(/[\u2018\u2019\u02bc`\u00b4]/g, "'")
    .replace(/[\u30a1-\u30f6]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60))
    .replace(/[\u0629\u0649\u0671\u06a9\u06be\u06c1\u06cc]/g, (letter) => VARIANTS.get(letter) ?? letter);
}

const folded = new Map<string, string>();

/**
 * A tag or what is typed for one, as they are compared: besides what search forgives, hyphens are spaces (`ill treatment`
 * finds `Ill-treatment in custody`), and letters with several forms are one.
 */
export function foldTag(path: string): string {
  const known = folded.get(path);
  if (known !== undefined) return known;
  // Once more: half-width kana are kana only when they are folded.
  const made = withoutVariants(foldPlain(withoutVariants(path)));
  if (folded.size > 20_000) folded.clear();
  folded.set(path, made);
  return made;
}

/** Whether `needle` stands at the beginning of a part of the path; both folded by `foldTag`. */
export function startsAPart(foldedPath: string, needle: string): boolean {
  return foldedPath.startsWith(needle) || foldedPath.includes(`/${needle}`);
}

/** Where needles that `foldTag` folded stand in a path, in UTF-16 code units. */
export function emphasiseTag(path: string, needles: readonly string[]): readonly Span[] {
  return emphasise(withoutVariants(path), needles);
}
