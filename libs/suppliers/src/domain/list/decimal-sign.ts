import type { DecimalSign } from '#countries';
import { cellText } from './cell-text.js';

/**
 * The decimal sign that the numbers of a column agree on: those that can be read in one way only decide for the others.
 * Null when none decides, or when they contradict each other: then the person is asked.
 */
export function decimalSignOf(samples: readonly string[]): DecimalSign | null {
  const signs = new Set(samples.map((sample) => signOf(cellText(sample))).filter((sign) => sign !== null));
  const [only] = signs;
  return signs.size === 1 && only !== undefined ? only : null;
}

/** The sign that a text shows beyond doubt: 1.234,5 and 12,5 the comma; 1,234,567 the point. */
function signOf(text: string): DecimalSign | null {
  const token = /\d[\d.,'’\s]*\d/u.exec(text)?.[0].replace(/['’\s]/gu, '') ?? '';
  const signs = token.replace(/\d/g, '');
  if (signs === '') return null;
  const last = signs.slice(-1) as DecimalSign;
  if (new Set(signs).size > 1) return last;
  if (signs.length > 1) return last === '.' ? ',' : '.';
  return /^[1-9]\d{0,2}[.,]\d{3}$/.test(token) ? null : last;
}
