import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { runCommand } from '../../scripts/test/run-command';

it('gives the code and the output of a command', async () => {
  const ended = await runCommand(
    process.execPath,
    ['-e', 'console.log("seen"); process.exitCode = 3'],
    10_000,
  );
  expect(ended).toMatchObject({ code: 3, timedOut: false });
  expect(ended.output).toContain('seen');
});

it('says so when there is no such command', async () => {
  expect(await runCommand('no-such-command', [], 1_000)).toMatchObject({ code: null, timedOut: false });
});

it.skipIf(process.platform === 'win32')(
  'ends a command that hangs, and what that command started',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'witnessmark-'));
    const mark = join(folder, 'still-here');
    const child = `setTimeout(() => require("fs").writeFileSync(${JSON.stringify(mark)}, ""), 1500)`;
    const parent = `require("child_process").spawn(process.execPath, ["-e", ${JSON.stringify(child)}]); setInterval(() => {}, 1e6)`;
    const ended = await runCommand(process.execPath, ['-e', parent], 500);
    expect(ended.timedOut).toBe(true);
    await sleep(1_800);
    expect(existsSync(mark)).toBe(false);
    rmSync(folder, { recursive: true });
  },
);
