import { GT_NIT } from '../tax-id/schemes-ca.js';
import { CENTRAL_AMERICAN_UNITS, COMMON_SIGNS, POINT_DECIMAL, RETENTION } from './defaults.js';
import type { CountryPack } from './pack.js';

export const GT: CountryPack = {
  code: 'GT',
  iso3: 'GTM',
  names: { es: 'Guatemala', en: 'Guatemala' },
  currency: {
    code: 'GTQ',
    decimals: 2,
    shownDecimals: 2,
    signs: { ...COMMON_SIGNS, Q: ['GTQ'], 'Q.': ['GTQ'], $: ['USD'] },
  },
  timeZone: 'America/Guatemala',
  numbers: POINT_DECIMAL,
  taxIds: [GT_NIT],
  sizeRules: [
    {
      id: 'GT-msme-1',
      fromYear: 2015,
      toYear: null,
      law: 'Acuerdo Gubernativo 211-2015',
      sources: [
        {
          title: 'Blog summary of the classification (bands of workers, amounts in quetzals)',
          url: 'https://chapincito-chispudo.blogspot.com/2021/04/toma-lectura.html',
          year: 2021,
        },
      ],
      unverified: 'wage multiples unverified: from general knowledge; the amounts read fit a wage of GTQ 2,992.37',
      salesUnit: { kind: 'index', code: 'monthly minimum wage, non-agricultural' },
      limits: { all: { workers: [10, 80, 200], sales: ['190', '3700', '15420'] } },
      beyond: 'large',
    },
  ],
  indexValues: [],
  unitMeanings: { ...CENTRAL_AMERICAN_UNITS, cuerda: ['cuerda_gt'] },
  phonePrefix: '502',
  alsoSpoken: ['K’iche’', 'Q’eqchi’', 'Mam', 'Kaqchikel'],
  address: ['usted'],
  retention: RETENTION,
};
