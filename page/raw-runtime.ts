/** The browser's own `runtime`, without the polyfill: what runs in a page is counted in bytes. */
export interface RawRuntime {
  readonly id?: string;
  getURL(path: string): string;
  sendMessage(message: unknown): Promise<unknown>;
}

interface RawBrowser {
  readonly extension?: { readonly inIncognitoContext?: boolean };
  readonly runtime?: RawRuntime;
  readonly storage?: {
    readonly local: {
      get(key: string): Promise<Record<string, unknown>>;
      set(items: Record<string, unknown>): Promise<void>;
    };
  };
}

/** Undefined once the extension was replaced under the page, and in a sandboxed frame in Firefox. */
export function rawBrowser(): RawBrowser | undefined {
  // Both names exist by grace of the browser only; each gives promises in Manifest V3.
  const scope = globalThis as { browser?: RawBrowser; chrome?: RawBrowser };
  const found = scope.browser ?? scope.chrome;
  return found?.runtime?.id === undefined ? undefined : found;
}

/** Whether this runs in a private window (Chromium; Firefox lets us into none). */
export const isPrivateWindow = (): boolean => rawBrowser()?.extension?.inIncognitoContext === true;
