/** Names that are taken, each with the number that its next namesake may get. */
export type TakenNames = Map<string, number>;

/** The name, or the first of `name-2`, `name-3` that is free; `taken` gets it. */
export function uniqueAmong(name: string, taken: TakenNames): string {
  for (let number = taken.get(name) ?? 1; ; number += 1) {
    const wanted = number === 1 ? name : `${name}-${String(number)}`;
    if (taken.has(wanted)) continue;
    taken.set(wanted, 2);
    taken.set(name, number + 1);
    return wanted;
  }
}
