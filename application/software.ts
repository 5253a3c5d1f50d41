/** What made a capture: names and versions, for its provenance. */
export interface Software {
  readonly browser: string;
  readonly extension: string;
  readonly readability: string;
}

/** Version of `@mozilla/readability`; a test compares it with package.json. */
export const READABILITY_VERSION = '0.6.0';

/** Name and major version of the browser, from the user agent: no more of it is kept. */
export function describeBrowser(userAgent: string): string {
  const match = /(Firefox|Edg|Chrome)\/(\d+)/.exec(userAgent);
  return match ? `${match[1] ?? ''} ${match[2] ?? ''}` : 'unknown';
}

/** What captures are made with. */
export const describeSoftware = (userAgent: string, extension: string): Software => ({
  browser: describeBrowser(userAgent),
  extension,
  readability: READABILITY_VERSION,
});
