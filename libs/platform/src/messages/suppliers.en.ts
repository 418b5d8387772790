/** Sentences of the list, invitations and enrolments in English. */
export const suppliersEn: Readonly<Record<string, string>> = {
  ALREADY_ENROLLED: 'Your company already takes part in this programme. You find it on your home page.',
  ALREADY_INVITED: 'This supplier already has an invitation in the programme. You can resend it from the list.',
  ALREADY_LISTED: 'A supplier with that tax id is already on your list.',
  COMPANY_FACTS_MISSING: '{count} facts about your company are missing. Complete what is marked and send again.',
  COMPANY_IS_HERE:
    'You are on Enverde already with {company}. You can enrol it with the answers it gave, or tell us that this is another company.',
  COMPANY_STILL_CHECKED:
    'Enverde is still confirming the data of this company; it may take some working days and there is nothing you have to do. Meanwhile you can return the enrolment with an observation; approve it once we are done.',
  CONTACT_MISSING: 'This supplier has no e-mail address. Add one to invite it.',
  CONTACT_UNCHANGED: 'The address is the one that was returned. Type another to resend the invitation.',
  DATE_IN_THE_PAST: 'That date has passed. Choose today or later.',
  EMAIL_CODE_WRONG: 'That code is wrong or has expired. Ask for a new one.',
  IDENTITY_ANSWER_LATE:
    'The time to answer ended on {deadline}. The Enverde team is looking at it; there is nothing more to do.',
  INVITED_ANOTHER:
    'This invitation is for another company or person. Open the link signed out, or sign in with the invited account.',
  INVITED_TOO_SOON: 'This supplier answered that it does not take part. You may invite it again after {days} days.',
  NOT_COVERED: 'That is not covered by the portal yet.',
  POWER_NOT_STATED: 'To accept, confirm that you may speak for the company.',
  REASON_MISSING: 'Write the reason: the supplier will read it and can answer.',
  SALES_NEGATIVE: 'Sales cannot be negative. If you do not sell yet, write 0.',
  SALES_YEAR_INVALID: 'Check the year of the sales: it must be a year that has begun.',
  SEASON_ORDER: 'The last day of the season cannot be before the first one.',
  SEASON_TOO_LONG: 'You can declare up to 8 weeks of season a year. In {year} you have {days} days left.',
  SIZE_WORKERS: 'Write how many people work there, as a whole number.',
  TAX_ID_SCHEME_UNKNOWN: 'That kind of tax id does not exist in the country.',
  TAX_ID_HANDED_IN:
    'The tax id was handed in and a programme uses it. If it is wrong, ask the programme to return your enrolment and correct it then.',
  TERMS_OUTDATED: 'The terms have changed. Reload the page, read them and accept again.',
  TOKEN_EXPIRED: 'This link has expired. You can ask for a new one.',
  TOKEN_INVALID: 'This link is not valid. Check that it is complete, or look for the newest message you received.',
  TOKEN_USED: 'This link was used before. Sign in with your address.',
  WAVE_IS_OVER: 'The wave ended on {deadline}. Make another to invite.',
  ENROLMENT_NOT_ACTIVE: 'The enrolment in the programme is not active yet, or has ended.',
};
