import { noSolution, severalSolutions } from '#kernel';
import type { CalendarDate } from '#kernel';
import { datedFlowsOf, flowsOf } from './present-value.js';
import type { Flow } from './present-value.js';
import { orderedFlows, rootRates, signChanges } from './roots.js';

/**
 * Internal rate of return per period: the rate at which the flows are worth 0 (method guide 10). With two or more
 * changes of sign no figure is given, only the candidates: such a project is judged by its net present value.
 * @throws DomainError NO_SOLUTION, SEVERAL_SOLUTIONS with the candidates ascending, VALUES_EMPTY
 */
export const irr = (values: readonly number[]): number => onlyRate(orderedFlows(flowsOf(values)));

/** Internal rate of return per year of dated flows, actual/365 from the first date. @throws DomainError as `irr` */
export const xirr = (values: readonly number[], dates: readonly CalendarDate[]): number =>
  onlyRate(orderedFlows(datedFlowsOf(values, dates)));

function onlyRate(flows: readonly Flow[]): number {
  const changes = signChanges(flows);
  if (changes === 0) throw noSolution({ reason: 'no change of sign' });
  const rates = rootRates(flows);
  if (changes > 1) throw severalSolutions(rates);
  const [rate] = rates;
  if (rate === undefined) throw noSolution({ reason: 'no rate above -0.999 and below 1000000' });
  return rate;
}
