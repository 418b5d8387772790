/** Sentences of sizes, units and calendars of the countries in Spanish. */
export const countriesEs: Readonly<Record<string, string>> = {
  SIZE_AMOUNT: 'El monto no puede ser negativo.',
  SIZE_SALES_TWICE: 'Escriba las ventas una sola vez: en moneda o en unidades de la ley.',
  SIZE_UNIT_VALUE: 'El valor de la unidad tiene que ser mayor que 0.',
  UNIT_DIMENSION: 'Las dos unidades no miden lo mismo ({from} y {to}). Elija otra.',
  WORKING_DAYS: 'Los días hábiles se cuentan con un número entero.',
};
