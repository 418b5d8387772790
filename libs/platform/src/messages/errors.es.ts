/** Sentences of the error codes in Spanish: usted, present tense, what to do. */
export const errorsEs: Readonly<Record<string, string>> = {
  BAD_USER_INPUT: 'Hay un dato que no podemos leer. Revise lo marcado y vuelva a enviarlo.',
  CONFLICT_RETRY: 'Esta misma acción se está procesando. Espere un momento y vuelva a intentarlo.',
  DATE_INVALID: 'Esa fecha no existe en el calendario. Escríbala como día/mes/año.',
  DECIMAL_INVALID: 'Ese número no se puede leer. Use solo cifras y un separador decimal.',
  FORBIDDEN: 'Su función en la organización no permite esta acción.',
  IDEMPOTENCY_KEY_REUSED:
    'Ese identificador ya se usó con otros datos. Vuelva a cargar la página e inténtelo de nuevo.',
  ID_INVALID: 'Ese identificador no tiene la forma esperada.',
  ILLEGAL_TRANSITION: 'Este paso ya no es posible: el registro está en «{state}». Vuelva a cargar la página.',
  INTERNAL: 'Algo falló de nuestro lado. Lo que escribió sigue aquí; inténtelo de nuevo en unos minutos.',
  NOT_FOUND: 'No lo encontramos, o usted no tiene acceso.',
  QUERY_TOO_COMPLEX: 'La consulta pide demasiado de una vez. Divídala en partes.',
  RATE_LIMITED: 'Demasiados intentos seguidos. Espere {seconds} segundos.',
  TEXT_EMPTY: 'Falta escribir este dato.',
  TEXT_INVALID: 'El texto tiene caracteres que no se pueden guardar. Escríbalo de nuevo.',
  TEXT_TOO_LONG: 'El texto es muy largo: máximo {max} caracteres.',
  UNAUTHENTICATED: 'Su sesión terminó. Entre de nuevo; lo que escribió sigue aquí.',
  UNAVAILABLE: 'El servicio está ocupado. Espere un momento y vuelva a intentarlo.',
  VERSION_CONFLICT:
    'Otra persona cambió este registro mientras usted lo veía. Revise los cambios; lo que escribió sigue aquí.',
};
