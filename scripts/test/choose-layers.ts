export interface ChosenLayers {
  readonly names: readonly string[];
  /** Parts of names of test files; none is all. */
  readonly files: readonly string[];
}

/**
 * Reads what `npm test -- …` was told: names of layers (`unit`, `e2e`, `e2e firefox`) and parts of names of files.
 * Nothing is every layer. What the layers need is not among them: `npm test -- e2e` packs first by itself.
 */
export function chooseLayers(args: readonly string[], all: readonly string[]): ChosenLayers {
  const groups = new Set(all.map((name) => name.split(' ')[0]));
  const parts = new Set(all.flatMap((name) => name.split(' ').slice(1)));
  const wantedGroups = args.filter((arg) => groups.has(arg));
  const wantedParts = args.filter((arg) => parts.has(arg));
  const files = args.filter((arg) => !groups.has(arg) && !parts.has(arg));
  // A browser's name or a spec file alone means the end-to-end specs.
  const guessed = files.some((file) => file.includes('.spec')) || wantedParts.length > 0 ? ['e2e'] : [];
  const chosen = wantedGroups.length > 0 ? wantedGroups : guessed;
  const names = all.filter((name) => {
    const [group = '', part] = name.split(' ');
    if (chosen.length > 0 && !chosen.includes(group)) return false;
    return part === undefined || wantedParts.length === 0 || wantedParts.includes(part);
  });
  return { names, files };
}
