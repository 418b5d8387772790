import { SV_DUI, SV_NIT } from '../tax-id/schemes-ca.js';
import type { SizeRule } from '../size/rule.js';
import { CENTRAL_AMERICAN_UNITS, COMMON_SIGNS, POINT_DECIMAL, RETENTION } from './defaults.js';
import type { CountryPack } from './pack.js';
import { GENERAL_KNOWLEDGE } from './source.js';

const WAGES = { kind: 'index', code: 'monthly minimum wage, commerce' } as const;

/** The law knows micro and small; what is above counts as medium (domain guide 8.1). */
const before: SizeRule = {
  id: 'SV-msme-1',
  fromYear: 2014,
  toYear: 2025,
  law: 'D.L. 667 of 2014',
  sources: [],
  unverified: GENERAL_KNOWLEDGE,
  salesUnit: WAGES,
  limits: { all: { workers: [10, 50], sales: ['482', '4817'] } },
  beyond: 'medium',
};

const reformed: SizeRule = {
  id: 'SV-msme-2',
  fromYear: 2026,
  toYear: null,
  law: 'D.L. 667 as reformed in March 2026',
  sources: [
    {
      title: 'Revista E&N: El Salvador reforma ley para fortalecer a micro y pequeñas empresas; Cronio',
      url: 'https://www.revistaeyn.com/especiales/pyme-emprende/apoyo/el-salvador-reforma-ley-para-fortalecer-a-micro-y-pequenas-empresas-DM29704326',
      year: 2026,
    },
  ],
  unverified: 'one press text says yearly sales, another monthly: check the law',
  salesUnit: WAGES,
  limits: { all: { workers: [10, 50], sales: ['500', '5000'] } },
  beyond: 'medium',
};

export const SV: CountryPack = {
  code: 'SV',
  iso3: 'SLV',
  names: { es: 'El Salvador', en: 'El Salvador' },
  currency: { code: 'USD', decimals: 2, shownDecimals: 2, signs: { ...COMMON_SIGNS, $: ['USD'] } },
  timeZone: 'America/El_Salvador',
  numbers: POINT_DECIMAL,
  taxIds: [SV_NIT, SV_DUI],
  sizeRules: [before, reformed],
  indexValues: [],
  unitMeanings: CENTRAL_AMERICAN_UNITS,
  phonePrefix: '503',
  alsoSpoken: ['Náhuat'],
  address: ['usted'],
  retention: RETENTION,
};
