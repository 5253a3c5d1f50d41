/** Tells each step of a tour, and what it saw. */
export interface Telling {
  step<T>(name: string, work: () => Promise<{ saw: string; value: T }>): Promise<T>;
}

/** A step that fails ends the tour with one sentence about it, which names the step. */
export function tellSteps(
  print: (line: string) => void,
  onFailure: (name: string) => Promise<string>,
): Telling {
  let number = 0;
  return {
    async step(name, work) {
      number += 1;
      const start = performance.now();
      try {
        const { saw, value } = await work();
        print(
          `${String(number).padStart(2)}. ${name}: ${saw} (${((performance.now() - start) / 1_000).toFixed(1)} s)`,
        );
        return value;
      } catch (error) {
        const picture = await onFailure(name);
        const why = error instanceof Error ? error.message : String(error);
        throw new Error(`The tour failed at step ${number}, “${name}”: ${why}. ${picture}`, { cause: error });
      }
    },
  };
}
