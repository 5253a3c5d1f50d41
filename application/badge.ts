import { findDocument } from '../storage/document-commands';
import type { Workspace } from './workspace';

/** The part of `browser.action` that shows a number on the button. */
export interface BadgeButton {
  setBadgeText(details: { text: string; tabId: number }): Promise<void>;
  setBadgeBackgroundColor(details: { color: string; tabId: number }): Promise<void>;
}

export async function countAnnotations(
  { database }: Workspace,
  url: string,
  canonicalUrl: string | null,
): Promise<number> {
  const document = await findDocument(database, url, canonicalUrl);
  if (document?.state !== 'live') return 0;
  return database.annotations.where({ documentId: document.id, state: 'live' }).count();
}

/** Shows how many annotations the page in a tab has; nothing for none. The browser clears it when the tab goes elsewhere. */
export async function showBadge(button: BadgeButton, tabId: number, count: number): Promise<void> {
  // A tab may be gone by now, which concerns nobody.
  await button.setBadgeBackgroundColor({ color: '#0b5d63', tabId }).catch(() => undefined);
  await button
    .setBadgeText({ text: count === 0 ? '' : count > 999 ? '999+' : String(count), tabId })
    .catch(() => undefined);
}
