import * as v from 'valibot';
import { BACKUP_FORMAT, BACKUP_VERSION } from '../exporting/backup';
import { Instant } from '../ids';
import { checkReferences } from './check-references';
import { TABLES, type DatabaseContents, type TableName } from './database-contents';
import { readChange } from './read-change';

export interface BackupFault {
  readonly ok: false;
  readonly code: 'backup-unreadable' | 'backup-newer' | 'backup-invalid';
  /** For those who look into it: which record, and what of it. English, and nothing of what the person wrote. */
  readonly detail: string;
}
export interface Backup {
  readonly ok: true;
  readonly contents: DatabaseContents;
  /** Null where it does not say. */
  readonly createdAt: string | null;
}
export type BackupRead = Backup | BackupFault;

/** UTF-16 code units; above it a text can hardly be held besides what is made of it. */
const LONGEST_BACKUP = 400_000_000;
const MOST_RECORDS: Readonly<Record<TableName, number>> = {
  tags: 50_000,
  documents: 200_000,
  captures: 200_000,
  annotations: 1_000_000,
  changes: 5_000_000,
  drafts: 100_000,
  images: 500_000,
  preferences: 1,
};
/** The version of the backup that each table came with. */
const SINCE: Readonly<Record<TableName, number>> = {
  tags: 1,
  documents: 1,
  captures: 1,
  annotations: 1,
  changes: 1,
  drafts: 1,
  images: 1,
  preferences: 2,
};
/** As the page script may hand them over at most; see `Article`. */
const LONGEST_HTML = 30_000_000;
const LONGEST_TEXT = 10_000_000;

const Envelope = v.object({
  format: v.literal(BACKUP_FORMAT),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  createdAt: v.fallback(v.nullable(Instant), null),
});

/** Reads a backup's text. Code `backup-unreadable` where it is no JSON or too long, and those of `readBackup`. */
export function parseBackup(text: string): BackupRead {
  if (text.length > LONGEST_BACKUP) return fault('backup-unreadable', 'too long');
  let parsed: unknown;
  try {
    parsed = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    // The message of the engine may repeat what stands in the file.
    return fault('backup-unreadable', 'not JSON');
  }
  return readBackup(parsed);
}

/**
 * Checks a parsed backup to the last field, and gives new records with nothing in them but what was checked. Codes:
 * `backup-unreadable` where it is no backup, `backup-newer` where a later version wrote it, `backup-invalid` where a record
 * is not as it has to be, an id comes twice, or one record names another that is not there.
 */
export function readBackup(parsed: unknown): BackupRead {
  const envelope = v.safeParse(Envelope, parsed);
  if (!envelope.success) return fault('backup-unreadable', 'not a backup');
  if (envelope.output.version > BACKUP_VERSION) {
    return fault('backup-newer', `version ${envelope.output.version}`);
  }
  const tables = v.safeParse(v.object({ tables: v.record(v.string(), v.array(v.unknown())) }), parsed);
  if (!tables.success) return fault('backup-invalid', 'no tables');

  const read = new Map<TableName, unknown[]>();
  for (const name of tableNames()) {
    // An own property only: `tables` is not ours.
    const records = Object.hasOwn(tables.output.tables, name) ? tables.output.tables[name] : undefined;
    if (records === undefined) {
      if (envelope.output.version >= SINCE[name]) return fault('backup-invalid', `no table ${name}`);
      read.set(name, []);
      continue;
    }
    if (records.length > MOST_RECORDS[name]) return fault('backup-invalid', `too many ${name}`);
    const checked: unknown[] = [];
    for (const [index, record] of records.entries()) {
      const result = readRecord(name, record);
      if ('issue' in result) return fault('backup-invalid', `${name}[${index}]${result.issue}`);
      checked.push(result.record);
    }
    read.set(name, checked);
  }
  // Each table was checked by the validator of its own records in the loop above.
  const contents = Object.fromEntries(read) as unknown as DatabaseContents;
  const broken = checkReferences(contents);
  const { createdAt } = envelope.output;
  return broken === null ? { ok: true, contents, createdAt } : fault('backup-invalid', broken);
}

function readRecord(name: TableName, record: unknown): { record: unknown } | { issue: string } {
  const result = name === 'changes' ? readChange(record) : v.safeParse(TABLES[name], record);
  if (!result.success) {
    const [issue] = result.issues;
    return { issue: `.${v.getDotPath(issue) ?? ''}: ${issue.type}` };
  }
  const { output } = result;
  if ('html' in output && output.html.length > LONGEST_HTML) return { issue: '.html: too long' };
  if ('text' in output && output.text.length > LONGEST_TEXT) return { issue: '.text: too long' };
  return { record: output };
}

function tableNames(): readonly TableName[] {
  // Object.keys of a constant gives its own names.
  return Object.keys(TABLES) as TableName[];
}

function fault(code: BackupFault['code'], detail: string): BackupFault {
  return { ok: false, code, detail };
}
