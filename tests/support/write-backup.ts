import { beginBackup, type BackupDetails } from '../../domain/exporting/backup';
import { TABLES, type TableName } from '../../domain/importing/database-contents';

/** The text of a backup of these tables, each in parts of `atOnce` records. */
export function writeBackup(
  contents: Readonly<Record<TableName, readonly unknown[]>>,
  details: BackupDetails,
  atOnce = 2,
): string {
  const backup = beginBackup(details);
  const pieces = [backup.head];
  // Object.keys of a constant gives its own names.
  for (const table of Object.keys(TABLES) as TableName[]) {
    for (let at = 0; at < contents[table].length; at += atOnce)
      pieces.push(backup.add(table, contents[table].slice(at, at + atOnce)));
  }
  pieces.push(...backup.end());
  const decoder = new TextDecoder();
  return pieces.map((piece) => decoder.decode(piece, { stream: true })).join('');
}
