import { CO_NIT } from '../tax-id/schemes-rest.js';
import { COMMA_DECIMAL, COMMON_SIGNS, RETENTION } from './defaults.js';
import type { CountryPack } from './pack.js';

export const CO: CountryPack = {
  code: 'CO',
  iso3: 'COL',
  names: { es: 'Colombia', en: 'Colombia' },
  currency: {
    code: 'COP',
    decimals: 2,
    shownDecimals: 0,
    signs: { ...COMMON_SIGNS, $: ['COP', 'USD'], COL$: ['COP'] },
  },
  timeZone: 'America/Bogota',
  numbers: COMMA_DECIMAL,
  taxIds: [CO_NIT],
  sizeRules: [
    {
      id: 'CO-msme-1',
      fromYear: 2019,
      toYear: null,
      law: 'Decreto 957 de 2019',
      sources: [
        {
          title: 'Mindmeister: clasificación de las empresas en Colombia',
          url: 'https://www.mindmeister.com/es/1674469631/clasificaci-n-de-las-empresas-en-colombia',
          year: null,
        },
      ],
      unverified: 'decree number from general knowledge; limits read',
      salesUnit: { kind: 'index', code: 'UVT' },
      limits: {
        manufacturing: { sales: ['23563', '204995', '1736565'] },
        services: { sales: ['32988', '131951', '483034'] },
        commerce: { sales: ['44769', '431196', '2160692'] },
      },
      beyond: 'large',
    },
  ],
  indexValues: [],
  unitMeanings: { quintal: ['qq', 'qq_metric'], arroba: ['arroba_12_5kg', 'arroba_25lb'] },
  phonePrefix: '57',
  alsoSpoken: ['Wayuunaiki'],
  address: ['usted'],
  retention: RETENTION,
};
