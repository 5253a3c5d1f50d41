import type { ErrorCode } from '../domain/error-code';

/** An expected failure is a value with a code; every code has a sentence in `locales/`. Anything unexpected throws. */
export type Result<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: Failure };

export interface Failure {
  readonly code: ErrorCode;
  /** What a copied fault report may hold; never shown by itself. */
  readonly detail?: string;
}

export const success = <Value>(value: Value): Result<Value> => ({ ok: true, value });
export const failure = (code: ErrorCode, detail?: string): { ok: false; error: Failure } => ({
  ok: false,
  error: detail === undefined ? { code } : { code, detail },
});
