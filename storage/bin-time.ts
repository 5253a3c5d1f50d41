import * as v from 'valibot';
import { Instant } from '../domain/ids';
import type { Database } from './database';
import type { Moment } from './record-changes';

/**
 * The time from which the days of what is deleted now are counted: now, or, where the clock has gone back, the latest time that is
 * known to have been. Else something could be swept days after it was deleted, once the clock is right again.
 */
export async function binTime({ documents, changes }: Database, { now }: Moment): Promise<string> {
  const [opened, changed] = await Promise.all([
    documents.orderBy('visitedAt').last(),
    changes.orderBy('order').last(),
  ]);
  const known = [opened?.visitedAt, changed?.at].filter((at) => v.is(Instant, at));
  return known.reduce((latest, at) => (at > latest ? at : latest), now);
}
