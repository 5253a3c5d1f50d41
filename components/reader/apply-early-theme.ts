/**
 * Sets the theme before the first picture is painted: a frame gets it by its name from the page script, a tab of ours
 * from `localStorage`, which is there at once where `storage.local` is not.
 */
export function applyEarlyTheme(view: Window): void {
  const byName = /^witnessmark:(system|light|sepia|dark):[\d-]+$/.exec(view.name)?.[1];
  view.document.documentElement.dataset['theme'] = byName ?? remembered(view) ?? 'system';
}

function remembered(view: Window): string | undefined {
  try {
    return view.localStorage.getItem('theme') ?? undefined;
  } catch {
    // A frame in a page may be refused its storage; there the name has the theme.
    return undefined;
  }
}
