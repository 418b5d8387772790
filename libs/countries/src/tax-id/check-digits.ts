/** Published check-digit algorithms by name; each takes the number without its last character. */
export const CHECK_METHODS = {
  'gt-nit': guatemalanNit,
  'sv-nit': salvadoranNit,
  'sv-dui': salvadoranDui,
  'pe-ruc': peruvianRuc,
  'cl-rut': chileanRut,
  'co-nit': colombianNit,
  'mx-rfc': mexicanRfc,
} as const satisfies Record<string, (body: string) => string>;

export type CheckMethod = keyof typeof CHECK_METHODS;

/** The character that the algorithm puts at the end of `body`. */
export const checkCharacter = (method: CheckMethod, body: string): string => CHECK_METHODS[method](body);

const digitsOf = (text: string): number[] => Array.from(text, Number);

/** Sum of digit times weight; the weights are repeated from their first when the number is longer. */
function weighted(digits: readonly number[], weights: readonly number[]): number {
  return digits.reduce((sum, digit, index) => sum + digit * (weights[index % weights.length] ?? 0), 0);
}

const fromRight = (body: string): number[] => digitsOf(body).reverse();

const mod = (value: number, modulus: number): number => ((value % modulus) + modulus) % modulus;

/** SAT, "FEL reglas y validaciones": weights 2, 3, 4 … from the right, complement modulo 11, 10 is K. */
function guatemalanNit(body: string): string {
  const sum = fromRight(body).reduce((total, digit, index) => total + digit * (index + 2), 0);
  return '0123456789K'.charAt(mod(-sum, 11));
}

/**
 * NIT of El Salvador: numbers with a serial (digits 11 to 13) up to 100 carry the older algorithm, the rest the newer
 * one. A remainder of 10 is written 0 in both.
 */
function salvadoranNit(body: string): string {
  const digits = digitsOf(body);
  const older = body.slice(10) <= '100';
  const remainder = older
    ? mod(weighted(digits, [14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2]), 11)
    : mod(-weighted(digits, [2, 7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]), 11);
  return String(remainder % 10);
}

/** DUI of El Salvador: weights 9 to 2, complement modulo 10. */
function salvadoranDui(body: string): string {
  return String(mod(-weighted(digitsOf(body), [9, 8, 7, 6, 5, 4, 3, 2]), 10));
}

/** SUNAT: weights 5, 4, 3, 2, 7, 6, 5, 4, 3, 2; 11 minus the remainder, of which the last digit counts. */
function peruvianRuc(body: string): string {
  return String((11 - mod(weighted(digitsOf(body), [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]), 11)) % 10);
}

/** SII: weights 2 to 7 from the right, again from 2; 11 minus the remainder, 10 is K, 11 is 0. */
function chileanRut(body: string): string {
  return '0123456789K'.charAt(mod(-weighted(fromRight(body), [2, 3, 4, 5, 6, 7]), 11));
}

/** DIAN, Orden Administrativa 4 of 1989: prime weights from the right; remainders 0 and 1 stay, else 11 minus it. */
function colombianNit(body: string): string {
  const weights = [3, 7, 13, 17, 19, 23, 29, 37, 41, 43, 47, 53, 59, 67, 71];
  const remainder = mod(weighted(fromRight(body), weights), 11);
  return String(remainder < 2 ? remainder : 11 - remainder);
}

const RFC_VALUES = '0123456789ABCDEFGHIJKLMN&OPQRSTUVWXYZ Ñ';

/** SAT: a company gets a blank in front, each character its value in the table, weights 13 to 2, complement mod 11. */
function mexicanRfc(body: string): string {
  const sum = Array.from(body.padStart(12, ' ')).reduce(
    (total, character, index) => total + RFC_VALUES.indexOf(character) * (13 - index),
    0,
  );
  return '0123456789A'.charAt(mod(-sum, 11));
}
