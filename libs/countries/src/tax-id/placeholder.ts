/** Shorter numbers are too often made of one digit by chance. */
const SHORTEST = 4;

/**
 * True for a number made of one repeated digit or of a digit that counts up or down by one, 9 followed by 0: 11111111,
 * 12345678, 987654321. Letters and a check character that was computed are no part of it.
 */
export function looksLikePlaceholder(digits: string): boolean {
  if (digits.length < SHORTEST || !/^\d+$/.test(digits)) return false;
  const steps = Array.from(digits.slice(1), (digit, index) => (Number(digit) - Number(digits[index]) + 10) % 10);
  return [0, 1, 9].some((step) => steps.every((found) => found === step));
}
