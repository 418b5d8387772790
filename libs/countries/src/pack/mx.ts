import { MX_RFC } from '../tax-id/schemes-rest.js';
import { COMMON_SIGNS, POINT_DECIMAL, RETENTION, SOUTHERN_UNITS } from './defaults.js';
import type { CountryPack } from './pack.js';

export const MX: CountryPack = {
  code: 'MX',
  iso3: 'MEX',
  names: { es: 'México', en: 'Mexico' },
  currency: {
    code: 'MXN',
    decimals: 2,
    shownDecimals: 2,
    signs: { ...COMMON_SIGNS, $: ['MXN', 'USD'], MX$: ['MXN'] },
  },
  timeZone: 'America/Mexico_City',
  numbers: POINT_DECIMAL,
  taxIds: [MX_RFC],
  sizeRules: [
    {
      id: 'MX-msme-1',
      fromYear: 2009,
      toYear: null,
      law: 'Diario Oficial de la Federación, 30 June 2009',
      sources: [
        {
          title: 'Blog copy of the table of the Diario Oficial',
          url: 'http://alex-neri.blogspot.com/2012/02/las-micro-pequenas-y-medianas-empresas.html',
          year: 2012,
        },
      ],
      unverified: null,
      salesUnit: { kind: 'currency', code: 'MXN million', amount: '1000000' },
      limits: {
        manufacturing: { combined: ['4.6', '95', '250'] },
        commerce: { combined: ['4.6', '93', '235'] },
        services: { combined: ['4.6', '95', '235'] },
      },
      weights: { workers: '0.1', sales: '0.9' },
      beyond: 'large',
    },
  ],
  indexValues: [],
  unitMeanings: SOUTHERN_UNITS,
  phonePrefix: '52',
  alsoSpoken: ['Náhuatl', 'Maya'],
  address: ['usted'],
  retention: RETENTION,
};
