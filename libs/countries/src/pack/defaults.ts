import type { NumberHabit, Retention } from './pack.js';

/** 1,234.5 */
export const POINT_DECIMAL: NumberHabit = { decimal: '.', group: ',' };
/** 1.234,5 */
export const COMMA_DECIMAL: NumberHabit = { decimal: ',', group: '.' };
/** 1 234,5 with a no-break space */
export const SPACED: NumberHabit = { decimal: ',', group: '\u00a0' };

/** D13. A country whose law asks for more gets its own. */
export const RETENTION: Retention = {
  certificateYears: 5,
  evidenceYears: 5,
  declinedDossierMonths: 12,
  sentMailBodyDays: 90,
  idempotencyDays: 45,
  auditYears: null,
};

/** Signs that mean the same in every country. */
export const COMMON_SIGNS = { US$: ['USD'], U$S: ['USD'], C$: ['NIO'], '₡': ['CRC'], '€': ['EUR'] } as const;

/** Quintal of 100 lb and arroba of 25 lb (domain guide 8.2, from general knowledge). */
export const CENTRAL_AMERICAN_UNITS = { quintal: ['qq'], qq: ['qq'], arroba: ['arroba_25lb'] } as const;

/** Where both the pound and the kilogram quintal are met, the person is asked. */
export const SOUTHERN_UNITS = {
  quintal: ['qq', 'qq_metric'],
  arroba: ['arroba_25lb', 'arroba_12_5kg'],
} as const;
