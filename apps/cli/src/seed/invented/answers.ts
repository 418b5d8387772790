import type { Said } from '#diagnostics/domain';
import type { Indicator, Question } from '#scoring/domain';
import type { Dice } from './dice.js';

/** A month of a small firm's consumption, by unit; invented. */
const A_MONTH: Readonly<Record<string, number>> = { m3: 18, kWh: 640, kg: 220 };

/**
 * What a firm of this maturity says to each question: better practices the further it has come, now and then "no sé".
 * @param maturity 0 to 1
 * @param from first of the twelve months before, YYYY-MM
 */
export const inventAnswers = (
  questions: readonly Question[],
  { maturity, from }: { maturity: number; from: string },
  dice: Dice,
): Said[] =>
  questions.flatMap(({ indicator, optional }) => (optional ? [] : [inventAnswer(indicator, { maturity, from }, dice)]));

function inventAnswer(indicator: Indicator, firm: { maturity: number; from: string }, dice: Dice): Said {
  const unsure = dice.roll() < 0.06;
  const said = { indicator: indicator.id, reason: null };
  if (unsure) return { ...said, kind: 'DONT_KNOW', value: null };
  const reached = Math.min(1, Math.max(0, firm.maturity + (dice.roll() - 0.5) * 0.5));
  return { ...said, kind: 'VALUE', value: valueAt(indicator, reached, firm.from, dice) };
}

function valueAt(indicator: Indicator, reached: number, from: string, dice: Dice): string {
  if (indicator.type === 'single') return optionAt(indicator, reached);
  if (indicator.type === 'checklist') {
    const items = indicator.checklist ?? [];
    return items
      .slice(0, Math.round(items.length * reached))
      .map(({ code }) => code)
      .join(',');
  }
  if (indicator.type === 'quantity') return monthsOf(indicator.unit ?? '', from, dice);
  return String(numberAt(indicator, reached));
}

/** The option whose points are nearest to what was reached. */
function optionAt({ options = [] }: Indicator, reached: number): string {
  const distance = (points: number): number => Math.abs(points - 100 * reached);
  const [nearest] = options.toSorted((a, b) => distance(a.points) - distance(b.points));
  return nearest?.code ?? '';
}

function numberAt({ normalise }: Indicator, reached: number): number {
  if (!normalise || !('worst' in normalise)) return 0;
  return Math.max(0, Math.round(normalise.worst + (normalise.best - normalise.worst) * reached));
}

/** Twelve figures about the usual, one of them missing now and then. */
function monthsOf(unit: string, from: string, dice: Dice): string {
  const usual = A_MONTH[unit] ?? 100;
  const figures = Array.from({ length: 12 }, () =>
    dice.roll() < 0.05 ? '' : String(Math.round(usual * (0.8 + 0.4 * dice.roll()))),
  );
  return `${from} ${unit} ${figures.join(';')}`;
}
