/** Sentences of the diagnostic in Spanish. */
export const diagnosticsEs: Readonly<Record<string, string>> = {
  ANSWERS_MISSING: 'Faltan {count} preguntas por responder. «No lo sé todavía» también es una respuesta.',
  ANSWER_NEEDS_POINTS: 'Esta respuesta la calcula el portal; no hace falta escribirla.',
  ANSWER_OPTION_REPEATED: 'Hay una opción marcada dos veces. Marque cada una una sola vez.',
  ANSWER_OPTION_UNKNOWN: 'Esa opción no está en la lista. Elija una de las que aparecen.',
  ANSWER_OUT_OF_RANGE: 'El número está fuera de lo posible. Revíselo, por favor.',
  ANSWER_TYPE: 'No pudimos leer la respuesta. Escríbala de nuevo.',
  DIAGNOSTIC_LOCKED: 'El diagnóstico ya se envió. Si algo cambió, pida a su asesor que lo reabra.',
  NA_NOT_ALLOWED: 'Esta pregunta aplica a todas las empresas. Si no sabe, marque «No lo sé todavía».',
  NA_WITHOUT_REASON: 'Escriba en pocas palabras por qué no aplica a su empresa.',
  QUANTITY_EMPTY: 'Escriba la cifra de al menos un mes, o marque «No lo sé todavía».',
  QUANTITY_FORM: 'No pudimos leer las cifras. Escriba un número por mes, o deje el mes en blanco si no lo tiene.',
  QUANTITY_FUTURE: 'Esos doce meses todavía no terminan. Escriba meses completos que ya pasaron.',
  QUANTITY_UNIT: 'Esa unidad no sirve para esta pregunta. Elija una que se pueda convertir a {unit}.',
  QUESTION_UNKNOWN: 'Esa pregunta no es parte de su diagnóstico.',
};
