import { describe, expect, test } from '@jest/globals';
import type { Country } from '../country.js';
import type { TaxIdAnswer } from './codes.js';
import { taxIdCheck } from './tax-id.js';

const outcome = (country: Country, value: string, scheme?: string): string => {
  const { valid, errors, warnings } = taxIdCheck(country, value, scheme);
  return valid ? ['valid', ...warnings].join(' ') : errors.join(' ');
};

const answer = (parts: Partial<TaxIdAnswer>): TaxIdAnswer => ({
  scheme: '',
  normalised: null,
  display: null,
  valid: false,
  errors: [],
  warnings: [],
  suggestion: null,
  ...parts,
});

describe('published numbers of well-known bodies pass the algorithm of their country', () => {
  test.each<[Country, string, string]>([
    // As certifier of electronic invoices.
    ['GT', '1669394-9', 'Superintendencia de Administración Tributaria'],
    ['GT', '32644-5', 'a firm, from the public test list of python-stdnum'],
    ['GT', '576937-K', 'a firm, from the public test list of python-stdnum'],
    // Contract "Libre gestión 125/2017" of the municipality, which writes it in words.
    ['SV', '0511-010611-001-9', 'Municipalidad de Santa Tecla (older algorithm)'],
    ['SV', '0614-050707-104-8', 'a firm, from the public test list of python-stdnum (newer algorithm)'],
    ['SV', '9483-140205-101-6', 'a foreign firm, from the same list'],
    ['SV', '04567890-3', 'published as an example of the rule'],
    ['PE', '20131312955', 'SUNAT'],
    ['PE', '20100047218', 'Banco de Crédito del Perú'],
    ['CL', '60.803.000-K', 'Servicio de Impuestos Internos'],
    ['CL', '61.704.000-K', 'Codelco'],
    ['CL', '97.030.000-7', 'BancoEstado'],
    ['CO', '800.197.268-4', 'DIAN'],
    ['CO', '899.999.068-1', 'Ecopetrol'],
    ['CO', '890.903.938-8', 'Bancolombia'],
    ['MX', 'SAT970701NN3', 'Servicio de Administración Tributaria'],
    ['MX', 'CFE370814QI0', 'Comisión Federal de Electricidad'],
    ['CR', '4-000-042139', 'Instituto Costarricense de Electricidad'],
    ['CR', '4-000-001021', 'Banco Nacional de Costa Rica'],
    ['CR', '2-100-042005', 'Ministerio de Hacienda'],
  ])('%s %s: %s', (country, value) => {
    expect(outcome(country, value)).toBe('valid');
  });

  test.each<[Country, string, string]>([
    ['HN', '08019995354420', 'Universidad Nacional Autónoma de Honduras'],
    ['HN', '08019995223469', 'Instituto Hondureño de Cultura Interamericana'],
    ['NI', 'J0310000350337', 'Energía Eléctrica Sol y Viento, as awarded by ENATREL'],
    ['NI', '001-010180-0001A', 'form of the identity card (invented number)'],
    ['PA', '155596713-2-2015 DV 59', 'The Factory HKA Panamá'],
    ['PA', '2486589-1-816994-62', 'a legal person of the older register'],
    ['PA', '8-442-445-90', 'form of a person'],
    ['PA', 'PE-10-442-98', 'form of a Panamanian born abroad'],
    ['PA', '8-NT-1-13656 DV 07', 'form of a tax-only number'],
  ])('%s has no published check digit, so %s (%s) is only not verified', (country, value) => {
    expect(outcome(country, value)).toBe('valid TAX_ID_NOT_VERIFIABLE');
  });
});

describe('the number is cleaned before it is checked, and shown in the form of its country', () => {
  test.each<[Country, string, string, string]>([
    ['PE', 'RUC: 20-99999999-0', '20999999990', '20999999990'],
    ['GT', ' nit 576937 – k', '576937K', '576937-K'],
    ['GT', 'GT-0001669394-9', '16693949', '1669394-9'],
    ['GT', 'N.I.T. No. 1669394\u22129', '16693949', '1669394-9'],
    ['SV', 'SV 0511‑010611‑001‑9', '05110106110019', '0511-010611-001-9'],
    ['SV', 'DUI 04567890 3', '045678903', '04567890-3'],
    ['HN', '0801-9995-354420', '08019995354420', '08019995354420'],
    ['NI', 'j031 0000 350337', 'J0310000350337', 'J0310000350337'],
    ['CR', 'Cédula jurídica 3.101.000046', '3101000046', '3-101-000046'],
    ['CR', '03-101-000046', '3101000046', '3-101-000046'],
    ['PA', 'RUC 155596713-2-2015 D.V. 59', '1555967132201559', '1555967132201559'],
    ['MX', 'gode-561231-gr8', 'GODE561231GR8', 'GODE 561231 GR8'],
    ['MX', 'R.F.C. MAB 930714 8T4', 'MAB9307148T4', 'MAB 930714 8T4'],
    ['CO', 'NIT. 899,999,068-1', '8999990681', '899.999.068-1'],
    ['CO', '80.019.726-3', '800197263', '80.019.726-3'],
    ['CL', '60803000k', '60803000K', '60.803.000-K'],
    ['CL', '007.608.642-7', '76086427', '7.608.642-7'],
    ['PE', '２０１３１３１２９５５\u200b', '20131312955', '20131312955'],
  ])('%s %j is %s, shown as %s', (country, value, normalised, display) => {
    expect(taxIdCheck(country, value)).toMatchObject({ normalised, display, errors: [] });
  });

  test('a company whose RFC begins with RFC, MX or NO keeps its letters', () => {
    for (const value of ['RFC970101AB1', 'MXS030318BP0', 'NOM900101AB1', 'RFC MXS030318BP0'])
      expect(taxIdCheck('MX', value).normalised).toBe(value.replace('RFC ', ''));
  });

  test('without a scheme the form decides: up to eleven digits a DUI, more a NIT', () => {
    expect(taxIdCheck('SV', '04567890-3').scheme).toBe('DUI');
    expect(taxIdCheck('SV', '0511-010611-001-9').scheme).toBe('NIT');
    expect(outcome('SV', '04567890-3', 'NIT')).toBe('TAX_ID_BAD_LENGTH');
    expect(() => taxIdCheck('SV', '04567890-3', 'RUC')).toThrow('TAX_ID_SCHEME_UNKNOWN');
  });
});

describe('the first test that fails is the one error', () => {
  test.each<[Country, string, string]>([
    ['PE', '2.01313E+10', 'TAX_ID_SPREADSHEET_NOTATION'],
    ['SV', 'NIT 6,14051E+12', 'TAX_ID_SPREADSHEET_NOTATION'],
    ['GT', 'C/F', 'TAX_ID_GENERIC'],
    ['GT', 'c.f.', 'TAX_ID_GENERIC'],
    ['GT', 'Consumidor final', 'TAX_ID_GENERIC'],
    ['MX', 'XAXX 010101 000', 'TAX_ID_GENERIC'],
    ['MX', 'XEXX010101000', 'TAX_ID_GENERIC'],
    ['CO', '222222222222', 'TAX_ID_GENERIC'],
    ['CL', '55.555.555-5', 'TAX_ID_GENERIC'],
    ['CL', '66.666.666-6', 'TAX_ID_GENERIC'],
    ['PA', 'CIP-000-000-0000', 'TAX_ID_GENERIC'],
    ['GT', 'FF12', 'TAX_ID_BAD_FORMAT'],
    ['GT', '12D', 'TAX_ID_BAD_FORMAT'],
    ['SV', '5234-010101-101-4', 'TAX_ID_BAD_FORMAT'],
    ['SV', '0614-310207-104-8', 'TAX_ID_BAD_FORMAT'],
    ['HN', '1901-1990-123456', 'TAX_ID_BAD_FORMAT'],
    ['NI', '0013102800001A', 'TAX_ID_BAD_FORMAT'],
    ['CR', '1-101-079297', 'TAX_ID_BAD_FORMAT'],
    ['PA', 'X-12-342-35', 'TAX_ID_BAD_FORMAT'],
    ['MX', 'ABCD 123456', 'TAX_ID_BAD_FORMAT'],
    ['MX', 'AABN 821103 8Ñ2', 'TAX_ID_BAD_FORMAT'],
    ['PE', '30512333797', 'TAX_ID_BAD_FORMAT'],
    ['PE', '3051233379', 'TAX_ID_BAD_FORMAT'],
    ['CO', '213123435A', 'TAX_ID_BAD_FORMAT'],
    ['CL', '76086A28-5', 'TAX_ID_BAD_FORMAT'],
    ['GT', '', 'TAX_ID_BAD_LENGTH'],
    ['GT', '1234567890123', 'TAX_ID_BAD_LENGTH'],
    ['SV', '1234-5', 'TAX_ID_BAD_LENGTH'],
    ['CR', '3-102-10536', 'TAX_ID_BAD_LENGTH'],
    ['MX', 'COMG-600703', 'TAX_ID_BAD_LENGTH'],
    ['PE', '2051233379', 'TAX_ID_BAD_LENGTH'],
    ['CL', '12345-6', 'TAX_ID_BAD_LENGTH'],
    ['GT', '8977112-0', 'TAX_ID_BAD_CHECK_DIGIT'],
    ['SV', '0614-050707-104-0', 'TAX_ID_BAD_CHECK_DIGIT'],
    ['PE', '20512333798', 'TAX_ID_BAD_CHECK_DIGIT'],
    ['CL', '77.123.456-4', 'TAX_ID_BAD_CHECK_DIGIT'],
    ['CO', '8001972685', 'TAX_ID_BAD_CHECK_DIGIT'],
  ])('%s %j: %s', (country, value, error) => {
    expect(taxIdCheck(country, value)).toEqual(
      answer({ scheme: taxIdCheck(country, value).scheme, errors: [error] as TaxIdAnswer['errors'] }),
    );
  });
});

describe('what can be completed is proposed and never filled in', () => {
  test.each<[Country, string, string, string]>([
    ['SV', '6140507071048', 'TAX_ID_BAD_LENGTH', '0614-050707-104-8'],
    ['SV', '4567890-3', 'TAX_ID_BAD_LENGTH', '04567890-3'],
    ['HN', '8019995354420', 'TAX_ID_BAD_LENGTH', '08019995354420'],
    ['CO', '800197268', 'TAX_ID_DV_MISSING', '800.197.268-4'],
    ['CO', '899.999.068', 'TAX_ID_DV_MISSING', '899.999.068-1'],
    ['CO', '1.098.765.432', 'TAX_ID_DV_MISSING', '1.098.765.432-9'],
    ['CL', '97.030.000', 'TAX_ID_DV_MISSING', '97.030.000-7'],
    ['CL', '97030000', 'TAX_ID_DV_MISSING', '97.030.000-7'],
  ])('%s %j: %s, proposed %s', (country, value, error, display) => {
    const { errors, suggestion, normalised } = taxIdCheck(country, value);
    expect(errors).toEqual([error]);
    expect(suggestion?.display).toBe(display);
    expect(normalised).toBeNull();
    expect(taxIdCheck(country, display).valid).toBe(true);
  });

  test('a Panamanian RUC without its DV is asked for it; nobody computes it', () => {
    for (const value of ['155596713-2-2015', 'RUC 8-442-445', '8-NT-1-13656', 'E-8-1234']) {
      const { errors, suggestion } = taxIdCheck('PA', value);
      expect(errors).toEqual(['TAX_ID_DV_MISSING']);
      expect(suggestion).toBeNull();
    }
  });

  test('an identity number of Honduras is not taken for an RTN that lost its zero', () => {
    expect(taxIdCheck('HN', '0801-1990-12345')).toMatchObject({ errors: ['TAX_ID_BAD_LENGTH'], suggestion: null });
  });

  test('a number that stays wrong with a zero in front gets no proposal', () => {
    expect(taxIdCheck('SV', '6140507071040')).toMatchObject({ errors: ['TAX_ID_BAD_LENGTH'], suggestion: null });
  });
});

describe('warnings do not block', () => {
  test.each<[Country, string, string]>([
    ['MX', 'SIN 931116 9P8', 'valid TAX_ID_CHECK_DIGIT_UNUSUAL'],
    ['MX', 'CCM 650122 I06', 'valid TAX_ID_CHECK_DIGIT_UNUSUAL'],
    ['MX', 'EDI000229CA3', 'valid'],
    ['SV', '04567890-4', 'valid TAX_ID_CHECK_DIGIT_UNUSUAL'],
    ['CR', '3-534-123559', 'valid TAX_ID_UNKNOWN_TYPE'],
    ['CL', '11.111.111-1', 'valid TAX_ID_LOOKS_LIKE_PLACEHOLDER'],
    ['CL', '12.345.678-5', 'valid TAX_ID_LOOKS_LIKE_PLACEHOLDER'],
    ['SV', '00000000-0', 'valid TAX_ID_LOOKS_LIKE_PLACEHOLDER'],
    ['HN', '11111111111111', 'valid TAX_ID_LOOKS_LIKE_PLACEHOLDER TAX_ID_NOT_VERIFIABLE'],
    ['PE', '20999999990', 'valid'],
  ])('%s %j: %s', (country, value, expected) => {
    expect(outcome(country, value)).toBe(expected);
  });
});
