/** States of a message (docs/adr/0013). */
export type MessageState = 'pending' | 'sending' | 'sent' | 'unknown' | 'failed' | 'suppressed';

/** A message that was being sent this long ago was lost with its worker: nobody knows whether it left. */
export const LOST_AFTER_MINUTES = 10;

/** After this many tries a message counts as failed. */
export const MAX_TRIES = 8;

/** What to do with a message that a worker picks up. */
export type Pickup = 'send' | 'send-again' | 'wait' | 'leave';

/**
 * A message leaves once. Found `sending` by another worker it waits; found `sending` for too long its fate is unknown
 * and it is sent once more under the same Message-ID; whatever has ended stays ended.
 * @param minutesSinceClaim by database time; null when it was never claimed
 */
export function pickupOf(state: MessageState, minutesSinceClaim: number | null, tries: number): Pickup {
  if (state === 'pending') return tries >= MAX_TRIES ? 'leave' : 'send';
  if (state === 'unknown') return tries >= MAX_TRIES ? 'leave' : 'send-again';
  if (state !== 'sending') return 'leave';
  return (minutesSinceClaim ?? 0) >= LOST_AFTER_MINUTES ? 'send-again' : 'wait';
}
