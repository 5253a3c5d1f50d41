/** The part of `browser.commands` that tells the keys. */
export interface Commands {
  getAll(): Promise<readonly { readonly name?: string; readonly shortcut?: string }[]>;
}

/** The keys that open the reader, as the person set them; '' where they took them away. */
export async function readShortcut(commands: Commands): Promise<string> {
  const all = await commands.getAll();
  return all.find(({ name }) => name === '_execute_action')?.shortcut ?? '';
}
