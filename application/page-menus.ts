/**
 * The items of our menus, in their order, and where each is shown; titles are `menu_ID` of the manifest's strings. On a page at most
 * one of them at a time: browsers move two into a menu of their own.
 */
export const MENU_ITEMS = [
  // Firefox counts a click in the reader's own frame as one in a frame, and only that.
  { id: 'reader', contexts: ['page', 'link', 'frame'] },
  { id: 'highlight', contexts: ['selection'] },
  { id: 'library', contexts: ['action'] },
  { id: 'paint', contexts: ['action'] },
] as const;

/** What each item of a page's menu runs in it. */
export const MENU_SCRIPTS = {
  reader: '/page.js',
  highlight: '/highlight.js',
  paint: '/toggle-painting.js',
} as const;

/** The part of `browser.contextMenus` that makes them. */
export interface Menus {
  removeAll(): Promise<void>;
  create(item: { id: string; title: string; contexts: string[] }): unknown;
}

/** The part of `browser.i18n` that gives their titles. */
interface Titles {
  getMessage(name: string): string;
}

export async function createMenus(menus: Menus, titles: Titles): Promise<void> {
  await menus.removeAll();
  for (const { id, contexts } of MENU_ITEMS)
    menus.create({ id, title: titles.getMessage(`menu_${id}`), contexts: [...contexts] });
}
