/**
 * `run`, but never within itself: asked for while it runs, it runs once more when it is done. Preact loses track of what is on
 * the screen when it draws within a drawing, as it would where a button that it takes away loses the focus.
 */
export function notWithinItself(run: () => void): () => void {
  let isRunning = false;
  let isAskedAgain = false;
  return () => {
    isAskedAgain = true;
    if (isRunning) return;
    isRunning = true;
    try {
      while (isAskedAgain) {
        isAskedAgain = false;
        run();
      }
    } finally {
      isRunning = false;
    }
  };
}
