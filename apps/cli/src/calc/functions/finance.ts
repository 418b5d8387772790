import {
  dscr,
  earlyPayment,
  indicativeAmount,
  isFactValue,
  isGrade,
  kleene,
  readExpression,
  schedule,
} from '#finance/domain';
import type { Expression, FactValue } from '#finance/domain';
import { defaulted, optional, record, required } from '../fields.js';
import { calcFunction } from '../function.js';
import { MAX_PERIODS, choice, dec, dictionary, int, list, num, refuse, text } from '../types.js';
import type { CalcType } from '../types.js';
import { amountExample, scheduleExample } from './finance-examples.js';

const share = num({ min: 0 });
const periods = int({ min: 1, max: MAX_PERIODS });
const digits = defaulted(int({ min: 0, max: 12 }), 2, 'digits after the point of the currency; 0 for CLP');
const money = (doc: string): ReturnType<typeof required<string>> => required(dec, doc, 'money');

const expression: CalcType<Expression> = { name: 'expr', read: readExpression };

const factValue: CalcType<FactValue> = {
  name: 'num|text|bool',
  read(value, path) {
    if (!isFactValue(value)) throw refuse('a number, a text, true or false is expected', path);
    return value;
  },
};

const grade: CalcType<string> = {
  name: 'text',
  read(value, path) {
    if (typeof value !== 'string' || !isGrade(value)) throw refuse('E0 to E4 or V0 to V4 is expected', path);
    return value;
  },
};

const rule = record({
  id: required(text, 'name of the rule'),
  kind: defaulted(choice('must', 'prefer'), 'must', '"must" decides, "prefer" is shown'),
  expr: required(expression, 'the question, as data'),
  maxAgeMonths: optional(int({ min: 0 }), 'older facts are unknown', 'months'),
  minEvidence: optional(grade, 'facts of a lower grade are unknown'),
});

const fact = record({
  value: required(factValue, 'what is known'),
  ageMonths: optional(num({ min: 0 }), 'how old it is', 'months'),
  grade: optional(grade, 'how well it is known'),
});

/** Contract 9. */
export const finance = [
  calcFunction({
    name: 'schedule',
    summary: 'Instalments of a loan in money of its currency; the last one absorbs the rounding.',
    args: {
      pv: money('what is lent, 0 or more'),
      rate: required(share, 'rate per period, 0 or more'),
      nper: required(periods, 'number of periods', 'periods'),
      decimals: digits,
      interestOnly: defaulted(int({ min: 0 }), 0, 'periods of interest alone, which come first; below nper', 'periods'),
    },
    returns:
      '{payment:dec, lastPayment:dec, totalInterest:dec, totalPaid:dec, rows:{per:int, payment:dec, interest:dec, principal:dec, balance:dec}[]}',
    example: scheduleExample,
    run: schedule,
  }),
  calcFunction({
    name: 'earlyPayment',
    summary: 'Discount of an invoice that is paid early, and what a step of its rate is worth.',
    args: {
      amount: money('the invoice, 0 or more'),
      days: required(int({ min: 0 }), 'days that it is paid early', 'days'),
      rate: required(share, 'rate of the discount a year'),
      toRate: optional(share, 'rate after the step, a year'),
      basis: defaulted(int({ min: 1 }), 360, 'days of the year', 'days'),
      decimals: digits,
    },
    returns: '{discount:dec, paid:dec, toDiscount:dec|null, stepWorth:dec|null}',
    example: {
      args: { amount: '3600.00', days: 30, rate: 0.12 },
      value: { discount: '36.00', paid: '3564.00', toDiscount: null, stepWorth: null },
    },
    run: earlyPayment,
  }),
  calcFunction({
    name: 'dscr',
    summary: 'Debt service coverage; null without debt.',
    args: {
      noi: required(num(), 'cash flow available for debt service', 'money'),
      debtService: required(num({ min: 0 }), 'debt service of the same time', 'money'),
    },
    returns: 'num|null',
    example: { args: { noi: 1500, debtService: 1000 }, value: 1.5 },
    run: ({ noi, debtService }) => dscr(noi, debtService),
  }),
  calcFunction({
    name: 'indicativeAmount',
    summary: 'The amount that a supplier could carry: an estimate, no approval of credit.',
    args: {
      ebitda: money('earnings before interest, tax, depreciation and amortisation, a year'),
      tax: money('tax a year'),
      maintenanceCapex: money('investment that keeps the business as it is, a year'),
      debtService: money('debt service already owed, a year'),
      debt: money('debt already owed'),
      planSaving: defaulted(dec, '0', 'saving of the plan a year, outside EBITDA', 'money'),
      savingShare: defaulted(share, 0.5, 'share of the saving that counts: 1 achieved, 0.5 planned'),
      stress: defaulted(num({ min: 0, max: 1 }), 0.1, 'share of EBITDA that stress takes away'),
      rate: required(share, 'rate a month'),
      nper: required(periods, 'months', 'months'),
      dscrMin: defaulted(num({ min: 0, open: true }), 1.3, 'least cover of the product'),
      greenCapex: money('green investment'),
      capexShare: defaulted(share, 0.8, 'share of it that may be lent'),
      leverageMax: defaulted(share, 3, 'debt over EBITDA that may be reached'),
      productMin: defaulted(dec, '0', 'least that the product lends', 'money'),
      productMax: money('most that the product lends'),
      step: defaulted(dec, '100', 'amounts are rounded down to it; above 0', 'money'),
    },
    returns:
      '{outcome, amount:dec|null, amountUnstressed:dec|null, limit, gap:dec|null, cfads:dec, cfadsStressed:dec, room:dec, annuityFactor, byDscr:dec, byCapex:dec, byLeverage:dec, payment:dec|null, dscr:num|null, dscrStressed:num|null, dscrWithoutSavings:num|null}',
    example: amountExample,
    run: indicativeAmount,
  }),
  calcFunction({
    name: 'kleene',
    summary: 'Rules of a product over facts in three-valued logic, and which facts are still to be asked.',
    args: {
      rules: required(list(rule), 'conditions of the product'),
      facts: required(dictionary(fact, 'name'), 'what is known'),
    },
    returns: '{outcome, rules:{id, result}[], ask:text[]}',
    example: {
      args: {
        rules: [{ id: 'age', expr: { op: '>=', fact: 'years', value: 2 } }],
        facts: { years: { value: 6 } },
      },
      value: { outcome: 'prequalifies', rules: [{ id: 'age', result: 'yes' }], ask: [] },
    },
    run: ({ rules, facts }) => kleene(rules, facts),
  }),
];
