import type { BulkChange } from '../../application/library-port';

/** What is done to many, with the name of the colour or tag for the sentence that says so. */
export interface NamedChange {
  readonly change: BulkChange;
  readonly how: 'colour' | 'tagged' | 'untagged';
  readonly name: string;
}
