/** Sentences of the diagnostic in English. */
export const diagnosticsEn: Readonly<Record<string, string>> = {
  ANSWERS_MISSING: '{count} questions have no answer yet. “I don’t know yet” is an answer too.',
  ANSWER_NEEDS_POINTS: 'The portal computes this answer; there is no need to type it.',
  ANSWER_OPTION_REPEATED: 'An option is ticked twice. Tick each one once.',
  ANSWER_OPTION_UNKNOWN: 'That option is not on the list. Choose one of those shown.',
  ANSWER_OUT_OF_RANGE: 'The number is outside of what is possible. Please check it.',
  ANSWER_TYPE: 'The answer cannot be read. Type it again.',
  DIAGNOSTIC_LOCKED: 'The diagnostic was handed in. If something changed, ask your adviser to reopen it.',
  NA_NOT_ALLOWED: 'This question applies to every company. If you do not know, choose “I don’t know yet”.',
  NA_WITHOUT_REASON: 'Write in a few words why it does not apply to your company.',
  PROOF_ALREADY_REVIEWED: 'This answer was reviewed with its proof already. No other file is needed.',
  PROOF_DATE_INVALID: 'Check the date: it has to be a day that has passed, and it cannot expire before it was issued.',
  PROOF_ENCRYPTED: 'The PDF has a password and nobody else could read it. Save it without one, or send a photo.',
  PROOF_HAS_ACTIVE_CONTENT:
    'The file carries programs or macros and cannot be opened safely. Export it as a plain PDF, or send a photo.',
  PROOF_KIND_UNKNOWN: 'Choose whether it is a document, a photo or a certificate.',
  PROOF_TYPE_UNSUPPORTED: 'That file cannot be used as proof. Send a photo (JPG, PNG, WebP) or a PDF.',
  PROOF_UNREADABLE: 'The file came incomplete or damaged. Open it on your phone to check it and send it again.',
  PROOF_UNUSABLE: 'That file proves nothing any more: it expired or was replaced. Send one that is valid.',
  PROOF_WITHOUT_ANSWER: 'Answer the question first; then you can add the proof.',
  QUANTITY_EMPTY: 'Write the figure of one month at least, or tick “I do not know yet”.',
  QUANTITY_FORM:
    'We could not read the figures. Write one number a month, or leave the month blank if you do not have it.',
  QUANTITY_FUTURE: 'Those twelve months are not over yet. Write whole months that have passed.',
  QUANTITY_UNIT: 'That unit does not fit this question. Choose one that converts into {unit}.',
  QUESTION_UNKNOWN: 'That question is not part of your diagnostic.',
};
