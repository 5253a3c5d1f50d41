import { ERROR_CODES, type ErrorCode } from '../../domain/error-code';

/** The code of an expected failure that was thrown because there was nowhere to return it to. */
export function codeOf(fault: unknown): ErrorCode | null {
  if (typeof fault !== 'object' || fault === null || !('code' in fault)) return null;
  return ERROR_CODES.find((code) => code === fault.code) ?? null;
}

/** The extension's address; in Firefox it is another one in each profile, and so tells profiles apart. */
const OUR_ADDRESS = /\b(chrome|moz)-extension:\/\/[^/\s]+/g;

/** What a person can send us: the fault and the software it happened in, nothing from the library. */
export function faultReport(
  fault: unknown,
  software: { readonly extension: string; readonly browser: string },
): string {
  const said =
    fault instanceof Error ? [`${fault.name}: ${fault.message}`, fault.stack ?? ''] : [String(fault)];
  const report = [`Witnessmark ${software.extension}`, software.browser, ...said].join('\n');
  return report.replace(OUR_ADDRESS, '').trim();
}
