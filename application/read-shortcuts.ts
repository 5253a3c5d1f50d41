/** The part of `browser.commands` that tells the keys. */
export interface Commands {
  getAll(): Promise<readonly { readonly name?: string; readonly shortcut?: string }[]>;
}

/** The keys that the browser listens for itself, as the person set them; '' where they took them away. */
export interface Shortcuts {
  /** Opens and closes the reader. */
  readonly reader: string;
  /** Highlights what is selected, on any page. */
  readonly highlight: string;
}

export async function readShortcuts(commands: Commands): Promise<Shortcuts> {
  const all = await commands.getAll();
  const keysOf = (command: string): string => all.find(({ name }) => name === command)?.shortcut ?? '';
  return { reader: keysOf('_execute_action'), highlight: keysOf('highlight') };
}
