import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildExtension } from '../scripts/start/build-extension.ts';
import { BAR, highlight, press } from '../tests/e2e/support/annotate.ts';
import { openSession, type Session } from '../tests/e2e/support/open-session.ts';
import { PASSAGES, PRESS_RELEASE } from '../tests/e2e/support/pages.ts';
import { samplePage } from '../tests/e2e/support/sample-page.ts';
import { selectText } from '../tests/e2e/support/select-text.ts';
import { waitFor } from '../tests/e2e/support/wait-for.ts';
import { browsersIn, numberIn } from './support/arguments.ts';
import { describeTimes } from './support/times.ts';

// `npm run bench -- probe [chromium | firefox] [ROUNDS]`: what the probe takes of a page's main thread, and how long after
// a change in another tab the number on the button is right.
const args = process.argv.slice(2);
const rounds = numberIn(args) ?? 20;
const browsers = browsersIn(args);

declare const chrome: {
  readonly scripting: { updateContentScripts(scripts: object[]): Promise<void> };
  readonly storage: {
    readonly local: { get(key: string): Promise<{ probeTimes?: [number, number, number] }> };
  };
  readonly tabs: { query(filter: object): Promise<{ id: number; url?: string }[]> };
  readonly action: { getBadgeText(of: { tabId: number }): Promise<string> };
};

for (const name of browsers) {
  const extension = withWatches(await buildExtension(name));
  const session = await openSession({
    name,
    extension,
    launch: { firefoxPreferences: { 'privacy.reduceTimerPrecision': false } },
  });
  try {
    await measureProbe(session);
    await measureBadge(session);
  } finally {
    await session.close();
    rmSync(extension, { recursive: true });
  }
}
process.exit(0);

/** A copy of the extension that has all sites granted, and a watch to be run before the probe and one after it. */
function withWatches(extension: string): string {
  const copy = mkdtempSync(join(tmpdir(), 'witnessmark-probe-'));
  cpSync(extension, copy, { recursive: true });
  const file = join(copy, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as object;
  writeFileSync(file, JSON.stringify({ ...manifest, host_permissions: ['https://*/*'] }));
  writeFileSync(
    join(copy, 'before.js'),
    `{
       const { requestIdleCallback } = window;
       window.requestIdleCallback = (run, options) =>
         requestIdleCallback.call(window, () => {
           const start = performance.now();
           run();
           const whenIdle = performance.now() - start;
           chrome.storage.local.set({ probeTimes: [performance.timeOrigin, window.beforeIdle, whenIdle] });
         }, options);
       window.probeStart = performance.now();
     }`,
  );
  writeFileSync(join(copy, 'after.js'), 'window.beforeIdle = performance.now() - window.probeStart;');
  return copy;
}

async function measureProbe(session: Session): Promise<void> {
  const ours = await session.extensionPage('manifest.json');
  await ours.evaluate(async () => {
    const probe = { id: 'probe', js: ['before.js', 'probe.js', 'after.js'] };
    await chrome.scripting.updateContentScripts([probe]);
  });
  const lastTime = () =>
    ours.evaluate(
      async () => (await chrome.storage.local.get('probeTimes')).probeTimes ?? ([0, 0, 0] as const),
    );
  for (const [title, address] of Object.entries(pages(session))) {
    const beforeIdle: number[] = [];
    const whenIdle: number[] = [];
    const page = await session.page('about:blank');
    for (let round = 0; round <= rounds; round += 1) {
      const [before] = await lastTime();
      await page.goto(address, { waitUntil: 'load' });
      const time = await waitFor('the probe', async () => {
        const [at, ...both] = await lastTime();
        return at !== before && both;
      });
      if (round === 0) continue;
      beforeIdle.push(time[0]);
      whenIdle.push(time[1]);
    }
    await page.close();
    console.log(describeTimes(`${session.name}, ${title}, before the page is idle`, beforeIdle, 2));
    console.log(describeTimes(`${session.name}, ${title}, in its idle time`, whenIdle, 2));
  }
  await ours.close();
}

function pages({ site }: Session): Record<string, string> {
  const many = 'https://www.observatory.example/many-nodes';
  site.put(
    many,
    `<!doctype html><title>Many</title>${'<div><p>A few words.</p> <b>and</b></div>'.repeat(33_333)}`,
  );
  return {
    'press release': PRESS_RELEASE,
    'long report': samplePage('long-report').url,
    '100,000 nodes': many,
  };
}

/** From the press of a button in one tab until the number of another tab is right. */
async function measureBadge(session: Session): Promise<void> {
  const watching = await session.extensionPage('manifest.json');
  const tabs = () => watching.evaluate(async () => (await chrome.tabs.query({})).map(({ id }) => id));
  const before = await tabs();
  await session.page(PRESS_RELEASE);
  const tabId = await waitFor('the tab', async () => (await tabs()).find((id) => !before.includes(id)));
  /** Resolves with the moment at which the number is this. */
  const whenBadgeIs = (text: string) =>
    watching.evaluate(
      async (id, wanted) => {
        while ((await chrome.action.getBadgeText({ tabId: id })) !== wanted);
        return performance.timeOrigin + performance.now();
      },
      tabId,
      text,
    );
  const timed = async (text: string, deed: () => Promise<unknown>) => {
    const right = whenBadgeIs(text);
    const start = performance.timeOrigin + performance.now();
    await deed();
    return (await right) - start;
  };
  const times = { reader: [] as number[], library: [] as number[], stopped: [] as number[] };
  const other = await session.page(PRESS_RELEASE);
  const frame = await session.openReader(other);
  await highlight(other, frame, { passage: PASSAGES.first, colour: 'source' });
  await whenBadgeIs('1');
  const library = await session.openLibrary();
  const remove = '[data-annotation] [data-action=delete]';
  for (let round = 0; round < rounds; round += 1) {
    await other.bringToFront();
    await selectText(other, frame, PASSAGES.second);
    times.reader.push(await timed('2', () => press(frame, `${BAR} [data-colour=victim]`)));
    times.reader.push(await timed('1', () => press(frame, '[data-action=undo]')));
    await library.bringToFront();
    times.library.push(await timed('', () => press(library, remove)));
    await session.stopBackground();
    times.stopped.push(await timed('1', () => press(library, '.toast [data-action=undo]')));
  }
  const say = (where: string, values: readonly number[]) =>
    console.log(describeTimes(`${session.name}, the number after a change in ${where}`, values));
  say('the reader of another tab', times.reader);
  say('the library', times.library);
  say('the library, the background stopped', times.stopped);
}
