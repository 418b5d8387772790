import { DateTime } from 'luxon';

/**
 * When recurring work is due: `daily HH:MM`, `monthly D HH:MM` or `quarterly D HH:MM`, in the schedule's zone. Times
 * lie between 06:00 and 20:00, since clocks change at night and a local midnight may not exist (Chile, 2026-09-06).
 */
const RULE = /^(daily|monthly (?<monthDay>\d{1,2})|quarterly (?<quarterDay>\d{1,2})) (?<hour>\d{2}):(?<minute>\d{2})$/;

export interface Due {
  readonly at: Date;
  /** Names the run: `2026-11-22`, `2026-11` or `2026-Q4`. A period runs once. */
  readonly period: string;
}

/** The unit that a rule repeats by. */
interface Cycle {
  readonly unit: 'day' | 'month' | 'quarter';
  readonly format: string;
}

/**
 * First due instant of the rule after `after`.
 * @throws Error for a rule that cannot be read or lies outside 06:00-20:00, and for an unknown zone
 */
export function nextDue(rule: string, zone: string, after: Date): Due {
  const { cycle, day, hour, minute } = parse(rule);
  let start = DateTime.fromJSDate(after, { zone }).startOf(cycle.unit);
  if (!start.isValid) throw new Error(`Schedule zone or moment cannot be read: ${zone}, ${String(after)}`);
  for (;;) {
    const due = start.set({ ...(cycle.unit === 'day' ? {} : { day }), hour, minute });
    if (due.toMillis() > after.getTime()) return { at: due.toJSDate(), period: due.toFormat(cycle.format) };
    start = start.plus({ [cycle.unit]: 1 });
  }
}

function parse(rule: string): { cycle: Cycle; day: number; hour: number; minute: number } {
  const groups = RULE.exec(rule)?.groups;
  if (!groups) throw new Error(`Schedule rule cannot be read: ${rule}`);
  const [hour, minute, day] = [
    Number(groups.hour),
    Number(groups.minute),
    Number(groups.monthDay ?? groups.quarterDay ?? 1),
  ];
  if (hour < 6 || hour >= 20 || minute > 59 || day < 1 || day > 28)
    throw new Error(`Schedule rule lies outside 06:00-20:00 or day 1-28: ${rule}`);
  return { cycle: cycleOf(groups), day, hour, minute };
}

function cycleOf(groups: Record<string, string | undefined>): Cycle {
  if (groups.monthDay) return { unit: 'month', format: 'yyyy-MM' };
  return groups.quarterDay ? { unit: 'quarter', format: "yyyy-'Q'q" } : { unit: 'day', format: 'yyyy-MM-dd' };
}
