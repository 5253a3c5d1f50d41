import { spawn } from 'node:child_process';
import { endProcessGroup } from '../end-process-group.ts';

export interface Ended {
  readonly code: number | null;
  readonly output: string;
  readonly timedOut: boolean;
}

/** Runs a command of the project to its end, or ends it and all that it started after `limit` ms. Never throws. */
export function runCommand(
  command: string,
  args: readonly string[],
  limit: number,
  environment: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  return new Promise((resolve) => {
    // A group of its own, so that the watchdog ends what this command started and nothing else.
    const child = spawn(command, args, {
      detached: process.platform !== 'win32',
      shell: process.platform === 'win32',
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...environment },
    });
    running.add(child.pid ?? 0);
    let output = '';
    let timedOut = false;
    const keep = (chunk: Buffer) => (output += chunk.toString());
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    const watchdog = setTimeout(() => {
      timedOut = true;
      endProcessGroup(child.pid);
    }, limit);
    const end = (code: number | null, message = '') => {
      clearTimeout(watchdog);
      running.delete(child.pid ?? 0);
      resolve({ code, output: output + message, timedOut });
    };
    child.on('error', (error) => end(null, error.message));
    // Not 'close': a browser that a killed test left behind may hold the pipes open.
    child.on('exit', (code) => {
      endProcessGroup(child.pid);
      setImmediate(() => end(code));
    });
  });
}

const running = new Set<number>();

/** Ends every command that still runs. */
export function endCommands(): void {
  for (const pid of running) endProcessGroup(pid);
}
