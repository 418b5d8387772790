import { msmeSize } from '#countries';
import { defaulted, optional, required } from '../fields.js';
import { calcFunction } from '../function.js';
import { choice, country, dec, int } from '../types.js';

/** Size class of a firm (contract 11, domain guide 8.1). */
export const sizeOfFirm = calcFunction({
  name: 'msmeSize',
  summary: 'Size class of a firm by the law of its country in a year; a criterion missing gives "unconfirmed".',
  args: {
    country: required(country, 'ISO 3166 code of a country of the product'),
    workers: optional(int({ min: 0 }), 'workers', 'persons'),
    sales: optional(dec, 'sales of the year; not together with salesUnits', 'currency of the country'),
    salesUnits: optional(dec, 'sales of the year in the unit of the law', 'unit of the law'),
    unitValue: optional(dec, 'value of the unit of the law in that year; absent: the shipped one', 'currency'),
    year: required(int({ min: 1900, max: 2100 }), 'year of the figures: decides the version of the rule'),
    sector: defaulted(
      choice('all', 'manufacturing', 'industry', 'commerce', 'services'),
      'all',
      'industry is manufacturing; all: a class is given where every sector agrees',
    ),
  },
  returns: '{class, byWorkers, bySales, salesUnits:dec, unit, rule}',
  codes: ['not-covered'],
  example: {
    args: { country: 'CL', salesUnits: '2400.5', year: 2026 },
    value: {
      class: 'small',
      byWorkers: null,
      bySales: 'small',
      salesUnits: '2400.5',
      unit: 'UF',
      rule: 'CL-msme-1',
    },
  },
  run: ({ sector, ...facts }) => msmeSize({ ...facts, sector: sector === 'industry' ? 'manufacturing' : sector }),
});
