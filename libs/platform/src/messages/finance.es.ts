/** Sentences of project economics and finance in Spanish. */
export const financeEs: Readonly<Record<string, string>> = {
  AMOUNT_TOO_PRECISE: 'Ese monto tiene más decimales de los que usa la moneda.',
  DATE_BEFORE_FIRST: 'Una de las fechas es anterior a la primera.',
  EXPRESSION_INVALID: 'No pudimos leer esa regla. Revise su forma.',
  FACT_TYPE_DIFFERS: 'La regla compara dos datos de distinto tipo.',
  GRADE_INVALID: 'Ese grado de evidencia no existe.',
  LENGTHS_DIFFER: 'Las dos listas deben tener la misma cantidad de valores.',
  PERIODS_INVALID: 'Revise la cantidad de períodos: debe ser un número entero posible.',
  PERIOD_INVALID: 'Ese período está fuera del plazo.',
  RATE_INVALID: 'Revise la tasa: está fuera de lo posible.',
  RESULT_NOT_FINITE: 'Con esos datos el resultado es demasiado grande para calcularlo.',
};
