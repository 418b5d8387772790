/** What one side opens to the other when an invitation is accepted. */
export interface EnrolmentGrant {
  readonly fieldGroup: string;
  readonly mode: 'read' | 'act';
  /** Shown to the owner of the data, in Spanish. */
  readonly purpose: string;
}

/**
 * The programme's half, written closed when the invitation is sent: with it the supplier makes its enrolment and its
 * diagnostic, and its score can be published. The link opens it (D4).
 */
export const programmeGrants: readonly EnrolmentGrant[] = [
  { fieldGroup: 'enrolment', mode: 'act', purpose: 'inscribirse en el programa' },
  { fieldGroup: 'diagnostic', mode: 'act', purpose: 'hacer el diagnóstico' },
  { fieldGroup: 'plan', mode: 'act', purpose: 'hacer el plan de mejora' },
  { fieldGroup: 'score', mode: 'act', purpose: 'publicar el puntaje' },
];

/** The supplier's half, written when it accepts; it ends with the enrolment. */
export const supplierGrants: readonly EnrolmentGrant[] = [
  {
    fieldGroup: 'profile',
    mode: 'read',
    purpose: 'revisar la inscripción: nombre legal, identificación, actividad, tamaño',
  },
  { fieldGroup: 'score', mode: 'read', purpose: 'leer el puntaje publicado, por tema, sin sus respuestas' },
];
