/** What goes to the clipboard. */
export interface Copied {
  readonly text: string;
  readonly html?: string;
}

/**
 * Puts on the clipboard what is still being made, to be called within a click or a key, in a tab of ours (a page can forbid it to a
 * frame). `isRich`: HTML goes along. False where the browser refuses; a fault of the making is thrown.
 */
export async function copyLater(making: Promise<Copied>, isRich: boolean): Promise<boolean> {
  const blobOf = (type: string, of: (copied: Copied) => string): Promise<Blob> =>
    making.then((copied) => new Blob([of(copied)], { type }));
  const item = new ClipboardItem({
    'text/plain': blobOf('text/plain', ({ text }) => text),
    ...(isRich && { 'text/html': blobOf('text/html', ({ text, html }) => html ?? text) }),
  });
  const writing = navigator.clipboard.write([item]).then(
    () => true,
    () => false,
  );
  await making;
  return writing;
}
