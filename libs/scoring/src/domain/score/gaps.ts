import type { Indicator } from '../model/model.js';
import { checkInput, fullReading } from './reading.js';
import type { Answered } from './reading.js';

/** 1 minor, 2 important, 3 critical: legal duty or safety of people (domain guide 5.3). */
export type GapSeverity = 1 | 2 | 3;

/** A distance between practice found and practice expected that the diagnostic suggests; an adviser confirms it. */
export interface SuggestedGap {
  readonly indicator: string;
  readonly theme: string;
  /** Raw points 0-100. */
  readonly points: number;
  readonly severity: GapSeverity;
}

/** Raw points under which an indicator is a gap (domain guide 5.3). */
const GAP_BELOW = 50;

/** Permits, hazardous waste, open burning, safety measures, age and free will (domain guide 5.3, a default of ours). */
const CRITICAL: readonly string[] = ['EMS-03', 'WAS-04', 'WAS-07', 'PEO-02', 'PEO-04'];

/**
 * The gaps that answers suggest, in the model's order. What is missing is no gap: nothing is known of it; "I don't
 * know" has 0 points and is one.
 * @throws DomainError what `scoreSupplier` throws for answers
 */
export function suggestedGaps(input: Answered): SuggestedGap[] {
  const answers = checkInput(input);
  const { applies } = fullReading(input, answers);
  return input.model.indicators.flatMap((indicator) => {
    const points = applies(indicator) ? (answers.get(indicator.id)?.points ?? null) : null;
    if (points === null || points >= GAP_BELOW) return [];
    return [{ indicator: indicator.id, theme: indicator.theme, points, severity: severityOf(indicator) }];
  });
}

function severityOf({ id, core }: Indicator): GapSeverity {
  if (CRITICAL.includes(id)) return 3;
  return core ? 2 : 1;
}
