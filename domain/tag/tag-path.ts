import * as v from 'valibot';
import { foldForSearch } from '../search/fold-for-search';

/** UTF-16 code units. */
export const MAX_TAG_PATH = 400;

/** A label with its ancestors, joined by `/`: `Torture/Ill-treatment in custody`. */
export const TagPath = v.pipe(
  v.string(),
  v.maxLength(MAX_TAG_PATH),
  v.check((path) => path !== '' && normaliseTagPath(path) === path, 'not a normalised tag path'),
);

/**
 * What a person typed as a tag, made into a path: white space collapsed, empty parts dropped.
 * Gives '' where nothing is left.
 */
export function normaliseTagPath(typed: string): string {
  return typed
    .normalize('NFC')
    .split('/')
    .map((part) => part.replace(/[\s\p{Cc}]+/gu, ' ').trim())
    .filter((part) => part !== '')
    .join('/');
}

/** Two paths that fold to the same are one tag: accents and case are forgiven. */
export function foldTagPath(path: string): string {
  return normaliseTagPath(path).split('/').map(foldForSearch).join('/');
}

/** The last part, which is what a narrow place shows, and what stands before it. */
export function splitTagPath(path: string): { ancestors: string; label: string } {
  const cut = path.lastIndexOf('/');
  return cut < 0
    ? { ancestors: '', label: path }
    : { ancestors: path.slice(0, cut), label: path.slice(cut + 1) };
}

/** Whether the first path is the second one or stands below it. */
export function isAtOrBelow(path: string, above: string): boolean {
  const [folded, root] = [foldTagPath(path), foldTagPath(above)];
  return folded === root || folded.startsWith(`${root}/`);
}
