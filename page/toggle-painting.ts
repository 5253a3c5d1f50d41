import { showNotice, type Words } from './show-notice';
import { startPainting, type AskForPassages } from './start-painting';
import { ourWorld } from './world';

/** Paints the page's highlights where that is set for its site: without a word. */
export function paintQuietly(document: Document, ask: AskForPassages): void {
  const world = ourWorld();
  // Here again, it is because something was changed elsewhere.
  world.painting ??= startPainting(document, ask);
  void world.painting.repaint().catch(() => undefined);
}

/** Shows the page's highlights on it, as asked for by the person, and says what that means; or takes them away again. */
export async function togglePainting(document: Document, ask: AskForPassages, words: Words): Promise<void> {
  const { text } = words;
  const world = ourWorld();
  const hide = (): void => {
    world.painting?.stop();
    world.painting = undefined;
  };
  if (world.painting) {
    hide();
    showNotice(document, words, { message: text('page-hidden') });
    return;
  }
  world.painting = startPainting(document, ask);
  const painted = await world.painting
    .repaint()
    .catch(() => ({ ok: false, error: { code: 'unexpected' } }) as const);
  if (!painted.ok) {
    hide();
    showNotice(document, words, { message: text(`error-${painted.error.code}`) });
    return;
  }
  showNotice(document, words, {
    message: text('page-shown', { count: painted.value }),
    actions: [{ label: text('page-hide'), run: hide }],
  });
}
