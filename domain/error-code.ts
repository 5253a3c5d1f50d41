/** Everything that can be expected to go wrong. Each has a sentence, `error-CODE`, in `locales/`. */
export const ERROR_CODES = [
  'not-an-article',
  'empty-page',
  'cannot-run-here',
  'page-too-large',
  'page-unreadable',
  'ticket-spent',
  'message-refused',
  'document-missing',
  'annotation-missing',
  'selection-unstable',
  'undo-conflict',
  'database-newer',
  'database-write',
  'extension-replaced',
  'backup-unreadable',
  'backup-newer',
  'backup-invalid',
  'backup-clash',
  'site-refused',
  'unexpected',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];
