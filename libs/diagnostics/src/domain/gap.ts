import { cleanText, invalid } from '#kernel';

export type GapStatus = 'SUGGESTED' | 'CONFIRMED' | 'CHANGED' | 'ADDED';

/** What an adviser found of a gap. */
export interface Judgement {
  readonly indicator: string;
  /** 1 minor, 2 important, 3 critical: legal duty or safety of people. */
  readonly severity: number;
  readonly reason: string | null;
}

/** A gap as it stood before; undefined for one that the answers did not suggest. */
type Suggested = { readonly severity: number; readonly suggestedSeverity: number | null } | undefined;

/** What is kept of a judgement. */
export interface JudgedGap {
  readonly severity: number;
  readonly status: Exclude<GapStatus, 'SUGGESTED'>;
  readonly suggestedSeverity: number | null;
  readonly reason: string | null;
}

/**
 * Confirms, changes or adds a gap (domain guide 5.3). Who differs from what the answers suggest says why.
 * @throws DomainError REASON_MISSING, TEXT_…
 */
export function judge(gap: Suggested, { severity, reason }: Judgement): JudgedGap {
  const said = reason?.trim() ? cleanText(reason, 1000) : null;
  const suggestedSeverity = gap ? (gap.suggestedSeverity ?? gap.severity) : null;
  if (gap && suggestedSeverity === severity) return { severity, status: 'CONFIRMED', suggestedSeverity, reason: said };
  if (said === null) throw invalid('REASON_MISSING', { field: 'judgements' });
  return { severity, status: gap ? 'CHANGED' : 'ADDED', suggestedSeverity, reason: said };
}

/** Legal duty or safety of people. */
const CRITICAL = 3;

/**
 * A report without a visit is for micro firms and low risk (domain guide 5.3); low risk is no critical gap, a rule of ours.
 */
export const mayStayAtDesk = (sizeTier: string | null, severities: readonly number[]): boolean =>
  sizeTier === 'micro' || severities.every((severity) => severity < CRITICAL);

/** @throws DomainError REVIEW_NOT_OVER before the deadline has passed, REMINDERS_MISSING with fewer than two reminders */
export function checkSilence(dueOn: string | null, today: string, reminders: number, needed: number): void {
  if (dueOn === null || today <= dueOn) throw invalid('REVIEW_NOT_OVER');
  if (reminders < needed) throw invalid('REMINDERS_MISSING');
}
