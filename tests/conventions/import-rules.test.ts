import { readFileSync } from 'node:fs';
import { globSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '../..');
const SOURCES = globSync(
  '{entrypoints,application,domain,dom,page,storage,messaging,components}/**/*.{ts,tsx}',
  { cwd: ROOT },
);

interface Import {
  readonly from: string;
  readonly to: string;
  readonly isType: boolean;
}

/** Every import in our sources, `import type` told apart, with a relative target resolved against the project. */
function importsOf(file: string): Import[] {
  const source = readFileSync(path.join(ROOT, file), 'utf8');
  const statements = source.matchAll(
    /^(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?'([^']+)'|import\(\s*'([^']+)'\s*\)/gm,
  );
  return [...statements].map(([, type, fixed, dynamic]) => {
    const target = fixed ?? dynamic ?? '';
    const to = target.startsWith('.') ? path.join(path.dirname(file), target) : target;
    return { from: file, to, isType: type !== undefined };
  });
}

const IMPORTS = SOURCES.flatMap(importsOf);
const room = (file: string): string => file.split('/')[0] ?? '';
const OURS = new Set([
  'entrypoints',
  'application',
  'domain',
  'dom',
  'page',
  'storage',
  'messaging',
  'components',
  'locales',
]);

/** What each room may import of ours, at run time and for types only. */
const MAY: Record<string, { value: string[]; type: string[] }> = {
  domain: { value: ['domain'], type: [] },
  dom: { value: ['domain', 'dom'], type: [] },
  page: { value: ['domain', 'dom', 'page'], type: [] },
  messaging: { value: ['messaging'], type: ['domain'] },
  storage: { value: ['domain', 'storage'], type: [] },
  application: { value: ['domain', 'storage', 'messaging', 'application'], type: [] },
  components: { value: ['domain', 'dom', 'components'], type: ['application', 'messaging'] },
};

const shown = (one: Import): string => `${one.from} -> ${one.to}`;

describe('imports', () => {
  it.each(Object.entries(MAY))('of %s stay within what it may know', (name, { value, type }) => {
    const broken = IMPORTS.filter((one) => room(one.from) === name && OURS.has(room(one.to))).filter(
      (one) => !(value.includes(room(one.to)) || (one.isType && type.includes(room(one.to)))),
    );
    expect(broken.map(shown)).toEqual([]);
  });

  it('of Dexie are in storage only', () => {
    expect(IMPORTS.filter((one) => one.to === 'dexie' && room(one.from) !== 'storage').map(shown)).toEqual(
      [],
    );
  });

  it('of the browser are in entrypoints only', () => {
    const browser = IMPORTS.filter((one) => one.to.startsWith('wxt/') || one.to === 'webextension-polyfill');
    expect(browser.filter((one) => room(one.from) !== 'entrypoints').map(shown)).toEqual([]);
  });

  it.each(['page', 'probe', 'highlight', 'paint', 'toggle-painting'].map((name) => `entrypoints/${name}.ts`))(
    'of %s bring in no storage, no components and no polyfill',
    (entry) => {
      const seen = new Set<string>();
      const queue = [entry];
      const reached: string[] = [];
      while (queue.length > 0) {
        const file = queue.pop() ?? '';
        if (seen.has(file)) continue;
        seen.add(file);
        for (const one of importsOf(file).filter((each) => !each.isType)) {
          reached.push(one.to);
          const source = SOURCES.find(
            (each) => each.replace(/\.tsx?$/, '') === one.to.replace(/\.tsx?$/, ''),
          );
          if (source) queue.push(source);
        }
      }
      expect(
        reached.filter(
          (to) =>
            /^(storage|components|application)\/|^wxt\/browser|polyfill|^dexie|^preact/.test(to) &&
            to !== 'components/fluent/create-localization',
        ),
      ).toEqual([]);
    },
  );

  it('find the sources at all', () => {
    expect(SOURCES.length).toBeGreaterThan(60);
    expect(IMPORTS.length).toBeGreaterThan(200);
  });
});

describe('entrypoints', () => {
  it('are wiring: at most 80 lines each', () => {
    const long = SOURCES.filter((file) => room(file) === 'entrypoints').filter(
      (file) => readFileSync(path.join(ROOT, file), 'utf8').split('\n').length > 81,
    );
    expect(long).toEqual([]);
  });
});
