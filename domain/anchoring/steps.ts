/** Work that can be laid aside between any two of its steps; yields what is found on the way. */
export type Steps<Result, Found = undefined> = Generator<Found | undefined, Result>;

/** Does the work in one go. */
export function finish<Result, Found>(steps: Steps<Result, Found>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
