import type { Locale } from '#platform';

/** What a kind of task asks, as an imperative that stands alone or after a name: "Cadena verde: responda …". */
export const TASK_TEXTS: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
  'complete-enrolment': {
    es: 'complete los datos de su empresa y envíe su inscripción',
    en: 'complete your company’s data and hand in your enrolment',
  },
  'review-enrolment': { es: 'revise la inscripción', en: 'review the enrolment' },
  'answer-observations': {
    es: 'responda las observaciones a su inscripción',
    en: 'answer the observations on your enrolment',
  },
  'answer-diagnostic': { es: 'responda el autodiagnóstico', en: 'answer the self-assessment' },
  'answer-again': {
    es: 'responda las preguntas del diagnóstico que se abrieron de nuevo',
    en: 'answer the questions of the diagnostic that were opened again',
  },
  'name-adviser': { es: 'asigne una persona asesora', en: 'name an adviser' },
  'register-visit': { es: 'registre la visita y su minuta', en: 'register the visit and its minutes' },
  'write-report': { es: 'escriba el informe del diagnóstico', en: 'write the diagnostic report' },
  'share-report': { es: 'comparta el informe con el proveedor', en: 'share the report with the supplier' },
  'review-report': {
    es: 'lea el informe de su diagnóstico y diga si está de acuerdo',
    en: 'read the report of your diagnostic and say whether you agree',
  },
  'answer-adviser': { es: 'diga si acepta a la persona asesora', en: 'say whether you accept the adviser' },
  'answer-track': {
    es: 'diga si acepta la asistencia técnica que le proponen',
    en: 'say whether you accept the technical assistance that is proposed',
  },
  'start-track': { es: 'inicie la asistencia técnica', en: 'start the technical assistance' },
  'agree-visit': { es: 'confirme la fecha de la visita', en: 'confirm the date of the visit' },
  'hand-in-plan': { es: 'envíe su plan de mejora', en: 'hand in your improvement plan' },
  'approve-plan': { es: 'revise el plan de mejora', en: 'review the improvement plan' },
  'mend-plan': { es: 'corrija su plan de mejora', en: 'correct your improvement plan' },
  'do-action': {
    es: 'avance su acción de mejora y cuente cómo va',
    en: 'move your improvement action on and tell how it goes',
  },
  'unblock-action': {
    es: 'vea cómo desbloquear su acción de mejora',
    en: 'see how to unblock your improvement action',
  },
  'prepare-verification': { es: 'prepare la verificación de la acción', en: 'prepare the verification of the action' },
  'answer-findings': { es: 'responda los hallazgos de su acción', en: 'answer the findings on your action' },
  'name-verifier': { es: 'asigne una persona verificadora', en: 'name a verifier' },
  'answer-assignment': { es: 'diga si acepta la verificación', en: 'say whether you accept the verification' },
  'conclude-package': { es: 'concluya la verificación', en: 'conclude the verification' },
  'answer-verifier': { es: 'responda a la persona verificadora', en: 'answer the verifier' },
  'validate-package': { es: 'valide la verificación', en: 'validate the verification' },
  'help-along': {
    es: 'ayude al proveedor o a su asesor: hay un asunto atrasado',
    en: 'help the supplier or the adviser: a matter is late',
  },
  'renew-document': { es: 'renueve un documento que vence', en: 'renew a document that expires' },
};

/** What a task asks, in a language. */
export const askOf = (kind: string, locale: Locale): string => TASK_TEXTS[kind]?.[locale] ?? '';

/** With a capital, as a sentence begins. */
export const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
