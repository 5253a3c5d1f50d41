import { isSameSite } from '../domain/document/normalise-url';
import { success, type Result } from '../messaging/result';
import { DATABASE_NAME, openDatabase } from '../storage/database';
import { findDocument } from '../storage/document-commands';
import { countLiveAnnotations } from '../storage/queries';
import type { Written } from '../storage/notice-annotations';
import { createWorkspace, type InWorkspace, type Workspace } from './workspace';

/** The part of `browser.action` that shows a number on the button. */
export interface BadgeButton {
  setBadgeText(details: { text: string; tabId: number }): Promise<void>;
  setBadgeBackgroundColor(details: { color: string; tabId: number }): Promise<void>;
}

/** The parts of `browser` by which the badges of open tabs are counted anew. */
export interface BadgeBrowser {
  readonly action: BadgeButton;
  readonly tabs: {
    query(filter: {
      discarded: boolean;
    }): Promise<readonly { id?: number | undefined; url?: string | undefined }[]>;
  };
  readonly scripting: {
    executeScript(injection: { target: { tabId: number }; files: '/probe.js'[] }): Promise<unknown>;
  };
}

export async function countAnnotations(
  { database }: Workspace,
  url: string,
  canonicalUrl: string | null,
): Promise<number> {
  const document = await findDocument(database, url, canonicalUrl);
  if (document?.state !== 'live') return 0;
  return countLiveAnnotations(database, document.id);
}

/**
 * Gives a function that shows in a tab what a count gives, nothing for 0; the browser clears it when the tab goes
 * elsewhere. Each counts after the one before has been shown, so that the last one stands.
 */
export function createBadge(inWorkspace: InWorkspace, button: BadgeButton) {
  let last: Promise<unknown> = Promise.resolve();
  return (tabId: number, count: (workspace: Workspace) => Promise<number>) => {
    const show = (): Promise<Result<{ annotations: number }>> =>
      inWorkspace(async (workspace) => {
        const annotations = await count(workspace);
        await showCount(button, tabId, annotations);
        return success({ annotations });
      });
    const shown = last.then(show, show);
    last = shown;
    return shown;
  };
}

async function showCount(button: BadgeButton, tabId: number, count: number): Promise<void> {
  // A tab may be gone by now, which concerns nobody.
  await button.setBadgeBackgroundColor({ color: '#0b5d63', tabId }).catch(() => undefined);
  await button
    .setBadgeText({ text: count === 0 ? '' : count > 999 ? '999+' : String(count), tabId })
    .catch(() => undefined);
}

/** The workspace of a context that writes: open tabs that its writes concern are counted anew. */
export function createBadgedWorkspace(browser: BadgeBrowser): InWorkspace {
  const inWorkspace = createWorkspace(() =>
    openDatabase(DATABASE_NAME, (written) => void recountBadges(browser, inWorkspace, written)),
  );
  return inWorkspace;
}

/**
 * Lets the probe ask again in open tabs, as nobody else knows which document a page is: in those of the sites of the
 * documents written, or in all, where it also takes the number from tabs that are not ours to look at any more. The
 * browser tells the address of a tab exactly where the probe may run.
 */
export async function recountBadges(
  { action, tabs, scripting }: BadgeBrowser,
  inWorkspace: InWorkspace,
  written: Written,
): Promise<void> {
  const addresses = written && (await addressesOf(inWorkspace, written));
  const open = await tabs.query({ discarded: false });
  await Promise.all(
    open.map(async ({ id, url }) => {
      if (id === undefined) return;
      if (url === undefined) {
        if (addresses === null) await showCount(action, id, 0);
      } else if (/^(https?|file):/.test(url) && addresses?.some((one) => isSameSite(one, url)) !== false) {
        // The tab may be on its way elsewhere, where the probe runs at load.
        await scripting.executeScript({ target: { tabId: id }, files: ['/probe.js'] }).catch(() => undefined);
      }
    }),
  );
}

async function addressesOf(
  inWorkspace: InWorkspace,
  written: NonNullable<Written>,
): Promise<readonly string[]> {
  const found = await inWorkspace(async ({ database }) =>
    success(await database.documents.bulkGet([...written])),
  );
  return found.ok ? found.value.flatMap((one) => one?.url ?? []) : [];
}
