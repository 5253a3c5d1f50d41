import { emphasise } from '../search/emphasise';
import { foldPlain, type Span } from '../search/fold-with-map';

/** Hyphens and the like as spaces, one code unit for one, so that offsets stay. */
function withoutHyphens(path: string): string {
  return path.replace(/[-\u2010-\u2015_]/g, ' ');
}

/** Tags are compared with hyphens as spaces: `ill treatment` finds `Ill-treatment in custody`. */
export function foldTag(path: string): string {
  return foldPlain(withoutHyphens(path));
}

/** Whether `needle` stands at the beginning of a part of the path; both folded by `foldTag`. */
export function startsAPart(foldedPath: string, needle: string): boolean {
  return foldedPath.startsWith(needle) || foldedPath.includes(`/${needle}`);
}

/** Where needles that `foldTag` folded stand in a path, in UTF-16 code units. */
export function emphasiseTag(path: string, needles: readonly string[]): readonly Span[] {
  return emphasise(withoutHyphens(path), needles);
}
