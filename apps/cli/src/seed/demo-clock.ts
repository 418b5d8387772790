import type { Clock } from '#kernel';

const DAY_MS = 86_400_000;
/** Ten in the morning in Central America, as hours of UTC. */
const MORNING_HOURS = 16;

/** A clock that is put to a morning of the demonstration's past and goes on from there. */
export class DemoClock implements Clock {
  private readonly first: Date;
  private offsetMs = 0;

  constructor(private readonly real: Clock) {
    this.first = real.now();
  }

  now(): Date {
    return new Date(this.real.now().getTime() + this.offsetMs);
  }

  /** So many days before the first start; 0 is the present. */
  goTo(daysBefore: number): void {
    const midnight = Math.floor(this.first.getTime() / DAY_MS) * DAY_MS;
    const morning = midnight - daysBefore * DAY_MS + MORNING_HOURS * 3_600_000;
    this.offsetMs = daysBefore === 0 ? 0 : morning - this.real.now().getTime();
  }
}
