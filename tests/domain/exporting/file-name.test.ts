import { describe, expect, it } from 'vitest';
import { backupFileName, fileName } from '../../../domain/exporting/file-name';
import { makeDocument } from '../make-records';

const exportedAt = '2026-11-25T09:00:00.000Z';
const named = (title: string) => fileName({ only: makeDocument(1, { title }), exportedAt }, 'md');

describe('fileName', () => {
  it('names one document and the day', () => {
    expect(named('Merrow: Complaints From Detention')).toBe('merrow-complaints-from-detention-2026-11-25.md');
  });

  it('tells no topic where there are several documents', () => {
    expect(fileName({ only: null, exportedAt }, 'csv')).toBe('witnessmark-2026-11-25.csv');
  });

  it('keeps other scripts', () => {
    expect(named('メロウ：苦情の放置')).toBe('メロウ-苦情の放置-2026-11-25.md');
  });

  it.each(['../../etc/passwd', 'a\\b:c*d?"<>|', '\u202Egnp.exe', '.hidden', 'x\0y\n', '   '])(
    'is safe for %j',
    (title) => {
      expect(named(title)).toMatch(/^[\p{L}\p{N}][\p{L}\p{M}\p{N}-]*-2026-11-25\.md$/u);
    },
  );

  it('is no name of a device', () => {
    expect(named('CON')).toBe('witnessmark-2026-11-25.md');
  });

  it('stays short in bytes, without cutting a character', () => {
    const name = named('苦情😀'.repeat(200));
    expect(new TextEncoder().encode(name).length).toBeLessThan(110);
    expect(name.isWellFormed()).toBe(true);
  });

  it('names a backup by the day alone', () => {
    expect(backupFileName(exportedAt)).toBe('witnessmark-backup-2026-11-25.json');
  });
});
