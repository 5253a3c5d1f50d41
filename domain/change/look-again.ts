/**
 * Gives a function to call whenever there may be something new: it looks, one look at a time, and once more where it
 * was called during a look, which may have come too late for that. `look` is to catch what it throws itself.
 */
export function createLookAgain(look: () => Promise<void>): () => void {
  let isLooking = false;
  let isAskedAgain = false;
  return function lookAgain() {
    isAskedAgain = isLooking;
    if (isLooking) return;
    isLooking = true;
    void look().finally(() => {
      isLooking = false;
      if (isAskedAgain) lookAgain();
    });
  };
}
