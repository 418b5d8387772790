import { CR_CPJ } from '../tax-id/schemes-ca.js';
import { CENTRAL_AMERICAN_UNITS, COMMON_SIGNS, RETENTION, SPACED } from './defaults.js';
import type { CountryPack } from './pack.js';

export const CR: CountryPack = {
  code: 'CR',
  iso3: 'CRI',
  names: { es: 'Costa Rica', en: 'Costa Rica' },
  currency: { code: 'CRC', decimals: 2, shownDecimals: 2, signs: { ...COMMON_SIGNS, '¢': ['CRC'], $: ['USD'] } },
  timeZone: 'America/Costa_Rica',
  numbers: SPACED,
  taxIds: [CR_CPJ],
  sizeRules: [
    {
      id: 'CR-msme-1',
      fromYear: 2002,
      toYear: null,
      law: 'Ley 8262 and regulation of MEIC',
      sources: [
        {
          title: 'El Financiero: así se constituye una pyme en el país',
          url: 'https://www.elfinancierocr.com/pymes/asi-se-constituye-una-pyme-en-el-pais/FS7SY57DTBH3RE7PMFPAOFEOK4/story/?outputType=amp-type',
          year: null,
        },
      ],
      unverified:
        'a score of staff, sales and assets by sector was read to exist, its formula was not: no class can be computed; cut-offs of 10, 35 and 100 points from general knowledge',
      salesUnit: null,
      limits: {},
      beyond: 'large',
    },
  ],
  indexValues: [],
  unitMeanings: CENTRAL_AMERICAN_UNITS,
  phonePrefix: '506',
  alsoSpoken: ['Bribri'],
  address: ['usted'],
  retention: RETENTION,
};
