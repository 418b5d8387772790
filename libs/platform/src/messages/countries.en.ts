/** Sentences of sizes, units and calendars of the countries in English. */
export const countriesEn: Readonly<Record<string, string>> = {
  SIZE_AMOUNT: 'The amount cannot be negative.',
  SIZE_SALES_TWICE: 'Type the sales once: in currency or in units of the law.',
  SIZE_UNIT_VALUE: 'The value of the unit has to be greater than 0.',
  UNIT_DIMENSION: 'The two units do not measure the same ({from} and {to}). Choose another.',
  WORKING_DAYS: 'Working days are counted with a whole number.',
};
