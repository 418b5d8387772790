import type { ProductRule } from '../product/rules-of-product.js';

/**
 * What no product can do without: defaults of domain guide 5.10, proposals of this design (D14). A costed plan is the
 * plan's investment, or one that the supplier shows by a document; an open fraud flag stops nothing yet, since the
 * product keeps none.
 */
export const KNOCK_OUTS: readonly ProductRule[] = [
  {
    ...{ id: 'enrolment', kind: 'must', askFor: null, expr: { op: '=', fact: 'enrolmentActive', value: true } },
    ...{ es: 'Su inscripción en un programa está activa', en: 'Your enrolment in a programme is active' },
  },
  {
    ...{ id: 'plan', kind: 'must', askFor: null, minEvidence: 'E2' },
    es: 'Tiene una acción verificada, o un diagnóstico acordado con su inversión costeada',
    en: 'You have a verified action, or an agreed diagnostic with a costed investment',
    expr: {
      op: 'or',
      of: [
        { op: '>=', fact: 'verifiedActions', value: 1 },
        {
          op: 'and',
          of: [
            { op: '=', fact: 'diagnosticAgreed', value: true },
            { op: 'exists', fact: 'investment' },
          ],
        },
      ],
    },
  },
  {
    ...{ id: 'tax', kind: 'must', askFor: null, expr: { op: '=', fact: 'taxRegistration', value: true } },
    ...{ es: 'Su identificación tributaria es válida', en: 'Your tax registration is valid' },
  },
  {
    ...{ id: 'trading', kind: 'must', askFor: null, expr: { op: '>=', fact: 'monthsSelling', value: 12 } },
    ...{ es: 'Vende a un comprador desde hace 12 meses', en: 'You have sold to a buyer for 12 months' },
  },
];
