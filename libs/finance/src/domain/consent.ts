import { invalid } from '#kernel';

/** To whom and for what a supplier gives its consent (domain guide 5.10, method guide 11.5). */
export type ConsentKind = 'EVALUATE' | 'SHOW_PREQUALIFICATION';

/** What of a pre-qualification a lender may read. */
export const SHOWN_GROUPS = ['identity', 'grade', 'amount-range', 'product', 'plan-summary'] as const;
export type ShownGroup = (typeof SHOWN_GROUPS)[number];

export const CONSENT_DAYS = 90;
export const CONSENT_MAX_DAYS = 180;

/** The texts in force; consent to an older version does not count. */
export const CONSENT_TEXT_VERSION = '2026-11';

export const CONSENT_TEXTS: Readonly<Record<ConsentKind, Readonly<Record<'es' | 'en', string>>>> = {
  EVALUATE: {
    es: 'Autorizo a Enverde a usar mi expediente financiero y lo que el programa sabe de mi empresa para estimar si precalifico a un crédito verde. Nadie más lo lee. Es una estimación, no es una aprobación de crédito. Puedo retirar esta autorización cuando quiera, sin efecto en mi puntaje ni en mis ventas.',
    en: 'I allow Enverde to use my finance file and what the programme knows of my company to estimate whether I pre-qualify for green credit. Nobody else reads it. It is an estimate, not an approval of credit. I may withdraw this at any time, without effect on my score or my sales.',
  },
  SHOW_PREQUALIFICATION: {
    es: 'Autorizo a que la institución que elijo lea mi nombre, mi calificación, el rango de monto, el producto y el resumen de mi plan, según lo que marqué, hasta la fecha indicada. No lee mis cuentas, mis respuestas ni mi puntaje. Mi comprador no se entera. Puedo retirar esta autorización cuando quiera.',
    en: 'I allow the institution that I choose to read my name, my grade, the range of amounts, the product and the summary of my plan, as far as I ticked them, until the date shown. It does not read my accounts, my answers or my score. My buyer does not learn of it. I may withdraw this at any time.',
  },
};

/** @throws DomainError TERMS_OUTDATED, CONSENT_DAYS_INVALID */
export function checkConsent(textVersion: string, days: number): void {
  if (textVersion !== CONSENT_TEXT_VERSION) throw invalid('TERMS_OUTDATED', { field: 'textVersion' });
  if (!Number.isInteger(days) || days < 1 || days > CONSENT_MAX_DAYS)
    throw invalid('CONSENT_DAYS_INVALID', { field: 'days', max: CONSENT_MAX_DAYS });
}

/** The groups in their order; identity belongs to every one. @throws DomainError CHOICE_UNKNOWN */
export function shownGroups(asked: readonly string[]): ShownGroup[] {
  if (asked.some((group) => !(SHOWN_GROUPS as readonly string[]).includes(group)))
    throw invalid('CHOICE_UNKNOWN', { field: 'fieldGroups' });
  return SHOWN_GROUPS.filter((group) => group === 'identity' || asked.includes(group));
}
