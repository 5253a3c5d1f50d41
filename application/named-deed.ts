import type { BatchId } from '../domain/ids';

/** By messages a deed has a name, so that it can be asked for again when its answer is lost. */
export interface NamedDeed {
  readonly batch?: BatchId;
}
