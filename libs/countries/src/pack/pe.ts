import { PE_RUC } from '../tax-id/schemes-rest.js';
import { COMMON_SIGNS, POINT_DECIMAL, RETENTION, SOUTHERN_UNITS } from './defaults.js';
import type { CountryPack } from './pack.js';

export const PE: CountryPack = {
  code: 'PE',
  iso3: 'PER',
  names: { es: 'Perú', en: 'Peru' },
  currency: {
    code: 'PEN',
    decimals: 2,
    shownDecimals: 2,
    signs: { ...COMMON_SIGNS, 'S/': ['PEN'], 'S/.': ['PEN'], $: ['USD'] },
  },
  timeZone: 'America/Lima',
  numbers: POINT_DECIMAL,
  taxIds: [PE_RUC],
  sizeRules: [
    {
      id: 'PE-msme-1',
      fromYear: 2013,
      toYear: null,
      law: 'Ley 30056; TUO D.S. 013-2013-PRODUCE, article 5',
      sources: [
        {
          title: 'JAS Consultores: texto único ordenado; Alerta Económica',
          url: 'https://www.jasconsultoresat.com/post/aprueban-texto-%C3%BAnico-ordenado-de-la-ley-de-impulso-al-desarrollo-productivo-y-al-crecimiento-empresa',
          year: 2024,
        },
      ],
      unverified: null,
      salesUnit: { kind: 'index', code: 'UIT' },
      limits: { all: { sales: ['150', '1700', '2300'] } },
      beyond: 'large',
    },
  ],
  indexValues: [],
  unitMeanings: SOUTHERN_UNITS,
  phonePrefix: '51',
  alsoSpoken: ['Quechua', 'Aimara'],
  address: ['usted'],
  retention: RETENTION,
};
