import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** Points that one caller may spend each minute: thirty of the dearest operations, or a page of the ranking each second. */
export const POINTS_PER_MINUTE = 150_000;

/** What is left to a caller. */
export interface Balance {
  readonly isSpent: boolean;
  readonly remaining: number;
  /** Until all points are there again. */
  readonly seconds: number;
}

/**
 * What each caller spent within the minute, in this process: what it protects is this process, so that several share no
 * count and need no store that could be away.
 */
export class Budget {
  private readonly limiter: RateLimiterMemory;

  constructor(points = POINTS_PER_MINUTE) {
    this.limiter = new RateLimiterMemory({ points, duration: 60 });
  }

  /** Charges a caller; who has nothing left pays too, and waits no longer for it. */
  async charge(caller: string, points: number): Promise<Balance> {
    try {
      return balanceOf(await this.limiter.consume(caller, points), false);
    } catch (refused) {
      if (refused instanceof RateLimiterRes) return balanceOf(refused, true);
      throw refused;
    }
  }
}

const balanceOf = ({ remainingPoints, msBeforeNext }: RateLimiterRes, isSpent: boolean): Balance => ({
  isSpent,
  remaining: Math.max(0, remainingPoints),
  seconds: Math.ceil(msBeforeNext / 1000),
});
