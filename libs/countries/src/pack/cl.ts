import { CL_RUT } from '../tax-id/schemes-rest.js';
import { COMMA_DECIMAL, COMMON_SIGNS, RETENTION } from './defaults.js';
import type { CountryPack } from './pack.js';

export const CL: CountryPack = {
  code: 'CL',
  iso3: 'CHL',
  names: { es: 'Chile', en: 'Chile' },
  currency: {
    code: 'CLP',
    decimals: 0,
    shownDecimals: 0,
    signs: { ...COMMON_SIGNS, $: ['CLP', 'USD'], UF: ['CLF'] },
  },
  timeZone: 'America/Santiago',
  numbers: COMMA_DECIMAL,
  taxIds: [CL_RUT],
  sizeRules: [
    {
      id: 'CL-msme-1',
      fromYear: 2010,
      toYear: null,
      law: 'Ley 20.416 (2010)',
      sources: [
        {
          title: 'Conpyme and Contabilidad SII',
          url: 'https://conpyme.cl/articulos/las-pequenas-y-medianas-empresas-en-chile',
          year: 2016,
        },
      ],
      unverified: 'law number from general knowledge; limits read',
      salesUnit: { kind: 'index', code: 'UF' },
      limits: { all: { sales: ['2400', '25000', '100000'] } },
      beyond: 'large',
    },
  ],
  indexValues: [],
  unitMeanings: {
    quintal: ['qq_metric', 'qq'],
    qq: ['qq_metric', 'qq'],
    arroba: ['arroba_25lb', 'arroba_12_5kg'],
  },
  phonePrefix: '56',
  alsoSpoken: ['Mapudungun'],
  address: ['usted', 'tú'],
  retention: RETENTION,
};
