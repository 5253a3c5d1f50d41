import type { DocumentState } from '../../application/reader-port';
import type { KnownPlaces } from '../../domain/anchoring/known-places';
import { createLookAgain } from '../../domain/change/look-again';
import type { ReaderState, Store } from './reader-state';
import type { TrackedPort } from './track-port';

/** Milliseconds after which it is asked again where no answer came, at first and at most. */
const FIRST_PAUSE = 1_000;
const LONGEST_PAUSE = 60_000;

/**
 * Gives a function to call when something may have been written elsewhere (another tab, the library): it brings the
 * screen to what is stored. Never while something of its own is on its way, whose answer would be newer or older than that.
 */
export function createKeepCurrent(
  store: Store<ReaderState>,
  { port, settled, asked }: TrackedPort,
  places: KnownPlaces,
): () => void {
  const { get, set } = store;
  const look = async (): Promise<void> => {
    const { opened } = get();
    if (!opened) return;
    await settled();
    const asking = port.state(opened.document.id);
    const count = asked();
    const result = await asking;
    if (count !== asked()) return look();
    if (result.ok && !isShown(get(), result.value)) show(result.value);
  };
  const show = ({ annotations, tags, documentTagIds, preferences }: DocumentState): void => {
    const { openId } = get();
    const isGone = openId !== undefined && !annotations.some(({ id }) => id === openId);
    set({
      annotations,
      tags,
      documentTagIds,
      preferences,
      located: places.of(annotations),
      ...(isGone && { openId: undefined }),
    });
  };
  let pause = FIRST_PAUSE;
  const lookAgain = createLookAgain(() =>
    look().then(
      () => {
        pause = FIRST_PAUSE;
      },
      () => {
        // Without an answer what is on the screen stays, and whatever is done next says why. Nobody may write anything more for a long
        // time, though: so it is asked again.
        setTimeout(lookAgain, pause);
        pause = Math.min(2 * pause, LONGEST_PAUSE);
      },
    ),
  );
  return lookAgain;
}

function isShown(state: ReaderState, stored: DocumentState): boolean {
  const { annotations, tags, documentTagIds, preferences } = stored;
  const inOrder = (all: readonly { readonly id: string }[]): string =>
    JSON.stringify(all.toSorted((one, other) => (one.id < other.id ? -1 : 1)));
  return (
    inOrder(state.annotations) === inOrder(annotations) &&
    inOrder(state.tags) === inOrder(tags) &&
    state.documentTagIds.join() === documentTagIds.join() &&
    JSON.stringify(state.preferences) === JSON.stringify(preferences)
  );
}
