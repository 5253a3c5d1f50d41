import { Dexie } from 'dexie';
import { CHANGES_CHANNEL } from '../domain/change/changes-channel';

/** Tells every open reader that something was written. Readers in a page have no database to watch. */
export function announce(): void {
  const channel = new BroadcastChannel(CHANGES_CHANNEL);
  channel.postMessage(null);
  channel.close();
}

/** The same, once the transaction at hand is complete. */
export function announceOnceWritten(): void {
  Dexie.currentTransaction.on('complete', announce);
}
