import { describe, expect, it, vi } from 'vitest';
import { backupFileName, fileName, uniqueName } from '../../../domain/exporting/file-name';
import type { TakenNames } from '../../../domain/exporting/unique-among';
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

describe('uniqueName', () => {
  const namesOf = (...titles: readonly string[]) => {
    const taken: TakenNames = new Map();
    return titles.map((title) => uniqueName(title, 'md', taken));
  };

  it('numbers namesakes, past numbers that a title has itself', () => {
    expect(namesOf('Report', 'report!', 'REPORT')).toEqual(['report.md', 'report-2.md', 'report-3.md']);
    expect(namesOf('Report 2', 'Report', 'Report')).toEqual(['report-2.md', 'report.md', 'report-3.md']);
    expect(namesOf('Report', 'Report', 'Report 2')).toEqual(['report.md', 'report-2.md', 'report-2-2.md']);
    expect(namesOf('', 'con', '?')).toEqual(['untitled.md', 'untitled-2.md', 'untitled-3.md']);
  });

  it('does not go through all namesakes for each further one', () => {
    const taken: TakenNames = new Map();
    const asked = vi.spyOn(taken, 'has');
    const names = Array.from({ length: 1_000 }, () => uniqueName('Report', 'md', taken));
    expect(names.at(-1)).toBe('report-1000.md');
    expect(asked.mock.calls.length).toBeLessThan(2_000);
  });
});
