import type { Case } from './cases.ts';

export type Place = { readonly start: number; readonly end: number } | null;

/**
 * - `right`: the passage, within the case's tolerance; rightly unplaced; or unplaced where nobody could decide
 * - `sloppy`: half of both or more is common, but an end is off
 * - `missed`: unplaced although it is there
 * - `wrong`: on other words
 * - `false`: placed although the passage was deleted
 */
type Verdict = 'right' | 'sloppy' | 'missed' | 'wrong' | 'false';
type Counts = Record<Verdict, number>;

function verdictOn({ expected, nullOk, tolerance }: Case, found: Place): Verdict {
  if (!found) return expected === null || nullOk ? 'right' : 'missed';
  if (expected === null) return 'false';
  const [start, end] = expected;
  if (Math.abs(found.start - start) <= tolerance && Math.abs(found.end - end) <= tolerance) return 'right';
  const shared = Math.max(0, Math.min(end, found.end) - Math.max(start, found.start));
  const both = Math.max(end, found.end) - Math.min(start, found.start);
  return shared / both >= 0.5 ? 'sloppy' : 'wrong';
}

function count(cases: readonly Case[], results: Readonly<Record<string, Place>>): Counts {
  const counts: Counts = { right: 0, sloppy: 0, missed: 0, wrong: 0, false: 0 };
  for (const one of cases) counts[verdictOn(one, results[one.id] ?? null)] += 1;
  return counts;
}

const HEAD = 'cases  right         sloppy  missed  wrong  false  wrong+false';

export function headOfTable(first: string): string {
  return `${first.padEnd(34)} ${HEAD}`;
}

/** A row of the table, with the scorer's columns. */
export function rowOfTable(
  first: string,
  cases: readonly Case[],
  results: Readonly<Record<string, Place>>,
): string {
  const counts = count(cases, results);
  const share = (some: number): string => `${((100 * some) / cases.length).toFixed(2)} %`;
  return [
    first.padEnd(34),
    String(cases.length).padStart(5),
    `${String(counts.right).padStart(5)} ${share(counts.right).padStart(8)}`,
    String(counts.sloppy).padStart(6),
    String(counts.missed).padStart(7),
    String(counts.wrong).padStart(6),
    String(counts.false).padStart(6),
    share(counts.wrong + counts.false).padStart(11),
  ].join(' ');
}

/** Rows for each kind of change and each language. */
export function rowsByKind(
  cases: readonly Case[],
  results: Readonly<Record<string, Place>>,
): readonly string[] {
  const groups = [
    ...Map.groupBy(cases, ({ kind }) => kind),
    ...Map.groupBy(cases, ({ lang }) => `language ${lang}`),
  ];
  return groups
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, some]) => rowOfTable(`  ${name}`, some, results));
}

/** Median, 95th percentile and longest of some times in ms. */
export function describeSpread(times: readonly number[]): string {
  const sorted = times.toSorted((one, other) => one - other);
  const at = (share: number): string => (sorted[Math.floor((sorted.length - 1) * share)] ?? 0).toFixed(2);
  return `median ${at(0.5)}, 95 % ${at(0.95)}, longest ${at(1)} ms`;
}
