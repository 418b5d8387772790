import { isCountry, packOf, parseNumber, taxIdCheck } from '#countries';
import type { Country, TaxIdError, TaxIdWarning } from '#countries';
import type { FormStep, ProfileField, Typed } from './profile.js';

/** Why a field cannot be left as it is; the tax id says so in its own words. */
export interface FieldFault {
  readonly field: ProfileField;
  readonly code: 'empty' | 'number' | 'whole' | 'year' | TaxIdError;
  /** What would be accepted; proposed, never filled in. */
  readonly suggestion?: string;
}

export interface StepCheck {
  readonly faults: readonly FieldFault[];
  /** To look at once; the person may go on. */
  readonly warnings: readonly TaxIdWarning[];
}

const NOTHING: StepCheck = { faults: [], warnings: [] };

/** What stands against leaving a step, decided when one leaves it. @param thisYear of the reader's calendar */
export function checkStep(step: FormStep, typed: Typed, country: Country, thisYear: number): StepCheck {
  const checks: Readonly<Record<FormStep, () => StepCheck>> = {
    empresa: () => join(needed(typed, 'legalName'), checkTaxId(typed, country)),
    actividad: () => join(needed(typed, 'sectorCode'), checkWorkers(typed)),
    ventas: () => join(checkSales(typed, country), checkYear(typed, thisYear)),
    instalacion: () => needed(typed, 'siteTown'),
    responsable: () => needed(typed, 'ownerName'),
  };
  return checks[step]();
}

const join = (...checks: readonly StepCheck[]): StepCheck => ({
  faults: checks.flatMap(({ faults }) => faults),
  warnings: checks.flatMap(({ warnings }) => warnings),
});

const wrong = (field: ProfileField, code: FieldFault['code'], suggestion?: string): StepCheck => ({
  faults: [{ field, code, ...(suggestion === undefined ? {} : { suggestion }) }],
  warnings: [],
});

const needed = (typed: Typed, field: ProfileField): StepCheck =>
  typed[field].trim() === '' ? wrong(field, 'empty') : NOTHING;

function checkTaxId(typed: Typed, country: Country): StepCheck {
  if (typed.taxId.trim() === '') return wrong('taxId', 'empty');
  const { errors, warnings, suggestion } = taxIdCheck(country, typed.taxId);
  const [error] = errors;
  return error === undefined ? { faults: [], warnings } : wrong('taxId', error, suggestion?.display);
}

function checkWorkers({ workers }: Typed): StepCheck {
  if (workers.trim() === '') return wrong('workers', 'empty');
  return /^\d{1,6}$/.test(workers.trim()) ? NOTHING : wrong('workers', 'whole');
}

function checkSales(typed: Typed, country: Country): StepCheck {
  if (typed.salesAmount.trim() === '') return wrong('salesAmount', 'empty');
  return readSales(typed, country) === null ? wrong('salesAmount', 'number') : NOTHING;
}

/** The yearly sales, in the currency of the country, as decimal text; null while they cannot be read in one way. */
export function readSales({ salesAmount }: Typed, country: Country): string | null {
  const unit = packOf(country).currency.code;
  const read = parseNumber(salesAmount, { country, unit });
  const isAmount = read.kind === 'value' && (read.unit === null || read.unit === unit);
  return isAmount && read.value?.startsWith('-') === false ? read.value : null;
}

function checkYear({ salesYear }: Typed, thisYear: number): StepCheck {
  if (salesYear.trim() === '') return wrong('salesYear', 'empty');
  const year = Number(salesYear);
  return Number.isInteger(year) && year >= thisYear - 5 && year <= thisYear ? NOTHING : wrong('salesYear', 'year');
}

/** The country of an enrolment; null when the product has no pack for it. */
export const countryOfEnrolment = (code: string): Country | null => (isCountry(code) ? code : null);
