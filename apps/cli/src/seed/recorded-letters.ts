import type { PlatformOptions } from '#platform';

/** Letters of the demonstration's past are recorded as sent; nobody gets them (D16). */
export const RECORDED_LETTERS: PlatformOptions['mailer'] = {
  send: () => Promise.resolve({ outcome: 'sent', answer: 'demonstration: recorded, not sent' }),
};
