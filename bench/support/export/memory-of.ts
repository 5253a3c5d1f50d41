import { readdirSync, readFileSync } from 'node:fs';

/** Bytes that each process below this one holds, by its id (Linux: /proc). */
function held(): ReadonlyMap<number, number> {
  const pages = new Map<number, number>();
  for (const id of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const command = readFileSync(`/proc/${id}/cmdline`, 'utf8');
      if (!/--type=renderer|-contentproc|-isForBrowser/.test(command)) continue;
      const [, resident = '0'] = readFileSync(`/proc/${id}/statm`, 'utf8').split(' ');
      pages.set(Number(id), Number(resident) * 4096);
    } catch {
      // It ended meanwhile.
    }
  }
  return pages;
}

/** Watches the processes that pages run in; gives by how many megabytes one of them grew at the most. */
export function watchGrowth(): () => number {
  const before = held();
  let most = 0;
  const look = (): void => {
    for (const [id, bytes] of held()) most = Math.max(most, bytes - (before.get(id) ?? bytes));
  };
  const timer = setInterval(look, 50);
  return () => {
    clearInterval(timer);
    look();
    return most / 1_000_000;
  };
}
