/** Name of the BroadcastChannel on which our contexts tell each other that something was written. The message says no more. */
export const CHANGES_CHANNEL = 'witnessmark-changes';
