import { spawnSync } from 'node:child_process';

/** Ends a process that leads a group, and all of that group; nothing where it is gone already. */
export function endProcessGroup(pid: number | undefined): void {
  if (pid === undefined || pid <= 0) return;
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(pid), '/T', '/F'], { stdio: 'ignore' });
    return;
  }
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // ESRCH: the group has ended by itself, which is what was wanted.
  }
}
