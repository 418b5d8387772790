import { crf, cumipmt, effect, fv, ipmt, pmt, ppmt, pv, rateOf } from '#plans/domain';
import { defaulted, required } from '../fields.js';
import { calcFunction } from '../function.js';
import { MAX_PERIODS, int, num, refuse } from '../types.js';
import type { CalcType } from '../types.js';

const atStart: CalcType<0 | 1> = {
  name: 'int',
  read(value, path): 0 | 1 {
    if (value !== 0 && value !== 1) throw refuse('0 (end of the period) or 1 (its start) is expected', path);
    return value;
  },
};

const periods = int({ min: 1, max: MAX_PERIODS });
const rate = required(num({ min: -1, open: true }), 'rate per period, above -1');
const nper = required(periods, 'number of periods', 'periods');
const payment = required(num(), 'what is received (above 0) or paid (below) each period', 'money');
const now = required(num(), 'what is received (above 0) or paid (below) now', 'money');
const later = defaulted(num(), 0, 'what is there after the last payment', 'money');
const due = defaulted(atStart, 0, '1: payment at the start of the period');
const per = required(periods, 'which payment, 1 to nper');

const loan = { rate, nper, pv: now, fv: later, due };
const ofPeriod = { rate, per, nper, pv: now, fv: later, due };

/** Contract 8: even payments, by the sign rule of spreadsheets. */
export const annuities = [
  calcFunction({
    name: 'pmt',
    summary: 'The even payment of a loan or a savings plan.',
    args: loan,
    returns: 'num',
    example: { args: { rate: 0, nper: 10, pv: 500 }, value: -50 },
    run: pmt,
  }),
  calcFunction({
    name: 'ipmt',
    summary: 'Interest in one of the even payments.',
    args: ofPeriod,
    returns: 'num',
    example: { args: { rate: 0.25, per: 1, nper: 4, pv: 100 }, value: -25 },
    run: ipmt,
  }),
  calcFunction({
    name: 'ppmt',
    summary: 'Principal in one of the even payments.',
    args: ofPeriod,
    returns: 'num',
    example: { args: { rate: 0, per: 2, nper: 10, pv: 500 }, value: -50 },
    run: ppmt,
  }),
  calcFunction({
    name: 'cumipmt',
    summary: 'Interest of several of the even payments.',
    args: {
      ...{ rate, nper, pv: now },
      start: required(periods, 'first payment that counts'),
      end: required(periods, 'last payment that counts'),
      due,
    },
    returns: 'num',
    example: { args: { rate: 0.25, nper: 4, pv: 100, start: 1, end: 1 }, value: -25 },
    run: cumipmt,
  }),
  calcFunction({
    name: 'pv',
    summary: 'Present value of even payments.',
    args: { rate, nper, pmt: payment, fv: later, due },
    returns: 'num',
    example: { args: { rate: 0.25, nper: 2, pmt: -100 }, value: 144 },
    run: pv,
  }),
  calcFunction({
    name: 'fv',
    summary: 'What is there after even payments.',
    args: { rate, nper, pmt: payment, pv: defaulted(num(), 0, 'what is received or paid now', 'money'), due },
    returns: 'num',
    example: { args: { rate: 0.25, nper: 2, pmt: -100 }, value: 225 },
    run: fv,
  }),
  calcFunction({
    name: 'rate',
    summary: 'Rate per period of even payments.',
    args: { nper, pmt: payment, pv: now, fv: later, due },
    returns: 'num',
    codes: ['no-solution', 'multiple'],
    example: { args: { nper: 10, pmt: -50, pv: 500 }, value: 0 },
    run: rateOf,
  }),
  calcFunction({
    name: 'effect',
    summary: 'Effective yearly rate of a nominal one.',
    args: {
      nominal: required(num(), 'nominal rate a year; above -npery'),
      npery: required(int({ min: 1 }), 'times a year that it is compounded'),
    },
    returns: 'num',
    example: { args: { nominal: 0.5, npery: 2 }, value: 0.5625 },
    run: ({ nominal, npery }) => effect(nominal, npery),
  }),
  calcFunction({
    name: 'crf',
    summary: 'Capital recovery factor: the even payment that 1 invested now needs.',
    args: { rate, nper },
    returns: 'num',
    example: { args: { rate: 0.25, nper: 1 }, value: 1.25 },
    run: (args) => crf(args.rate, args.nper),
  }),
];
