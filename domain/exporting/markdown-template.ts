import { Liquid, type Template } from 'liquidjs';

/** A template that cannot be read, or that writes without end. */
export class TemplateError extends Error {
  readonly code = 'template-broken';

  /** From 1; null where it is no one line's fault. */
  constructor(readonly line: number | null) {
    super('the template cannot be read');
  }
}

/** What is said of a document, made safe for Markdown before the template sees it. */
export type TemplateValues = Readonly<Record<string, unknown>>;

/**
 * Gives a function that writes a document by a template. Several blank lines become one, so that a value that is empty leaves no
 * gap. Throws a `TemplateError` where the template cannot be read, and so does the function where it cannot be followed.
 */
export function compileTemplate(template: string): (values: TemplateValues) => string {
  const engine = new Liquid({
    // Nothing is fetched: a template has no other to include.
    templates: {},
    ownPropertyOnly: true,
    strictFilters: true,
    jsTruthy: true,
    // Milliseconds, and characters: a loop that was written by mistake ends.
    renderLimit: 5_000,
    memoryLimit: 200_000_000,
  });
  const parsed = orTemplateError((): Template[] => engine.parse(template));
  return (values) => {
    const written = orTemplateError(() => String(engine.renderSync(parsed, values)));
    return written
      .replace(/[ \t]+$/gm, '')
      .replace(/\n{3,}/g, '\n\n')
      .trim();
  };
}

function orTemplateError<T>(work: () => T): T {
  try {
    return work();
  } catch (fault) {
    throw new TemplateError(lineOf(fault));
  }
}

/** The engine's errors have the token that they are about, which knows its line. */
function lineOf(fault: unknown): number | null {
  const [, line] = /, line:(\d+)/.exec(fault instanceof Error ? fault.message : '') ?? [];
  return line === undefined ? null : Number(line);
}
