/** Sentences of the error codes in English. */
export const errorsEn: Readonly<Record<string, string>> = {
  BAD_USER_INPUT: 'One of the values cannot be read. Check what is marked and send it again.',
  CONFLICT_RETRY: 'This same action is being processed. Wait a moment and try again.',
  DATE_INVALID: 'That date does not exist in the calendar. Write it as day/month/year.',
  DECIMAL_INVALID: 'That number cannot be read. Use digits and one decimal sign only.',
  FORBIDDEN: 'Your role in the organisation does not allow this action.',
  IDEMPOTENCY_KEY_REUSED: 'That key was used before with other data. Reload the page and try again.',
  ID_INVALID: 'That id does not have the expected form.',
  ILLEGAL_TRANSITION: 'This step is no longer possible: the record is in “{state}”. Reload the page.',
  INTERNAL: 'Something failed on our side. What you typed is still here; try again in a few minutes.',
  NOT_FOUND: 'Not found, or you have no access to it.',
  QUERY_TOO_COMPLEX: 'The query asks for too much at once. Split it.',
  RATE_LIMITED: 'Too many attempts in a row. Wait {seconds} seconds.',
  TEXT_EMPTY: 'This value is missing.',
  TEXT_INVALID: 'The text holds characters that cannot be stored. Type it again.',
  TEXT_TOO_LONG: 'The text is too long: {max} characters at most.',
  UNAUTHENTICATED: 'Your session has ended. Sign in again; what you typed is still here.',
  UNAVAILABLE: 'The service is busy. Wait a moment and try again.',
  VERSION_CONFLICT:
    'Somebody else changed this record while you were looking at it. Review the changes; what you typed is still here.',
};
