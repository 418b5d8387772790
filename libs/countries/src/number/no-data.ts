const BLANK_OR_DASHES = /^[\p{Pd}\u2212\s]*$/u;
const ABBREVIATED = /^[ns]\s*[./]?\s*d\.?$|^n\s*[./]?\s*a\.?$/iu;
const IN_WORDS = /^sin\s+datos?\.?$/iu;

/** True for what people write where there is no figure: nothing, dashes, n.d., n/d, s/d, sin dato, n/a. */
export const isNoData = (text: string): boolean =>
  [BLANK_OR_DASHES, ABBREVIATED, IN_WORDS].some((form) => form.test(text.trim()));
