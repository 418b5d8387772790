import type { TaxIdScheme } from './scheme.js';

/** Mexico: initials, date of birth or foundation, homoclave of two characters and a check character. */
export const MX_RFC: TaxIdScheme = {
  scheme: 'RFC',
  names: { es: 'Registro Federal de Contribuyentes (RFC)', en: 'Federal taxpayer register number (RFC)' },
  forms: [
    { mask: 'NNN999999XXX', parts: [{ at: 3, date: 'YYMMDD' }] },
    { mask: 'NNNN999999XXX', parts: [{ at: 4, date: 'YYMMDD' }] },
  ],
  zerosCount: true,
  display: { tail: [6, 3], sign: ' ' },
  check: { method: 'mx-rfc', wrong: 'warns' },
  homoclave: '[1-9A-V][1-9A-Z][0-9A]$',
  generic: ['XAXX010101000', 'XEXX010101000'],
  source: 'SAT: rule of the homoclave and check character; generic numbers of Resolución Miscelánea Fiscal 2.7.1.23',
};

/** Colombia: body and check digit (DV); nine digits for firms, the identity number for persons. */
export const CO_NIT: TaxIdScheme = {
  scheme: 'NIT',
  names: { es: 'Número de Identificación Tributaria (NIT)', en: 'Tax identification number (NIT)' },
  forms: [{ digits: { from: 6, to: 10 }, check: '9' }],
  zerosCount: false,
  display: { tail: [1], sign: '-', thousands: '.' },
  check: { method: 'co-nit', wrong: 'blocks' },
  separateCheck: { bareFrom: 10, body: '^(\\d{6,9}|1\\d{9})$' },
  generic: ['222222222222', '2222222222227'],
  source: 'DIAN, Orden Administrativa 4 of 1989; final consumer: Resolución 42 of 2020, article 11',
};

/** Peru: kind of taxpayer, eight digits, check digit. */
export const PE_RUC: TaxIdScheme = {
  scheme: 'RUC',
  names: { es: 'Registro Único de Contribuyentes (RUC)', en: 'Taxpayer register number (RUC)' },
  forms: [{ mask: '99999999999', parts: [{ at: 0, oneOf: ['10', '15', '16', '17', '20'] }] }],
  zerosCount: false,
  display: { tail: [], sign: '-' },
  check: { method: 'pe-ruc', wrong: 'blocks' },
  generic: [],
  source: 'SUNAT; its own number 20131312955 checked',
};

/** Chile: body of seven or eight digits and a check character. */
export const CL_RUT: TaxIdScheme = {
  scheme: 'RUT',
  names: { es: 'Rol Único Tributario (RUT)', en: 'Tax roll number (RUT)' },
  forms: [{ digits: { from: 7, to: 8 }, check: 'C' }],
  zerosCount: false,
  display: { tail: [1], sign: '-', thousands: '.' },
  check: { method: 'cl-rut', wrong: 'blocks' },
  separateCheck: { bareFrom: 8, body: '^\\d{7,8}$' },
  generic: ['555555555', '666666666', '444444460', '444444479'],
  source: 'SII; its own number 60.803.000-K checked; generic numbers of the electronic invoice and of fee receipts',
};
