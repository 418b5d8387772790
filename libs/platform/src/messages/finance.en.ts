/** Sentences of project economics and finance in English. */
export const financeEn: Readonly<Record<string, string>> = {
  AMOUNT_TOO_PRECISE: 'That amount has more decimals than its currency.',
  DATE_BEFORE_FIRST: 'One of the dates lies before the first.',
  EXPRESSION_INVALID: 'That rule cannot be read. Check its form.',
  FACT_TYPE_DIFFERS: 'The rule compares two facts of different types.',
  GRADE_INVALID: 'That grade of evidence does not exist.',
  LENGTHS_DIFFER: 'Both lists need the same number of values.',
  PERIODS_INVALID: 'Check the number of periods: it has to be a possible whole number.',
  PERIOD_INVALID: 'That period lies outside the term.',
  RATE_INVALID: 'Check the rate: it is out of what is possible.',
  RESULT_NOT_FINITE: 'With those figures the result is too large to be computed.',
};
