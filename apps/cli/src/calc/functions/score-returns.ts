/** Forms of the values of the score functions, in the contract's notation. */
export const SCORE_RETURNS =
  '{score, shown, arithmetic, balance, themes:{id:text, weightPct, score}[], indicators:{id:text, weightPct, ' +
  'points:num|null, k, d, credit, contribution}[], confidence:{value, letter:text, answeredShare, evidenceShare, ' +
  'reviewedShare}, core:num|null, ifVerified, level:text, next:{level:text, missing:{cause:text, theme?:text}[]}|null, ' +
  'status:text}';

export const BREAKDOWN_RETURNS =
  '{score, shown, gained:{id:text, exact, shown}[], balance:{exact, shown}, lost:{gap, missing, evidence, stale, ' +
  'balance: {exact, shown}}}';
