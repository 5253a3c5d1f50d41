interface Scripting {
  insertCSS(injection: {
    readonly target: { readonly tabId: number };
    readonly css: string;
    readonly origin: 'USER' | 'AUTHOR';
  }): Promise<void>;
}

/**
 * Gives a tab's page the style sheet of what is painted on it. As the user's, as only that reaches into components' trees in
 * Firefox, and as the page's: of the user's Chromium paints the lines and not the tints.
 */
export async function stylePage(scripting: Scripting, tabId: number, css: string): Promise<void> {
  const target = { tabId };
  await Promise.all([
    scripting.insertCSS({ target, css, origin: 'USER' }),
    scripting.insertCSS({ target, css, origin: 'AUTHOR' }),
  ]);
}
