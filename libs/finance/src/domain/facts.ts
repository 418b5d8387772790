import { decimal, invalid, isCalendarDate, isDecimal, plain } from '#kernel';
import type { FactValue } from './rules/expression.js';

/** Form of a fact's value; money is plain decimal text in the file, a figure in a rule. */
export type FactType = 'money' | 'number' | 'share' | 'bool' | 'choice' | 'date' | 'text';

/** Where a fact comes from: the supplier's finance file, what the platform knows itself, or a computation of both. */
export type FactSource = 'file' | 'platform' | 'computed';

/** One fact that rules may ask; there are no others. */
export interface FactKind {
  readonly name: string;
  readonly type: FactType;
  /** Unit of the figure; null where there is none. */
  readonly unit: string | null;
  readonly source: FactSource;
  readonly es: string;
  readonly en: string;
  readonly choices?: readonly string[];
  /** Facts of the file from which it is computed: what has to be asked when it is unknown. */
  readonly from?: readonly string[];
}

type Words = readonly [es: string, en: string];
const file = (name: string, type: FactType, unit: string | null, [es, en]: Words): FactKind => ({
  ...{ name, type, unit, source: 'file', es, en },
});
const platform = (name: string, type: FactType, unit: string | null, [es, en]: Words): FactKind => ({
  ...{ name, type, unit, source: 'platform', es, en },
});

export const STATEMENTS = ['none', 'internal', 'accountant', 'audited'] as const;
export const PURPOSES = ['efficiency', 'solar', 'water', 'waste', 'transport', 'materials', 'other'] as const;

/** What an indicative amount cannot do without (method guide 11.2). */
export const AMOUNT_FACTS = [
  'accountsCurrency',
  'ebitda',
  'tax',
  'maintenanceCapex',
  'debtService',
  'debt',
  'investment',
] as const;

/**
 * The closed list of facts (method guide 11.1), in the order of the form. A fact of the file is the supplier's alone;
 * a lender reads at most what rules made of it. Nothing here speaks of sex, origin, language, health, belief, union,
 * politics, complaints or appeals, and nothing may.
 */
export const FACTS: readonly FactKind[] = [
  file('tradingSince', 'date', null, ['Inicio de actividades', 'Trading since']),
  file('monthsSelling', 'number', 'months', [
    'Meses seguidos vendiendo a compradores del programa u otros',
    'Months in a row selling to any buyer',
  ]),
  { ...file('accountsCurrency', 'text', null, ['Moneda de sus cuentas', 'Currency of the accounts']) },
  file('ebitda', 'money', 'a year', [
    'Resultado antes de intereses, impuestos y depreciación, por año',
    'Earnings before interest, tax, depreciation and amortisation, a year',
  ]),
  file('tax', 'money', 'a year', ['Impuestos pagados por año', 'Tax paid a year']),
  file('maintenanceCapex', 'money', 'a year', [
    'Inversión para mantener lo que ya tiene, por año',
    'Investment that keeps what is there, a year',
  ]),
  file('debtService', 'money', 'a year', ['Cuotas de préstamos por año', 'Loan instalments a year']),
  file('debt', 'money', null, ['Deuda total hoy', 'Total debt today']),
  { ...file('statements', 'choice', null, ['Estados financieros', 'Financial statements']), choices: STATEMENTS },
  file('collateral', 'share', 'of the amount', ['Garantía sobre el monto', 'Collateral over the amount']),
  file('guaranteeFund', 'bool', null, ['Tiene acceso a un fondo de garantía', 'Member of a guarantee fund']),
  { ...file('purpose', 'choice', null, ['Para qué es el crédito', 'What the credit is for']), choices: PURPOSES },
  file('investment', 'money', null, ['Inversión verde prevista', 'Planned green investment']),
  file('planSaving', 'money', 'a year', ['Ahorro previsto por año', 'Planned saving a year']),

  platform('country', 'text', null, ['País', 'Country']),
  platform('sectorGroup', 'text', null, ['Sector', 'Sector']),
  platform('sizeTier', 'text', null, ['Tamaño', 'Size']),
  platform('enrolmentActive', 'bool', null, ['Inscripción activa en un programa', 'Active in a programme']),
  platform('programmeMonths', 'number', 'months', ['Meses en un programa', 'Months in a programme']),
  platform('taxRegistration', 'bool', null, ['Identificación tributaria válida', 'Valid tax registration']),
  platform('diagnosticAgreed', 'bool', null, ['Diagnóstico acordado', 'Diagnostic agreed']),
  platform('monthsOnTime', 'number', 'months of the last 12', [
    'Meses con pedidos entregados a tiempo',
    'Months with orders delivered on time',
  ]),
  platform('verifiedActions', 'number', 'actions', ['Acciones verificadas', 'Verified actions']),
  platform('achievedSaving', 'money', 'a year', ['Ahorro verificado por año', 'Verified saving a year']),
  platform('planReviewed', 'share', 'of the plan', ['Parte revisada del plan', 'Reviewed share of the plan']),
  platform('criticalFinding', 'bool', null, ['Hallazgo crítico abierto', 'Open critical finding']),

  {
    ...platform('yearsInBusiness', 'number', 'years', ['Años de actividad', 'Years in business']),
    ...{ source: 'computed', from: ['tradingSince'] },
  },
  {
    ...platform('debtToEbitda', 'number', 'times', ['Deuda sobre resultado', 'Debt over EBITDA']),
    ...{ source: 'computed', from: ['ebitda', 'debt'] },
  },
  {
    ...platform('dscrWithLoan', 'number', 'times', ['Cobertura de la cuota', 'Debt service coverage with the loan']),
    ...{ source: 'computed', from: AMOUNT_FACTS },
  },
];

const BY_NAME = new Map(FACTS.map((fact) => [fact.name, fact]));

/** @throws DomainError FACT_UNKNOWN at `field` */
export function factKind(name: string, field = 'fact'): FactKind {
  const kind = BY_NAME.get(name);
  if (!kind) throw invalid('FACT_UNKNOWN', { field, fact: name.slice(0, 60) });
  return kind;
}

/** JavaScript type of a fact's value inside a rule. */
export const ruleTypeOf = ({ type }: FactKind): 'number' | 'boolean' | 'string' => {
  if (type === 'bool') return 'boolean';
  return type === 'money' || type === 'number' || type === 'share' ? 'number' : 'string';
};

/**
 * The value as rules compare it. Money becomes a double here: it is only held against thresholds, and the nearest
 * double keeps the order of decimals; amounts are computed from the text.
 */
export function ruleValueOf(kind: FactKind, text: string): FactValue {
  const type = ruleTypeOf(kind);
  if (type === 'boolean') return text === 'true';
  return type === 'number' ? decimal(text).toNumber() : text;
}

/**
 * What a supplier typed for a fact of its file, in canonical text.
 * @throws DomainError FACT_UNKNOWN, FACT_NOT_DECLARED for what the platform knows itself, FACT_VALUE_INVALID
 */
export function readFactText(name: string, text: string, field: string): string {
  const kind = factKind(name, field);
  if (kind.source !== 'file') throw invalid('FACT_NOT_DECLARED', { field, fact: name });
  const value = text.trim();
  if (!FORMS[kind.type](value, kind)) throw invalid('FACT_VALUE_INVALID', { field, fact: kind.es });
  return ruleTypeOf(kind) === 'number' ? plain(decimal(value)) : value;
}

const notNegative = (value: string): boolean => isDecimal(value) && !decimal(value).isNegative();

const FORMS: Readonly<Record<FactType, (value: string, kind: FactKind) => boolean>> = {
  // A loss is a figure; of the other amounts none is below 0.
  money: (value, { name }) => (name === 'ebitda' ? isDecimal(value) : notNegative(value)) && shortEnough(value),
  number: (value) => notNegative(value) && shortEnough(value),
  share: (value) => notNegative(value) && shortEnough(value),
  bool: (value) => value === 'true' || value === 'false',
  choice: (value, { choices }) => choices?.includes(value) === true,
  date: isCalendarDate,
  text: (value) => /^[A-Z]{3}$/.test(value),
};

/** Beyond 15 digits a figure of a small company is a slip of the keyboard. */
const shortEnough = (value: string): boolean => value.replace(/\D/g, '').length <= 15;
