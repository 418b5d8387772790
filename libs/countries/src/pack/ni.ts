import { NI_RUC } from '../tax-id/schemes-ca.js';
import { CENTRAL_AMERICAN_UNITS, COMMON_SIGNS, POINT_DECIMAL, RETENTION } from './defaults.js';
import type { CountryPack } from './pack.js';
import { GENERAL_KNOWLEDGE } from './source.js';

export const NI: CountryPack = {
  code: 'NI',
  iso3: 'NIC',
  names: { es: 'Nicaragua', en: 'Nicaragua' },
  currency: { code: 'NIO', decimals: 2, shownDecimals: 2, signs: { ...COMMON_SIGNS, $: ['USD'] } },
  timeZone: 'America/Managua',
  numbers: POINT_DECIMAL,
  taxIds: [NI_RUC],
  sizeRules: [
    {
      id: 'NI-msme-1',
      fromYear: 2008,
      toYear: null,
      law: 'Ley 645 and Decreto 17-2008',
      sources: [],
      unverified: `${GENERAL_KNOWLEDGE}; the law also looks at assets (NIO 200,000, 1,500,000, 6,000,000), which nobody is asked for`,
      salesUnit: { kind: 'currency', code: 'NIO', amount: '1' },
      limits: { all: { workers: [5, 30, 100], sales: ['1000000', '9000000', '40000000'] } },
      beyond: 'large',
    },
  ],
  indexValues: [],
  unitMeanings: CENTRAL_AMERICAN_UNITS,
  phonePrefix: '505',
  alsoSpoken: ['Miskito', 'Kriol'],
  address: ['usted'],
  retention: RETENTION,
};
