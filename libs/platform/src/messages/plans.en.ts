/** Sentences of plans and actions in English. */
export const plansEn: Readonly<Record<string, string>> = {
  ACTION_EXISTS: 'This measure is in your plan already. Open it there to go on with it.',
  ACTION_NOT_APPROVED:
    'The programme has not approved this action as it is now. Hand the plan in and wait for the approval.',
  AMOUNT_INVALID: 'Check the amount: digits only, two decimals at most, and no minus sign where none belongs.',
  BLOCK_CAUSE_UNKNOWN: 'Choose what stops it: money, technique, a permit, the buyer or something else.',
  CURRENCY_UNKNOWN: 'Write the amounts in one of these currencies: {currencies}.',
  DATES_WRONG: 'Check the date. The nearest possible one is {earliest}.',
  EFFECT_UNKNOWN: 'What would change in your answers is not among the options of question {indicator}.',
  ENROLMENT_NOT_ACTIVE: 'Your enrolment in the programme is not active yet, or has ended.',
  LIFE_OUT_OF_RANGE: 'Write how many years the change will last: 1 to 50.',
  MEASURE_UNKNOWN: 'That measure is not in the catalogue.',
  PLAN_EMPTY: 'The plan has no actions yet. Add at least one.',
  PLAN_INCOMPLETE:
    'Some actions have no cost, date or agreed proof. Complete or withdraw them before you hand the plan in.',
  PLAN_UNDER_REVIEW: 'The programme is looking at the plan. You can change it once it has answered.',
  PROOF_MISSING: 'The agreed proof is missing: {missing}. Add it and try again.',
  PROOF_NOT_AWAITED: 'This action does not await that kind of proof at the moment.',
  PROOF_OF_WRONG_KIND: 'That file is no “{wanted}”. Check the type of file or choose another proof.',
  PROOF_REQUIREMENTS_MISSING: 'Choose at least one way to show that it was done.',
  PROOF_REQUIREMENT_UNKNOWN: 'That means of verification is not in the list.',
  RESOURCE_UNKNOWN: 'Choose what is saved and in which unit it is measured.',
};
