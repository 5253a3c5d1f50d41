import { runCommand } from './run-command.ts';

interface Finding {
  readonly code: string;
  readonly message: string;
  readonly file?: string;
}

/** The part of web-ext's JSON that is read here. */
interface LintReport {
  readonly errors: readonly Finding[];
  readonly warnings: readonly Finding[];
}

/** Warnings of Mozilla's linter that were looked at, with the reason why each stays. */
const ALLOWED: Readonly<Record<string, string>> = {
  UNSAFE_VAR_ASSIGNMENT:
    'innerHTML inside Preact, DOMPurify and Readability, which cannot be told apart from ours',
};

/** What is wrong with a build for Firefox, one line each; empty where nothing is. */
export async function lintExtension(folder: string, limit: number): Promise<readonly string[]> {
  const ended = await runCommand(
    'web-ext',
    ['lint', '--no-config-discovery', '--no-input', '--output', 'json', '--source-dir', folder],
    limit,
  );
  const start = ended.output.indexOf('{');
  if (ended.timedOut || start < 0) return [`web-ext gave no report: ${ended.output.slice(0, 500)}`];
  // web-ext documents this form of its output.
  const report = JSON.parse(ended.output.slice(start, ended.output.lastIndexOf('}') + 1)) as LintReport;
  const warnings = report.warnings.filter(({ code }) => !(code in ALLOWED));
  return [...report.errors, ...warnings].map(
    ({ code, message, file }) => `${file ?? 'manifest'}: ${code}, ${message}`,
  );
}
