import { HN_RTN } from '../tax-id/schemes-ca.js';
import { CENTRAL_AMERICAN_UNITS, COMMON_SIGNS, POINT_DECIMAL, RETENTION } from './defaults.js';
import type { CountryPack } from './pack.js';
import { GENERAL_KNOWLEDGE } from './source.js';

export const HN: CountryPack = {
  code: 'HN',
  iso3: 'HND',
  names: { es: 'Honduras', en: 'Honduras' },
  currency: {
    code: 'HNL',
    decimals: 2,
    shownDecimals: 2,
    signs: { ...COMMON_SIGNS, L: ['HNL'], 'L.': ['HNL'], LPS: ['HNL'], 'LPS.': ['HNL'], $: ['USD'] },
  },
  timeZone: 'America/Tegucigalpa',
  numbers: POINT_DECIMAL,
  taxIds: [HN_RTN],
  sizeRules: [
    {
      id: 'HN-msme-1',
      fromYear: 2009,
      toYear: null,
      law: 'Decreto 135-2008 (Ley MIPYME)',
      sources: [],
      unverified: GENERAL_KNOWLEDGE,
      salesUnit: null,
      limits: { all: { workers: [10, 50, 150] } },
      beyond: 'large',
    },
  ],
  indexValues: [],
  unitMeanings: CENTRAL_AMERICAN_UNITS,
  phonePrefix: '504',
  alsoSpoken: ['Garífuna', 'Miskito'],
  address: ['usted'],
  retention: RETENTION,
};
