/** The part of `browser.scripting` that runs a function in a tab. */
export interface RunningFunctions {
  executeScript(injection: {
    target: { tabId: number };
    func: (...inputs: never[]) => unknown;
    args: unknown[];
  }): Promise<readonly { readonly result?: unknown }[]>;
}

/** Gives a function that runs another in a tab, as text, and gives its answer: null where the browser does not let us. */
export function createInTab(scripting: RunningFunctions) {
  return async <Inputs extends unknown[], Answer>(
    tabId: number,
    func: (...inputs: Inputs) => Answer,
    args: Inputs,
  ): Promise<Answer | null> => {
    try {
      const [ran] = await scripting.executeScript({ target: { tabId }, func, args });
      // What the function gave, by its own type.
      return (ran?.result as Answer | undefined) ?? null;
    } catch {
      return null;
    }
  };
}
