import { GENERAL_KNOWLEDGE } from '../pack/source.js';
import type { TaxIdScheme } from './scheme.js';

/** Guatemala: body of 1 to 11 digits and a check character. */
export const GT_NIT: TaxIdScheme = {
  scheme: 'NIT',
  names: { es: 'Número de Identificación Tributaria (NIT)', en: 'Tax identification number (NIT)' },
  forms: [{ digits: { from: 1, to: 11 }, check: 'C' }],
  zerosCount: false,
  display: { tail: [1], sign: '-' },
  check: { method: 'gt-nit', wrong: 'blocks' },
  generic: [],
  source: 'SAT, FEL: reglas y validaciones; numbers of SAT and other bodies checked against it',
};

/** El Salvador, firms and (before 2021) persons: municipality, date of birth or foundation, serial, check digit. */
export const SV_NIT: TaxIdScheme = {
  scheme: 'NIT',
  names: { es: 'Número de Identificación Tributaria (NIT)', en: 'Tax identification number (NIT)' },
  forms: [
    {
      mask: '99999999999999',
      parts: [
        { at: 0, oneOf: ['0', '1', '9'] },
        { at: 4, date: 'DDMMYY' },
      ],
    },
  ],
  zerosCount: true,
  display: { tail: [6, 3, 1], sign: '-' },
  check: { method: 'sv-nit', wrong: 'blocks' },
  generic: [],
  source:
    'Structure and both algorithms as published by svcommunity.org; number of the municipality of Santa Tecla checked',
};

/** El Salvador, persons: the identity document, which is also the tax number of a person since Decree 763 of 2021. */
export const SV_DUI: TaxIdScheme = {
  scheme: 'DUI',
  names: { es: 'Documento Único de Identidad (DUI)', en: 'Identity document (DUI)' },
  forms: [{ mask: '999999999' }],
  zerosCount: true,
  display: { tail: [1], sign: '-' },
  check: { method: 'sv-dui', wrong: 'warns' },
  generic: [],
  source: 'Algorithm as published by svcommunity.org, with a worked example; not published by the register',
};

/** Honduras: department, municipality, year, serial; the identity number and one more digit for persons. */
export const HN_RTN: TaxIdScheme = {
  scheme: 'RTN',
  names: { es: 'Registro Tributario Nacional (RTN)', en: 'National tax register number (RTN)' },
  forms: [
    {
      mask: '99999999999999',
      parts: [{ at: 0, oneOf: Array.from({ length: 18 }, (_, index) => String(index + 1).padStart(2, '0')) }],
    },
  ],
  zerosCount: true,
  display: { tail: [], sign: '-' },
  check: null,
  generic: [],
  source: `SAR: 14 digits; the 18 departments in front ${GENERAL_KNOWLEDGE}`,
};

/** Nicaragua: J and 13 digits for firms; the identity card with its letter for persons. */
export const NI_RUC: TaxIdScheme = {
  scheme: 'RUC',
  names: { es: 'Registro Único de Contribuyentes (RUC)', en: 'Taxpayer register number (RUC)' },
  forms: [{ mask: 'L9999999999999' }, { mask: '9999999999999L', parts: [{ at: 3, date: 'DDMMYY' }] }],
  zerosCount: true,
  display: { tail: [], sign: '-' },
  check: null,
  generic: [],
  source: `SISCAE award notices (both forms); rule ${GENERAL_KNOWLEDGE}`,
};

/** Costa Rica: class, type, serial of the register of legal persons; no check digit. */
export const CR_CPJ: TaxIdScheme = {
  scheme: 'CPJ',
  names: { es: 'Cédula jurídica', en: 'Legal person number (cédula jurídica)' },
  forms: [{ mask: '9999999999', parts: [{ at: 0, oneOf: ['2', '3', '4', '5'] }] }],
  zerosCount: false,
  display: { tail: [3, 6], sign: '-' },
  check: null,
  knownTypes: [
    ...['2100', '2200', '2300', '2400', '4000', '5001'],
    ...Array.from({ length: 13 }, (_, index) => `30${String(index + 2).padStart(2, '0')}`),
    ...Array.from({ length: 10 }, (_, index) => `3${index + 101}`),
  ],
  generic: [],
  source: 'Registro Nacional: Listado de Clases y Tipos de Cédulas Jurídicas',
};

/** Panama: several forms by kind of person, then the check number (DV). */
export const PA_RUC: TaxIdScheme = {
  scheme: 'RUC',
  names: { es: 'Registro Único de Contribuyente (RUC y DV)', en: 'Taxpayer register number (RUC and DV)' },
  forms: [{ pattern: '^(\\d{1,2}(AV|PI|NT)|PE|E|N)?\\d*$', lengths: { from: 6, to: 22 } }],
  zerosCount: false,
  display: { tail: [], sign: '-' },
  check: null,
  separateCheck: {
    mark: 'DV',
    partsWithout: '^((\\d{1,2}(AV|PI)?|PE|E|N|\\d+)-\\d+-\\d+|\\d{1,2}-?NT-\\d+-\\d+)$',
  },
  generic: ['CIP0000000000'],
  source: 'OECD, Panama: information on tax identification numbers; DGI, final consumer CIP-000-000-0000',
};
