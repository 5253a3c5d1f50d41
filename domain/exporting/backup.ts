import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Digest } from './digest';
import { createSieve, type DamagedRecord } from '../importing/set-apart';
import { TABLES, type TableName } from '../importing/database-contents';

export const BACKUP_FORMAT = 'witnessmark-backup';
/** Raised when a reader of the version before could no longer read what is written. */
export const BACKUP_VERSION = 2;

/** Bytes. A larger one could be written, but no browser could hold its text to read it back. */
export const LARGEST_BACKUP = 500_000_000;

export interface BackupDetails {
  readonly createdAt: string;
  readonly software: { readonly extension: string; readonly browser: string };
}

export interface BackupWriter {
  /** Records as they stand, of tables in the order of `TABLES`, each in as many parts as there are; gives how the text goes on. */
  add(table: TableName, records: readonly unknown[]): string;
  /** How the text ends. */
  end(): string;
}

/**
 * Everything in the database as one JSON text, piece after piece, so that it never has to be in memory whole. `sha256` is that of
 * the tables as they stand in it, to tell damage. Damaged records go along as they stand: a restore leaves them out, a person may
 * read them. Throws the code `backup-too-large` beyond `largest` bytes.
 */
export function beginBackup({ createdAt, software }: BackupDetails, largest = LARGEST_BACKUP): BackupWriter {
  const sieve = createSieve();
  const hash = sha256.create();
  const encoder = new TextEncoder();
  const damaged: DamagedRecord[] = [];
  // Object.keys of a constant gives its own names.
  const waiting = Object.keys(TABLES) as TableName[];
  let begun: TableName | null = null;
  let isFirst = true;

  let size = 0;
  const hashed = (text: string): string => {
    const bytes = encoder.encode(text);
    size += bytes.length;
    if (size > largest) throw Object.assign(new Error('Too large'), { code: 'backup-too-large' });
    hash.update(bytes);
    return text;
  };
  /** The braces and names up to the table, of those that nothing came for as well. */
  const goTo = (table: TableName | null): string => {
    let text = '';
    while (begun !== table) {
      const next = waiting.shift() ?? null;
      text += `${begun === null ? '{' : ']'}${next === null ? '}' : `${begun === null ? '' : ','}"${next}":[`}`;
      begun = next;
      isFirst = true;
    }
    return text;
  };
  const head = JSON.stringify({
    format: BACKUP_FORMAT,
    version: BACKUP_VERSION,
    createdAt,
    software: { extension: software.extension, browser: software.browser },
  });
  let before = `${head.slice(0, -1)},"tables":`;
  return {
    add(table, records) {
      const sifted = sieve.take(table, records);
      damaged.push(...sifted.damaged);
      let text = goTo(table);
      for (const record of sifted.intact) {
        text += `${isFirst ? '' : ','}${JSON.stringify(record)}`;
        isFirst = false;
      }
      const begin = before;
      before = '';
      return begin + hashed(text);
    },
    end() {
      const tables = before + hashed(goTo(null));
      const beside = damaged.length === 0 ? '' : `,"damaged":${JSON.stringify(damaged)}`;
      return `${tables},"sha256":"${bytesToHex(hash.digest())}"${beside}}`;
    },
  };
}

/** Whether the tables of a parsed backup are the ones that were written. True where it carries no hash to compare. */
export async function backupIsWhole(parsed: unknown, digest: Digest): Promise<boolean> {
  if (typeof parsed !== 'object' || parsed === null || !('sha256' in parsed) || !('tables' in parsed))
    return true;
  return (await digest(JSON.stringify(parsed.tables))) === parsed.sha256;
}
