import type { Browser } from 'puppeteer-core';

interface BidiConnection {
  send(method: string, parameters: object): Promise<{ readonly result: unknown }>;
}

interface Evaluated {
  readonly type: 'success' | 'exception';
  readonly result?: { readonly value?: unknown };
  readonly exceptionDetails?: { readonly text: string };
}

/**
 * Runs the body of an async function in the window of Firefox itself, and gives what it returns (a string, number,
 * boolean or null). It is how the toolbar of Firefox is reached.
 */
export async function evaluateInChrome(browser: Browser, body: string): Promise<unknown> {
  // Puppeteer keeps its BiDi connection out of its types, and has no other way to reach the chrome scope.
  const { connection } = browser as unknown as { readonly connection: BidiConnection };
  const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  // The specification of browsingContext.getTree and script.evaluate gives these shapes.
  const { contexts } = tree.result as { readonly contexts: readonly { readonly context: string }[] };
  const answer = await connection.send('script.evaluate', {
    target: { context: contexts[0]?.context },
    expression: `(async () => { ${body} })()`,
    awaitPromise: true,
  });
  const evaluated = answer.result as Evaluated;
  if (evaluated.type === 'exception')
    throw new Error(evaluated.exceptionDetails?.text ?? 'A script failed in Firefox');
  return evaluated.result?.value ?? null;
}
