import { addWorkingDays, workingDayFrom } from '#countries';
import type { Country } from '#countries';
import { addDays } from '#kernel';
import type { CalendarDate } from '#kernel';

/** One rung: a name that is never used twice for one task, and where it stands beside the deadline. */
export interface Rung {
  readonly step: string;
  /** Negative before the deadline, 0 on the day, positive after it. */
  readonly days: number;
  readonly unit: 'working' | 'calendar';
}

const working = (step: string, days: number): Rung => ({ step, days, unit: 'working' });

/** Domain guide 7: 10, 5, 1 working days before a deadline, 1, 5, 10 after it; then somebody else is told. */
export const LADDER: readonly Rung[] = [
  working('before-10', -10),
  working('before-5', -5),
  working('before-1', -1),
  working('after-1', 1),
  working('after-5', 5),
  working('after-10', 10),
  working('escalation', 11),
];

/** Of something with a last day: 15 days before and on the day (domain guide 5.10, 7). */
export const EXPIRY_LADDER: readonly Rung[] = [
  { step: 'ends-in-15', days: -15, unit: 'calendar' },
  { step: 'ends-today', days: 0, unit: 'calendar' },
];

/** The step that reminds nobody and hands the matter to the relationship owner. */
export const ESCALATION = 'escalation';

export interface Step {
  readonly step: string;
  readonly on: CalendarDate;
}

/**
 * The days of a ladder, earliest first.
 * @param country whose working days count: the one of the deadline's calendar
 * @throws DomainError NOT_COVERED, DATE_INVALID
 */
export const ladderOf = (dueOn: CalendarDate, country: Country, rungs: readonly Rung[] = LADDER): Step[] =>
  rungs.map(({ step, days, unit }) => ({
    step,
    on: unit === 'calendar' ? addDays(dueOn, days) : days === 0 ? dueOn : addWorkingDays(country, dueOn, days).date,
  }));

/** Days on which reminders may leave, where the person works. */
export interface Mornings {
  readonly country: Country;
  /** Days on which what is not legal waits: a declared season (domain guide 7). */
  readonly isPaused: (date: CalendarDate) => boolean;
}

/** A season lasts 8 weeks at most; two of them, of two years, may meet. */
const MOST_PAUSED = 120;

/** The first day from `date` on whose morning reminders leave. */
export function morningFrom(date: CalendarDate, { country, isPaused }: Mornings): CalendarDate {
  let day = workingDayFrom(country, date);
  for (let tries = 0; isPaused(day) && tries < MOST_PAUSED; tries += 1) day = workingDayFrom(country, addDays(day, 1));
  return day;
}

/**
 * The next morning on which there is something to do for a ladder; null when it is over.
 * @param from the first morning that is still to come
 * @param after the day up to which all was done; null when nothing was
 */
export function nextMorning(
  steps: readonly Step[],
  mornings: Mornings,
  from: CalendarDate,
  after: CalendarDate | null,
): CalendarDate | null {
  const left = after === null ? steps : steps.filter(({ on }) => morningFrom(on, mornings) > after);
  const [first] = left.map(({ on }) => morningFrom(on, mornings)).sort();
  if (first === undefined) return null;
  return first > from ? first : morningFrom(from, mornings);
}

/** What becomes of the steps whose day has come, for one person. */
export interface Due {
  /** The newest of them; null when there is none. */
  readonly send: Step | null;
  /** Older ones that nobody sent while there was time: noted, never made up. */
  readonly passOver: readonly Step[];
}

/** @param taken steps that this person had for this task before, whatever the deadline was then */
export function dueSteps(steps: readonly Step[], taken: ReadonlySet<string>, today: CalendarDate): Due {
  const reached = steps.filter(({ step, on }) => on <= today && step !== ESCALATION);
  const newest = reached.at(-1);
  const send = newest && !taken.has(newest.step) ? newest : null;
  return { send, passOver: reached.slice(0, -1).filter(({ step }) => !taken.has(step)) };
}

/** True when the matter has to be handed on. */
export const isEscalated = (steps: readonly Step[], today: CalendarDate): boolean =>
  steps.some(({ step, on }) => step === ESCALATION && on <= today);
