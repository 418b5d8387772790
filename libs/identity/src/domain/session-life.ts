import type { MemberRole } from './roles.js';

/** How long a session lasts, in seconds: without use, and in all. */
export interface SessionLife {
  readonly idleSeconds: number;
  readonly maxSeconds: number;
}

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Suppliers: 30 days sliding on their own device; everybody else: 30 minutes idle, 12 hours at most (D8). */
export const sessionLifeOf = (role: MemberRole): SessionLife =>
  role === 'SO' || role === 'SP'
    ? { idleSeconds: 30 * DAY, maxSeconds: 365 * DAY }
    : { idleSeconds: 30 * MINUTE, maxSeconds: 12 * HOUR };

/** A step-up (second factor or fresh code) holds this long. */
export const STEP_UP_SECONDS = 5 * MINUTE;

/** Failed passwords in a row before an account rests, and for how long it rests. */
export const LOCK_AFTER = 8;
export const LOCK_SECONDS = 15 * MINUTE;
