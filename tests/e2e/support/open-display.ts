import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { promisify } from 'node:util';
import type { Page } from 'puppeteer-core';
import { waitFor } from './wait-for.ts';

const run = promisify(execFile);

const XVFB = {
  program: 'Xvfb',
  // It chooses a free display and writes its number. Without -noreset it forgets where the pointer is whenever its last
  // client leaves.
  options: ['-displayfd', '3', '-screen', '0', '1400x1000x24', '-nolisten', 'tcp', '-noreset'],
};

/** A screen that nobody sees, for what no headless browser has: prompts, menus and keys of the browser's own. */
export interface Display {
  /** For the variable DISPLAY. */
  readonly name: string;
  /** Presses keys, as xdotool names them, in whichever window has the focus. */
  press(...keys: readonly string[]): Promise<void>;
  /** Moves the pointer there, in px of the screen. */
  movePointer(x: number, y: number): Promise<void>;
  /** Holds the pointer's first button down, and lets it go. */
  holdButton(): Promise<void>;
  releaseButton(): Promise<void>;
  /** Gives the browser's window the focus, and in it this page; there is no window manager that would. */
  focus(page: Page): Promise<void>;
  /** Whether a window with this in its title is on the screen. */
  hasWindow(title: string): Promise<boolean>;
  /** How many windows are on the screen; an open menu is one more. */
  countWindows(): Promise<number>;
  close(): Promise<void>;
}

/** Starts Xvfb, and ends it when this process does. Throws a sentence where Xvfb or xdotool is missing. */
export async function openDisplay(): Promise<Display> {
  const screen = spawn(XVFB.program, XVFB.options, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const end = () => void screen.kill();
  process.once('exit', end);
  // Where there is no Xvfb, this rejects.
  const ended = once(screen, 'exit').catch(() => undefined);
  const close = async () => {
    process.off('exit', end);
    screen.kill();
    await ended;
  };
  try {
    // With -displayfd the third pipe is one that can be read.
    const number = await Promise.race([firstLine(screen.stdio[3] as Readable), ended]);
    if (typeof number !== 'string') throw new Error('Xvfb did not start: install the package xvfb');
    const name = `:${number.trim()}`;
    const xdotool = (...args: readonly string[]) =>
      run('xdotool', args, { env: { ...process.env, DISPLAY: name }, timeout: 10_000 }).catch(
        (error: unknown) => {
          const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
          throw isMissing ? new Error('There is no xdotool: install the package xdotool') : error;
        },
      );
    // Out of the way: a menu chooses what opens under the pointer.
    await xdotool('mousemove', '0', '0');
    return {
      name,
      press: async (...keys) => {
        await xdotool('key', '--delay', '60', ...keys);
      },
      movePointer: async (x, y) => {
        await xdotool('mousemove', String(Math.round(x)), String(Math.round(y)));
      },
      holdButton: async () => {
        await xdotool('mousedown', '1');
      },
      releaseButton: async () => {
        await xdotool('mouseup', '1');
      },
      focus: async (page) => {
        await page.bringToFront();
        await waitFor('the focus in the page', async () => {
          if (await page.evaluate(() => document.hasFocus())) return true;
          await xdotool('search', '--onlyvisible', '--maxdepth', '1', '--name', '.', 'windowfocus');
          return false;
        });
      },
      // Where there is none, xdotool fails.
      hasWindow: (title) =>
        xdotool('search', '--onlyvisible', '--name', title).then(
          () => true,
          () => false,
        ),
      countWindows: async () => {
        const { stdout } = await xdotool('search', '--onlyvisible', '--maxdepth', '1', '--name', '');
        return stdout.trim().split('\n').length;
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

const firstLine = async (stream: Readable) => {
  const [line] = (await once(createInterface(stream), 'line')) as [string];
  return line;
};
