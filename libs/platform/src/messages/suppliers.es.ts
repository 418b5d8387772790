/** Sentences of the list, invitations and enrolments in Spanish. */
export const suppliersEs: Readonly<Record<string, string>> = {
  ALREADY_ENROLLED: 'Su empresa ya participa en este programa. La encontrará en su página de inicio.',
  ALREADY_INVITED: 'Este proveedor ya tiene una invitación en el programa. Puede reenviarla desde la lista.',
  ALREADY_LISTED: 'Ya hay un proveedor con esa identificación en su lista.',
  COMPANY_FACTS_MISSING: 'Faltan {count} datos de su empresa. Complete lo marcado y vuelva a enviar.',
  COMPANY_IS_HERE:
    'Usted ya está en Enverde con {company}. Puede inscribirla con las respuestas que ya dio, o decirnos que se trata de otra empresa.',
  COMPANY_STILL_CHECKED:
    'Enverde todavía confirma los datos de esta empresa; puede tardar unos días hábiles y usted no tiene que hacer nada. Mientras tanto puede observar la inscripción; aprobarla, cuando terminemos.',
  CONTACT_MISSING: 'Este proveedor no tiene correo. Agréguelo para poder invitarlo.',
  CONTACT_UNCHANGED: 'El correo es el mismo que fue devuelto. Escriba otro para reenviar la invitación.',
  DATE_IN_THE_PAST: 'Esa fecha ya pasó. Elija una de hoy en adelante.',
  EMAIL_CODE_WRONG: 'Ese código no es correcto o ya venció. Pida uno nuevo.',
  IDENTITY_ANSWER_LATE:
    'El plazo para responder terminó el {deadline}. El equipo de Enverde lo revisa; no tiene que hacer nada más.',
  INVITED_ANOTHER:
    'Esta invitación es para otra empresa u otra persona. Abra el enlace sin sesión o entre con la cuenta invitada.',
  INVITED_TOO_SOON: 'Este proveedor respondió que no participa. Puede invitarlo otra vez pasados {days} días.',
  NOT_COVERED: 'Ese dato todavía no está cubierto por el portal.',
  POWER_NOT_STATED: 'Para aceptar, confirme que puede hablar por la empresa.',
  REASON_MISSING: 'Escriba el motivo: el proveedor lo leerá y podrá responder.',
  SALES_NEGATIVE: 'Las ventas no pueden ser negativas. Si aún no vende, escriba 0.',
  SALES_YEAR_INVALID: 'Revise el año de las ventas: debe ser un año completo que ya empezó.',
  SEASON_ORDER: 'El último día de la temporada no puede ser anterior al primero.',
  SEASON_TOO_LONG: 'Puede declarar hasta 8 semanas de temporada por año. En {year} le quedan {days} días.',
  SIZE_WORKERS: 'Escriba cuántas personas trabajan, con un número entero.',
  TAX_ID_SCHEME_UNKNOWN: 'Ese tipo de identificación no existe en el país.',
  TAX_ID_HANDED_IN:
    'La identificación ya fue enviada y un programa la está usando. Si tiene un error, pida al programa que observe su inscripción y corríjala entonces.',
  TERMS_OUTDATED: 'Los términos cambiaron. Vuelva a cargar la página, léalos y acepte de nuevo.',
  TOKEN_EXPIRED: 'Este enlace ya venció. Puede pedir uno nuevo.',
  TOKEN_INVALID: 'Este enlace no es válido. Revise que esté completo o busque el último mensaje que recibió.',
  TOKEN_USED: 'Este enlace ya se usó. Entre con su correo.',
  WAVE_IS_OVER: 'El plazo de la convocatoria terminó el {deadline}. Cree otra para invitar.',
  ENROLMENT_NOT_ACTIVE: 'La inscripción en el programa todavía no está activa, o ya terminó.',
};
