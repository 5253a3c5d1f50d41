import type { Outgoing } from './outgoing';
import { uniqueAmong, type TakenNames } from './unique-among';

/** What Windows keeps for devices, with or without an extension. */
const DEVICES = /^(con|prn|aux|nul|com\d|lpt\d)$/i;
/** UTF-8 bytes; encrypted file systems leave about 140 for a whole name. */
const LONGEST_TITLE = 90;

/**
 * `merrow-complaints-2026-11-24.md` for one document, `witnessmark-2026-11-24.md` for several, so that a folder tells
 * nobody what somebody works on unless they chose that one document. The day is that of the export, in UTC.
 */
export function fileName(
  { only, exportedAt }: Pick<Outgoing, 'only' | 'exportedAt'>,
  extension: string,
): string {
  const title = only ? nameFrom(only.title) : '';
  return `${title === '' || DEVICES.test(title) ? 'witnessmark' : title}-${dayOf(exportedAt)}.${extension}`;
}

export function backupFileName(createdAt: string): string {
  return `witnessmark-backup-${dayOf(createdAt)}.json`;
}

/**
 * A name for a file among others with the same extension: of its title, else `untitled`; `taken` gets it, without the extension. Safe on
 * every system, and where case does not count.
 */
export function uniqueName(title: string, extension: string, taken: TakenNames): string {
  const name = nameFrom(title);
  const unique = uniqueAmong(name === '' || DEVICES.test(name) ? 'untitled' : name, taken);
  return `${unique}.${extension}`;
}

function dayOf(instant: string): string {
  return instant.slice(0, 10);
}

/** Letters and digits of any script in lower case, everything else a hyphen: no separators, quotes, dots or invisible characters. */
function nameFrom(title: string): string {
  const words = title
    .normalize('NFC')
    .toLowerCase()
    .replace(/[’'ʼ]/g, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-');
  let name = '';
  let bytes = 0;
  for (const point of words) {
    bytes += new TextEncoder().encode(point).length;
    if (bytes > LONGEST_TITLE) break;
    name += point;
  }
  return name.replace(/^-+|-+$/g, '');
}
