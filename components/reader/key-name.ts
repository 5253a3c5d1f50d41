const isMac = (): boolean => /Mac|iPhone|iPad/.test(navigator.platform);

/** How a key is written on its cap; the names of keys are the same in every language. */
export function keyName(key: string): string {
  if (key.includes('+')) return chordName(key);
  return { Escape: 'Esc', Delete: 'Del' }[key] ?? (key.length === 1 ? key.toUpperCase() : key);
}

/** `Ctrl+Shift+z` as the person's keyboard has it. */
export function chordName(chord: string): string {
  const name = chord
    .replace(/\+[a-z]$/, (letter) => letter.toUpperCase())
    .replace('ArrowLeft', '←')
    .replace('ArrowRight', '→');
  return isMac() ? name.replace('Ctrl+', '⌘').replace('Shift+', '⇧') : name;
}
