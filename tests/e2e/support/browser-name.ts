export const BROWSER_NAMES = ['chromium', 'firefox'] as const;
export type BrowserName = (typeof BROWSER_NAMES)[number];

/** The browser that the specs run in, from WITNESSMARK_BROWSER; Chromium where it is not said. */
export function browserFromEnvironment(): BrowserName {
  const said = process.env['WITNESSMARK_BROWSER'] ?? 'chromium';
  if (said !== 'chromium' && said !== 'firefox') throw new Error(`WITNESSMARK_BROWSER is ${said}`);
  return said;
}
