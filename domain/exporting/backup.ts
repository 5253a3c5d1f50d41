import type { Digest } from './digest';
import type { DamagedRecord } from '../importing/set-apart';
import { TABLES, type DatabaseContents, type TableName } from '../importing/database-contents';

export const BACKUP_FORMAT = 'witnessmark-backup';
/** Raised when a reader of the version before could no longer read what is written. */
export const BACKUP_VERSION = 2;

export interface BackupDetails {
  readonly createdAt: string;
  readonly software: { readonly extension: string; readonly browser: string };
  readonly digest: Digest;
}

/** What a backup is written from. Damaged records go along as they stand: a restore leaves them out, a person may read them. */
export type BackupContents = DatabaseContents & { readonly damaged?: readonly DamagedRecord[] };

/** Everything in the database as one JSON text. `sha256` is that of the tables as they stand in it, to tell damage. */
export async function writeBackup(contents: BackupContents, details: BackupDetails): Promise<string> {
  const tables = writeTables(contents);
  const head = JSON.stringify({
    format: BACKUP_FORMAT,
    version: BACKUP_VERSION,
    createdAt: details.createdAt,
    software: { extension: details.software.extension, browser: details.software.browser },
    sha256: await details.digest(tables),
  });
  // Joined as text: the tables are large, and are to be written out once.
  const { damaged = [] } = contents;
  const beside = damaged.length === 0 ? '' : `,"damaged":${JSON.stringify(damaged)}`;
  return `${head.slice(0, -1)},"tables":${tables}${beside}}`;
}

function writeTables(contents: DatabaseContents): string {
  // Object.keys of a constant gives its own names.
  const names = Object.keys(TABLES) as TableName[];
  return JSON.stringify(Object.fromEntries(names.map((name) => [name, contents[name]])));
}

/** Whether the tables of a parsed backup are the ones that were written. True where it carries no hash to compare. */
export async function backupIsWhole(parsed: unknown, digest: Digest): Promise<boolean> {
  if (typeof parsed !== 'object' || parsed === null || !('sha256' in parsed) || !('tables' in parsed))
    return true;
  return (await digest(JSON.stringify(parsed.tables))) === parsed.sha256;
}
