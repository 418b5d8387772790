import { CONSENT_TEXTS, CONSENT_TEXT_VERSION, FACTS, factKind } from '../domain/index.js';
import type { ProductOutcome } from '../domain/index.js';
import type { GivenConsent } from '../consents.service.js';
import type { Estimate } from '../evaluation.service.js';
import type { KeptFact } from '../finance-file.service.js';
import type {
  FinanceConsentType,
  FinanceFileType,
  PreQualificationType,
  ProductOutcomeType,
} from './finance-file.types.js';

/** The forms of the facts with what was said. */
export function fileViewOf(rows: readonly KeptFact[]): FinanceFileType {
  const known = new Map(rows.map((row) => [row.fact, row]));
  return {
    facts: FACTS.filter(({ source }) => source === 'file').map(({ name, es, en, type, unit, choices = [] }) => {
      const { value = null, asOf = null, knownBy = null, declaredAt = null, version = 0 } = known.get(name) ?? {};
      return { fact: name, es, en, type, unit, choices, value, asOf, knownBy, declaredAt, version };
    }),
    consentTexts: (['EVALUATE', 'SHOW_PREQUALIFICATION'] as const).map((kind) => ({
      ...{ kind, version: CONSENT_TEXT_VERSION, ...CONSENT_TEXTS[kind] },
    })),
  };
}

/** Before the first estimate, and after the consent ended. */
const NOTHING = { best: null, products: [], knockOuts: [], missing: [], hindrances: [] } as const;

/** A pre-qualification in the words of the answer. */
export function preQualificationViewOf(row: Estimate): PreQualificationType {
  const { state, validUntil, evaluatedAt, assessment } = row;
  const { best, products, knockOuts, missing, hindrances } = assessment ?? NOTHING;
  return {
    ...{ state, validUntil, evaluatedAt, grade: best?.grade.grade ?? null, knockOuts, hindrances },
    products: products.map(outcomeViewOf),
    missing: missing.map((asked) => {
      const { es, en } = factKind(asked.fact);
      return { fact: asked.fact, es, en, products: asked.products };
    }),
  };
}

/** A consent in the words of the answer. */
export const consentViewOf = ({ lenderOrgId, ...consent }: GivenConsent): Omit<FinanceConsentType, 'accesses'> => ({
  ...consent,
  lenderId: lenderOrgId,
});

const outcomeViewOf = ({ lenderOrgId, amount, grade, ...outcome }: ProductOutcome): ProductOutcomeType => ({
  ...outcome,
  ...{ lenderId: lenderOrgId, amountLow: amount?.amount ?? null, amountHigh: amount?.amountUnstressed ?? null },
  ...{ grade: grade.grade, gradeParts: grade.parts },
});
