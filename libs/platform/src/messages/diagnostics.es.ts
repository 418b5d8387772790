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
  PROOF_ALREADY_REVIEWED: 'Esta respuesta ya fue revisada con su prueba. No hace falta otro archivo.',
  PROOF_DATE_INVALID: 'Revise la fecha: debe ser un día que ya pasó, y el vencimiento no puede ser anterior.',
  PROOF_ENCRYPTED: 'El PDF tiene contraseña y nadie más podrá leerlo. Guárdelo sin contraseña, o envíe una foto.',
  PROOF_HAS_ACTIVE_CONTENT:
    'El archivo lleva programas o macros dentro y no se puede abrir con seguridad. Expórtelo como PDF simple, o envíe una foto.',
  PROOF_KIND_UNKNOWN: 'Elija si es un documento, una foto o un certificado.',
  PROOF_TYPE_UNSUPPORTED:
    'Ese archivo no se puede usar como prueba. Envíe una foto (JPG, PNG, WebP), un PDF o una tabla (XLSX, CSV).',
  PROOF_UNREADABLE: 'El archivo llegó incompleto o dañado. Ábralo en su teléfono para comprobarlo y envíelo otra vez.',
  PROOF_UNUSABLE: 'Ese archivo ya no sirve como prueba: venció o fue reemplazado. Envíe uno vigente.',
  PROOF_WITHOUT_ANSWER: 'Primero responda la pregunta; después puede agregar la prueba.',
  QUANTITY_EMPTY: 'Escriba la cifra de al menos un mes, o marque «No lo sé todavía».',
  QUANTITY_FORM: 'No pudimos leer las cifras. Escriba un número por mes, o deje el mes en blanco si no lo tiene.',
  QUANTITY_FUTURE: 'Esos doce meses todavía no terminan. Escriba meses completos que ya pasaron.',
  QUANTITY_UNIT: 'Esa unidad no sirve para esta pregunta. Elija una que se pueda convertir a {unit}.',
  QUESTION_UNKNOWN: 'Esa pregunta no es parte de su diagnóstico.',
};
