/**
 * A number whose value is known, in a text that can be read in one way only: `12.345`, which could be twelve thousand,
 * becomes `12.3450`.
 * @param value plain decimal text with a point
 */
export const unmistakable = (value: string): string => (/^-?[1-9]\d{0,2}\.\d{3}$/.test(value) ? `${value}0` : value);
