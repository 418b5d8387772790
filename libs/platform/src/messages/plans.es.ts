/** Sentences of plans and actions in Spanish. */
export const plansEs: Readonly<Record<string, string>> = {
  ACTION_EXISTS: 'Esta medida ya está en su plan. Ábrala ahí para seguir con ella.',
  ACTION_NOT_APPROVED:
    'El programa todavía no aprobó esta acción como está ahora. Envíe el plan y espere la aprobación.',
  AMOUNT_INVALID:
    'Revise el monto: solo cifras, con dos decimales como máximo, y sin signo menos donde no corresponde.',
  BLOCK_CAUSE_UNKNOWN: 'Elija qué la detiene: dinero, técnica, un permiso, el comprador u otra cosa.',
  CURRENCY_UNKNOWN: 'Escriba los montos en una de estas monedas: {currencies}.',
  DATES_WRONG: 'Revise la fecha. La más cercana posible es {earliest}.',
  EFFECT_UNKNOWN: 'Lo que cambiaría en sus respuestas no está entre las opciones de la pregunta {indicator}.',
  ENROLMENT_NOT_ACTIVE: 'Su inscripción en el programa todavía no está activa, o ya terminó.',
  LIFE_OUT_OF_RANGE: 'Escriba cuántos años durará el cambio: de 1 a 50.',
  MEASURE_UNKNOWN: 'Esa medida no está en el catálogo.',
  PLAN_EMPTY: 'El plan todavía no tiene acciones. Agregue al menos una.',
  PLAN_INCOMPLETE: 'Hay acciones sin costo, fecha o prueba acordada. Complételas o retírelas antes de enviar.',
  PLAN_UNDER_REVIEW: 'El programa está revisando el plan. Podrá cambiarlo cuando responda.',
  PROOF_MISSING: 'Falta la prueba acordada: {missing}. Agréguela y vuelva a intentarlo.',
  PROOF_NOT_AWAITED: 'Esta acción no espera ese tipo de prueba en este momento.',
  PROOF_OF_WRONG_KIND: 'Ese archivo no sirve como «{wanted}». Revise el tipo de archivo o elija otra prueba.',
  PROOF_REQUIREMENTS_MISSING: 'Elija al menos una forma de probar que se hizo.',
  PROOF_REQUIREMENT_UNKNOWN: 'Esa forma de prueba no está en la lista.',
  RESOURCE_UNKNOWN: 'Elija qué se ahorra y en qué unidad se mide.',
};
