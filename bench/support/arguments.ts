import type { BrowserName } from '../../tests/e2e/support/browser-name.ts';

/** The browsers that are named, or both. */
export function browsersIn(args: readonly string[]): readonly BrowserName[] {
  const all: readonly BrowserName[] = ['chromium', 'firefox'];
  const named = all.filter((name) => args.includes(name));
  return named.length === 0 ? all : named;
}

/** The first number that is given. */
export function numberIn(args: readonly string[]): number | undefined {
  const given = args.find((arg) => /^\d+$/.test(arg));
  return given === undefined ? undefined : Number(given);
}
