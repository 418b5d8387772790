import { describe, expect, test } from '@jest/globals';
import { COUNTRIES } from '#countries';
import type { Country } from '#countries';
import { readCountry } from './read-country.js';
import { readEmail } from './read-email.js';
import { readName } from './read-name.js';
import { readPhone } from './read-phone.js';
import { readSector } from './read-sector.js';
import { currencyOfHeader, readSpend } from './read-spend.js';
import { readTaxId } from './read-tax-id.js';
import { readText } from './read-text.js';
import { readWorkers } from './read-workers.js';
import type { Understood } from './row-problem.js';

const codes = ({ problems }: Understood<unknown>): string[] => problems.map(({ code }) => code);
const valueOf = <T>({ value }: Understood<T>): T | null => value;

describe('name', () => {
  test('is kept as typed, also with accents, apostrophes and 120 letters', () => {
    for (const name of ["L'Étoile Ñandú, S.A.", 'ñ'.repeat(120), 'AMERICAN BEEF, S.A. DE C.V.,'])
      expect(readName(name)).toEqual({ value: name, problems: [] });
  });

  test('is missing, too long, or holds what cannot be stored: never clipped', () => {
    expect(codes(readName(''))).toEqual(['NAME_MISSING']);
    expect(codes(readName('***'))).toEqual(['NAME_MISSING']);
    expect(readName('a'.repeat(121))).toMatchObject({
      value: null,
      problems: [{ code: 'TEXT_TOO_LONG', details: { max: 120 } }],
    });
    for (const text of ['a\u0000b', 'a\u202Eb', 'a\u000Bb', 'Panader\uFFFDa'])
      expect(codes(readName(text))).toEqual(['TEXT_INVALID']);
  });

  test('of the example row of the template does not enter', () => {
    expect(codes(readName('Ejemplo: Panadería La Espiga'))).toEqual(['ROW_IS_EXAMPLE']);
  });

  test('that a spreadsheet would run is kept as text and pointed out', () => {
    expect(readText('NAME', '=SUMA(A1:A9)')).toMatchObject({
      value: '=SUMA(A1:A9)',
      problems: [{ code: 'TEXT_LOOKS_LIKE_FORMULA', severity: 'warning' }],
    });
    for (const text of ['+1', '-x', '@x', '＝x'])
      expect(codes(readText('TOWN', text))).toEqual(['TEXT_LOOKS_LIKE_FORMULA']);
  });
});

describe('country', () => {
  test.each([
    ['GT', 'GT'],
    ['gtm', 'GT'],
    ['México', 'MX'],
    ['MEXICO', 'MX'],
    ['República de Guatemala', 'GT'],
    ['El Salvador, C.A.', 'SV'],
    ['Panama', 'PA'],
    ['Perú', 'PE'],
  ])('%j is %s', (text, country) => expect(valueOf(readCountry(text, null))).toBe(country));

  test('a misspelt one is proposed, one that is not covered is named', () => {
    expect(readCountry('Gutemala', 'SV').problems).toMatchObject([
      { code: 'COUNTRY_NOT_COVERED', suggestion: 'Guatemala' },
    ]);
    expect(readCountry('Haiti', null).problems).toMatchObject([
      { code: 'COUNTRY_NOT_COVERED', suggestion: null, details: { text: 'Haiti' } },
    ]);
  });

  test('that nobody wrote is the one chosen for the list, or missing', () => {
    expect(readCountry('', 'HN')).toEqual({ value: 'HN', problems: [] });
    expect(codes(readCountry('', null))).toEqual(['COUNTRY_MISSING']);
  });
});

describe('tax id', () => {
  test('is checked by the rules of its country (calc contract 11)', () => {
    expect(readTaxId('RUC: 20-99999999-0', 'PE')).toEqual({
      value: { scheme: 'RUC', normalised: '20999999990', display: '20999999990' },
      problems: [],
    });
    expect(readTaxId('77.123.456-4', 'CL')).toMatchObject({
      value: null,
      problems: [
        { code: 'TAX_ID_BAD_CHECK_DIGIT', severity: 'error', details: { scheme: 'RUT', value: '77.123.456-4' } },
      ],
    });
  });

  test('a doubt is a warning and the number is kept', () => {
    expect(readTaxId('08011985123960', 'HN')).toMatchObject({
      value: { scheme: 'RTN' },
      problems: [{ code: 'TAX_ID_NOT_VERIFIABLE', severity: 'warning' }],
    });
  });

  test('a zero in front that a spreadsheet took is proposed, not filled in', () => {
    // 0614-010190-101-4 has the check digit of the published algorithm for El Salvador.
    const [found] = readTaxId('6140101901014', 'SV').problems;
    expect(found).toMatchObject({ code: 'TAX_ID_BAD_LENGTH' });
  });

  test('none, or only zeros, makes a prospect; "consumidor final" is refused', () => {
    for (const text of ['', '0', '000000']) expect(readTaxId(text, 'GT')).toEqual({ value: null, problems: [] });
    expect(codes(readTaxId('C/F', 'GT'))).toEqual(['TAX_ID_GENERIC']);
  });
});

describe('e-mail', () => {
  test('is compared in lower case; of several the first is proposed', () => {
    expect(valueOf(readEmail('Duena@Example.ORG'))).toBe('duena@example.org');
    expect(readEmail('a@x.org; b@x.org').problems).toMatchObject([{ code: 'EMAIL_INVALID', suggestion: 'a@x.org' }]);
    expect(readEmail('mailto:a@x.org.').problems).toMatchObject([{ suggestion: 'a@x.org' }]);
    expect(readEmail('a@x').problems).toMatchObject([{ code: 'EMAIL_INVALID', severity: 'error', suggestion: null }]);
  });
});

describe('telephone', () => {
  test.each<[string, Country, string]>([
    ['5555-0123', 'GT', '+50255550123'],
    ['(502) 5555 0123', 'GT', '+50255550123'],
    ['+502 5555-0123', 'MX', '+50255550123'],
    ['00502 55550123', 'GT', '+50255550123'],
    ['Tel. 5555–0123', 'SV', '+50355550123'],
    ['5071234567', 'PA', '+5071234567'],
    ['5255123456', 'MX', '+525255123456'],
    ['52 55 1234 5678', 'MX', '+525512345678'],
    ['01 234 5678', 'PE', '+5112345678'],
    ['9 8765 4321', 'CL', '+56987654321'],
  ])('%j in %s is %s', (text, country, phone) =>
    expect(readPhone(text, country)).toEqual({ value: phone, problems: [] }),
  );

  test('one that cannot be read is left out with a warning and keeps no row out', () => {
    for (const text of ['5555-0123 / 5555-0124', '555', 'preguntar', '5555-0123 ext. 4', '+12', '1'.repeat(20)])
      expect(readPhone(text, 'GT')).toMatchObject({
        value: null,
        problems: [{ code: 'PHONE_UNREADABLE', severity: 'warning' }],
      });
  });
});

describe('workers', () => {
  const read = (text: string, country: Country = 'GT'): Understood<number> =>
    readWorkers(text, { field: 'WORKERS', country, decimalSign: null });

  test('are a whole number of people; 1.200 and 1,200 can only be one thousand two hundred', () => {
    expect([read('12'), read('12.0'), read('0'), read('1.200'), read('1,200', 'CL')].map(valueOf)).toEqual([
      12, 12, 0, 1200, 1200,
    ]);
  });

  test.each([
    ['12.5', 'WORKERS_NOT_WHOLE'],
    ['-3', 'NUMBER_NEGATIVE'],
    ['11-50', 'NUMBER_INVALID'],
    ['12 kg', 'NUMBER_INVALID'],
    ['99999999', 'NUMBER_TOO_BIG'],
    ['doce', 'NUMBER_INVALID'],
  ])('%j is %s', (text, code) => expect(codes(read(text))).toEqual([code]));

  test('a mistake is named as it was typed', () => {
    expect(read('1,5').problems).toMatchObject([{ code: 'WORKERS_NOT_WHOLE', details: { text: '1,5' } }]);
  });
});

describe('spend', () => {
  const read = (text: string, country: Country, more: object = {}): ReturnType<typeof readSpend> =>
    readSpend(text, { field: 'SPEND', country, decimalSign: null, ...more });

  test.each<[string, Country, { amount: string; currency: string | null }]>([
    ['Q 1,500.25', 'GT', { amount: '1500.25', currency: 'GTQ' }],
    ['1.500.000,50', 'CO', { amount: '1500000.50', currency: null }],
    ['USD 12.5', 'CL', { amount: '12.5', currency: 'USD' }],
    ['0', 'PE', { amount: '0', currency: null }],
  ])('%j in %s is %j, exact as typed', (text, country, value) => {
    expect(read(text, country)).toEqual({ value, problems: [] });
  });

  test('what can be two amounts is asked with both readings, unless the sign of the column is known', () => {
    expect(read('7,480', 'MX')).toMatchObject({
      value: null,
      problems: [
        { code: 'NUMBER_AMBIGUOUS', suggestion: null, details: { text: '7,480', first: '7,480', second: '7.480' } },
      ],
    });
    expect(valueOf(read('7,480', 'MX', { decimalSign: ',' }))?.amount).toBe('7.480');
    expect(valueOf(read('7,480', 'MX', { decimalSign: '.' }))?.amount).toBe('7480');
  });

  test('the currency is the one typed, else the one of the header, else unknown: never that of the country', () => {
    expect(valueOf(read('100', 'GT', { currency: 'USD' }))?.currency).toBe('USD');
    expect(valueOf(read('Q 100', 'GT', { currency: 'USD' }))?.currency).toBe('GTQ');
    expect(valueOf(read('$ 100', 'MX', { currency: 'USD' }))).toEqual({ amount: '100', currency: 'USD' });
    expect(read('$ 100', 'MX')).toMatchObject({
      value: { amount: '100', currency: null },
      problems: [{ code: 'SPEND_CURRENCY_UNCLEAR', details: { choices: 'MXN, USD' } }],
    });
  });

  test.each([
    ['-5', 'NUMBER_NEGATIVE'],
    ['12 kWh', 'SPEND_NOT_MONEY'],
    ['1e5', 'NUMBER_INVALID'],
    ['99999999999999999', 'NUMBER_TOO_BIG'],
    ['0.1234567', 'NUMBER_TOO_BIG'],
  ])('%j is %s', (text, code) => expect(codes(read(text, 'GT'))).toEqual([code]));

  test.each([
    ['Compras 2025 (USD)', 'USD'],
    ['Monto en quetzales', 'GTQ'],
    ['Gasto US$', 'USD'],
    ['Compras', null],
    ['Pesos', null],
  ])('the header %j names %s', (header, currency) => expect(currencyOfHeader(header)).toBe(currency));
});

describe('economic activity', () => {
  test.each([
    ['1071', '1071'],
    ['C1071', '1071'],
    ['1071 - Panadería', '1071'],
    ['Elaboración de productos de panadería', '1071'],
    ['manufacture of bakery products', '1071'],
  ])('%j is class %s', (text, code) => expect(readSector(text)).toEqual({ value: { code, text }, problems: [] }));

  test('other words stay as typed; what they probably mean is a proposal', () => {
    expect(readSector('tortillas')).toMatchObject({
      value: { code: null, text: 'tortillas' },
      problems: [{ code: 'SECTOR_SUGGESTED', suggestion: '1071' }],
    });
    expect(readSector('113')).toMatchObject({ value: { code: null }, problems: [{ suggestion: '0113' }] });
  });

  test('a code of another classification is kept and never taken for ISIC', () => {
    for (const text of ['311811', '331210', '9999', 'xyz'])
      expect(readSector(text)).toMatchObject({ value: { code: null, text }, problems: [{ code: 'SECTOR_UNKNOWN' }] });
  });
});

test('every country of the product has a telephone rule and a name that is understood', () => {
  for (const country of COUNTRIES) {
    expect(valueOf(readCountry(country, null))).toBe(country);
    expect(readPhone('+50255550123', country).value).toBe('+50255550123');
  }
});
