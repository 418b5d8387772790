import { invalid } from '#kernel';
import type { CalendarDate } from '#kernel';
import type { Indicator, ScoringModel, SupplierTraits } from '../model/model.js';
import { standing } from '../model/path.js';
import { baseThemeWeight, rawThemeWeight } from '../model/theme-weights.js';
import { DONT_KNOW } from './answer.js';
import type { Answer } from './answer.js';
import { readAnswers } from './check-answers.js';
import type { Answers } from './check-answers.js';
import type { CreditTable } from './evidence.js';

/** All that a score depends on: the same inputs give the same bits (method guide 0). */
export interface ScoreInput {
  readonly model: ScoringModel;
  readonly supplier: SupplierTraits;
  readonly asOf: CalendarDate;
  /** In any order; an indicator not listed is missing. */
  readonly answers: readonly Answer[];
}

/** A supplier with its answers under a model, on no particular day. */
export type Answered = Omit<ScoreInput, 'asOf'>;

/** How one kind of score reads the model. */
export interface Reading {
  readonly applies: (indicator: Indicator) => boolean;
  /** Weight of a theme, any scale. */
  readonly themeWeight: (theme: string) => number;
  readonly table: CreditTable;
}

/**
 * Checks the answers against the model and the supplier.
 * @throws DomainError SECTOR_GROUP_UNKNOWN, or what `readAnswers` throws
 */
export function checkInput({ model, supplier, answers }: Answered): Answers {
  if (!model.sectorGroups.some(({ id }) => id === supplier.sectorGroup))
    throw invalid('SECTOR_GROUP_UNKNOWN', { field: 'supplier.sectorGroup' });
  return readAnswers(model, answers);
}

/** The full score of a supplier (method guide 2-5). */
export const fullReading = ({ model, supplier }: Answered, answers: Answers): Reading => ({
  applies: (indicator) => isAnswerable(indicator, answers) && counts(indicator, supplier, answers),
  themeWeight: (theme) => rawThemeWeight(model, supplier, theme),
  table: supplier.size === 'micro' ? 'micro' : 'standard',
});

/** The core questions with the sector group's own weights and the micro table for all (method guide 2.7). */
export const coreReading = ({ model, supplier }: Answered, answers: Answers): Reading => ({
  applies: (indicator) => indicator.core && isAnswerable(indicator, answers),
  themeWeight: (theme) => baseThemeWeight(model, supplier.sectorGroup, theme),
  table: 'micro',
});

const isAnswerable = ({ id }: Indicator, answers: Answers): boolean => answers.get(id)?.answer.na === undefined;

/** An optional indicator counts once something was supplied; "I don't know" supplies nothing. */
function counts(indicator: Indicator, supplier: SupplierTraits, answers: Answers): boolean {
  const place = standing(indicator, supplier);
  const read = answers.get(indicator.id);
  return place === 'asked' || (place === 'optional' && read !== undefined && read.answer.value !== DONT_KNOW);
}
