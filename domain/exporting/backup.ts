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

type Bytes = Uint8Array<ArrayBuffer>;

/** Gives the UTF-8 bytes of a backup, piece after piece. */
export interface BackupWriter {
  /** What stands before the tables. */
  readonly head: Bytes;
  /** Records as they stand, of tables in the order of `TABLES`, each in as many parts as there are. */
  add(table: TableName, records: readonly unknown[]): Bytes;
  /** What stands behind the last of them. */
  end(): readonly Bytes[];
}

/**
 * Everything in the database as one JSON text that never has to be in memory whole. `sha256` is that of the tables as they stand in
 * it, to tell damage. Damaged records go along as they stand: a restore leaves them out, a person may read them. Throws the code
 * `backup-too-large` beyond `largest` bytes.
 */
export function beginBackup({ createdAt, software }: BackupDetails, largest = LARGEST_BACKUP): BackupWriter {
  const sieve = createSieve();
  const damaged: DamagedRecord[] = [];
  const hash = sha256.create();
  const encoder = new TextEncoder();
  let size = 0;
  const hashed = (text: string): Bytes => {
    const bytes = encoder.encode(text);
    size += bytes.length;
    if (size > largest) throw Object.assign(new Error('too large a backup'), { code: 'backup-too-large' });
    hash.update(bytes);
    return bytes;
  };

  // Object.keys of a constant gives its own names.
  const waiting = Object.keys(TABLES) as TableName[];
  let begun: TableName | null = null;
  let isFirst = true;
  /** Ends the table at hand and begins the one after it. */
  const beginNext = (): string => {
    const next = waiting.shift();
    if (next === undefined) throw new Error('a table comes too late');
    const text = `${begun === null ? '{' : '],'}"${next}":[`;
    begun = next;
    isFirst = true;
    return text;
  };

  const head = JSON.stringify({
    format: BACKUP_FORMAT,
    version: BACKUP_VERSION,
    createdAt,
    software: { extension: software.extension, browser: software.browser },
  });
  return {
    head: encoder.encode(`${head.slice(0, -1)},"tables":`),
    add(table, records) {
      const sifted = sieve.take(table, records);
      damaged.push(...sifted.damaged);
      let text = '';
      while (begun !== table) text += beginNext();
      for (const record of sifted.intact) {
        text += `${isFirst ? '' : ','}${JSON.stringify(record)}`;
        isFirst = false;
      }
      return hashed(text);
    },
    end() {
      let text = '';
      while (waiting.length > 0) text += beginNext();
      const last = hashed(`${text}]}`);
      const beside = damaged.length === 0 ? '' : `,"damaged":${JSON.stringify(damaged)}`;
      return [last, encoder.encode(`,"sha256":"${bytesToHex(hash.digest())}"${beside}}`)];
    },
  };
}

/** Whether the tables of a parsed backup are the ones that were written. True where it carries no hash to compare. */
export async function backupIsWhole(parsed: unknown, digest: Digest): Promise<boolean> {
  if (typeof parsed !== 'object' || parsed === null || !('sha256' in parsed) || !('tables' in parsed))
    return true;
  return (await digest(JSON.stringify(parsed.tables))) === parsed.sha256;
}
