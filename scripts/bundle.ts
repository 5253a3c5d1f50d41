import { build } from 'vite';
import { slimPurifier } from './slim-purifier.ts';
import { slimReadability } from './slim-readability.ts';

/** A change to the product's code, for an ablation: in `file`, `from` becomes `to`. */
export interface Patch {
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

/** One minified script with what the module exports under `window[name]`. Throws when a patch finds nothing to change. */
export async function bundle(
  root: string,
  entry: string,
  name: string,
  patches: readonly Patch[] = [],
): Promise<string> {
  const done = new Set<Patch>();
  const output = await build({
    root,
    configFile: false,
    logLevel: 'silent',
    plugins: [
      // What is measured is what ships; peers are as they were published.
      ...(entry.startsWith('bench/peers/') ? [] : [slimReadability(), slimPurifier()]),
      {
        name: 'ablation',
        enforce: 'pre',
        transform(code, id) {
          const mine = patches.filter(({ file, from }) => id.endsWith(file) && code.includes(from));
          for (const patch of mine) done.add(patch);
          return mine.length === 0
            ? null
            : { code: mine.reduce((text, { from, to }) => text.replace(from, () => to), code), map: null };
        },
      },
    ],
    build: {
      write: false,
      target: 'es2024',
      lib: { entry, formats: ['iife'], name, fileName: name },
    },
  });
  const missing = patches.find((patch) => !done.has(patch));
  if (missing) throw new Error(`Nothing like "${missing.from}" in ${missing.file}`);
  const [first] = [output].flat();
  if (!first || !('output' in first)) throw new Error('Vite gave no output');
  return first.output[0].code;
}
