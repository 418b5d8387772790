import { describe, expect, test } from '@jest/globals';
import { COUNTRIES, countryOf } from '../country.js';
import { PACKS, packOf } from './packs.js';
import { packFaults } from './pack-faults.js';
import type { CountryPack } from './pack.js';

describe('the packs that ship', () => {
  test.each(COUNTRIES)('%s has no fault and names a zone that exists', (country) => {
    const pack = packOf(country);
    expect(packFaults(pack)).toEqual([]);
    expect(pack.code).toBe(country);
    expect(new Intl.DateTimeFormat('en', { timeZone: pack.timeZone }).resolvedOptions().timeZone).toBe(pack.timeZone);
  });

  test('the offset of each zone is that of domain guide 8, and only Santiago changes with the season', () => {
    const offset = (timeZone: string, at: string): string | undefined =>
      new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' })
        .formatToParts(new Date(at))
        .find(({ type }) => type === 'timeZoneName')?.value;
    const both = COUNTRIES.map((country) => {
      const { timeZone } = packOf(country);
      return [country, offset(timeZone, '2026-07-01T12:00:00Z'), offset(timeZone, '2026-12-01T12:00:00Z')];
    });
    const west = ['GMT-06:00', 'GMT-06:00'];
    const east = ['GMT-05:00', 'GMT-05:00'];
    expect(both).toEqual([
      ...['GT', 'SV', 'HN', 'NI', 'CR'].map((country) => [country, ...west]),
      ['PA', ...east],
      ['MX', ...west],
      ['CO', ...east],
      ['PE', ...east],
      ['CL', 'GMT-04:00', 'GMT-03:00'],
    ]);
  });

  test('currencies and dialling prefixes differ where the countries do', () => {
    expect(Object.values(PACKS).map(({ code, currency, phonePrefix }) => [code, currency.code, phonePrefix])).toEqual([
      ['GT', 'GTQ', '502'],
      ['SV', 'USD', '503'],
      ['HN', 'HNL', '504'],
      ['NI', 'NIO', '505'],
      ['CR', 'CRC', '506'],
      ['PA', 'USD', '507'],
      ['MX', 'MXN', '52'],
      ['CO', 'COP', '57'],
      ['PE', 'PEN', '51'],
      ['CL', 'CLP', '56'],
    ]);
  });

  test('only Chile admits "tú", and never by default', () => {
    expect(COUNTRIES.filter((country) => packOf(country).address.includes('tú'))).toEqual(['CL']);
    expect(packOf('CL').address[0]).toBe('usted');
  });

  test('no value of an index unit ships that nobody read in a source', () => {
    for (const country of COUNTRIES)
      for (const { source } of packOf(country).indexValues) expect(source.url).not.toBeNull();
  });

  test('what the law of a size rule leaves open stays marked', () => {
    const marked = Object.values(PACKS).flatMap(({ sizeRules }) =>
      sizeRules.filter(({ sources }) => sources.length === 0),
    );
    expect(marked.map(({ id }) => id)).toEqual(['SV-msme-1', 'HN-msme-1', 'NI-msme-1', 'PA-msme-1']);
    for (const { unverified } of marked) expect(unverified).toContain('from general knowledge');
  });
});

describe('a pack that is wrong', () => {
  const [rule] = packOf('GT').sizeRules;
  const [nit] = packOf('GT').taxIds;
  const broken: CountryPack = {
    ...packOf('GT'),
    iso3: 'gt',
    names: { es: 'Guatemala', en: '' },
    currency: { code: 'Q', decimals: 2, shownDecimals: 3, signs: { Q: [] } },
    timeZone: 'Guatemala',
    numbers: { decimal: '.', group: '.' },
    taxIds: nit ? [nit, { ...nit, forms: [], source: '' }] : [],
    sizeRules: rule
      ? [
          { ...rule, limits: { all: { workers: [80, 10, 200] } } },
          { ...rule, id: 'SV-msme-2' },
        ]
      : [],
    indexValues: [{ year: 2026, value: '-1', source: { title: '', url: null, year: null } }],
    unitMeanings: { quintal: ['bag'] },
    phonePrefix: '+502',
    alsoSpoken: [''],
    address: ['tú'],
    retention: { ...packOf('GT').retention, evidenceYears: 0 },
  };

  test('has all its faults listed at once, each with its place', () => {
    expect(packFaults(broken).map(({ path }) => path)).toEqual([
      'iso3',
      'names',
      'currency.code',
      'currency.shownDecimals',
      'currency.signs.Q',
      'timeZone',
      'numbers',
      'taxIds',
      'taxIds[1].forms',
      'taxIds[1].source',
      'sizeRules[0].limits.all',
      'sizeRules[1].id',
      'sizeRules[1].fromYear',
      'indexValues[0].value',
      'indexValues[0].source',
      'unitMeanings.quintal',
      'phonePrefix',
      'alsoSpoken[0]',
      'address',
      'retention.evidenceYears',
    ]);
  });
});

test('a country without pack is not covered', () => {
  expect(() => countryOf('AR')).toThrow('NOT_COVERED');
  expect(countryOf('PE')).toBe('PE');
});
