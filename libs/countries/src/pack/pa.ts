import { PA_RUC } from '../tax-id/schemes-ca.js';
import { CENTRAL_AMERICAN_UNITS, COMMON_SIGNS, POINT_DECIMAL, RETENTION } from './defaults.js';
import type { CountryPack } from './pack.js';
import { GENERAL_KNOWLEDGE } from './source.js';

/** The balboa is at par with the dollar and prices are in dollars, so amounts are stored in USD. */
export const PA: CountryPack = {
  code: 'PA',
  iso3: 'PAN',
  names: { es: 'Panamá', en: 'Panama' },
  currency: {
    code: 'USD',
    decimals: 2,
    shownDecimals: 2,
    signs: { ...COMMON_SIGNS, 'B/.': ['PAB'], 'B/': ['PAB'], $: ['USD'] },
  },
  timeZone: 'America/Panama',
  numbers: POINT_DECIMAL,
  taxIds: [PA_RUC],
  sizeRules: [
    {
      id: 'PA-msme-1',
      fromYear: 2000,
      toYear: null,
      law: 'Ley 33 de 2000 and amendments (AMPYME)',
      sources: [],
      unverified: GENERAL_KNOWLEDGE,
      salesUnit: { kind: 'currency', code: 'USD', amount: '1' },
      limits: { all: { sales: ['150000', '1000000', '2500000'] } },
      beyond: 'large',
    },
  ],
  indexValues: [],
  unitMeanings: CENTRAL_AMERICAN_UNITS,
  phonePrefix: '507',
  alsoSpoken: ['Ngäbere'],
  address: ['usted'],
  retention: RETENTION,
};
