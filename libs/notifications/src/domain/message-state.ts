/** States of a message (docs/adr/0013). */
export type MessageState = 'pending' | 'sending' | 'sent' | 'unknown' | 'failed' | 'suppressed';

/** A message that was being sent this long ago was lost with its worker: nobody knows whether it left. */
export const LOST_AFTER_MINUTES = 10;

/**
 * Seconds from one try to the next, 22 hours in all: servers that grey-list want minutes, one that is mended overnight
 * wants a night.
 */
const PAUSES = [60, 300, 900, 3600, 10_800, 21_600, 43_200];

/** After this many tries a message counts as failed. */
export const MAX_TRIES = PAUSES.length + 1;

/** Seconds to wait after so many tries; 0 after the last. */
export const pauseAfter = (tries: number): number => PAUSES[tries - 1] ?? 0;

/** How a try ended. */
export type TryOutcome = 'sent' | 'refused' | 'later' | 'unknown';

const ENDED = { sent: 'sent', refused: 'failed' } as const;

/** The state after a try; the last one that brought nothing ends it. @param tries this one included */
export function stateAfter(outcome: TryOutcome, tries: number): MessageState {
  if (outcome !== 'later' && outcome !== 'unknown') return ENDED[outcome];
  if (tries >= MAX_TRIES) return 'failed';
  return outcome === 'later' ? 'pending' : 'unknown';
}

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
