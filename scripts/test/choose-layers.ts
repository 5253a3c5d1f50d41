import { BROWSER_NAMES, type BrowserName } from '../../tests/e2e/support/browser-name.ts';

export interface ChosenLayers {
  readonly names: readonly string[];
  /** Where the end-to-end specs run. */
  readonly browsers: readonly BrowserName[];
  /** Parts of names of test files; none is all. */
  readonly files: readonly string[];
}

/**
 * Reads what `npm test -- …` was told: names of layers (`unit`, `e2e`), of browsers (`firefox`) and parts of names of
 * files. Nothing is every layer. What the layers need is not among them: `npm test -- e2e` packs first by itself.
 */
export function chooseLayers(args: readonly string[], all: readonly string[]): ChosenLayers {
  const layers = args.filter((arg) => all.includes(arg));
  const browsers = BROWSER_NAMES.filter((browser) => args.includes(browser));
  const files = args.filter((arg) => !layers.includes(arg) && !browsers.some((browser) => browser === arg));
  // A browser's name or a spec file alone means the end-to-end specs.
  if (layers.length === 0 && (browsers.length > 0 || files.some((file) => file.includes('.spec'))))
    layers.push('e2e');
  return {
    names: all.filter((name) => layers.length === 0 || layers.includes(name)),
    browsers: browsers.length > 0 ? browsers : BROWSER_NAMES,
    files,
  };
}
