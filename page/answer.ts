import type { ErrorCode } from '../domain/error-code';

/** What the background answers, as messages carry it. */
export type Answer<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: { readonly code: ErrorCode } };
