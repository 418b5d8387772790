import type { SizeSector } from './rule.js';

/**
 * Which kind of firm the size laws mean, from an ISIC Rev. 4 code of two to four digits: manufacturing is section C
 * (divisions 10 to 33), commerce section G (45 to 47), services sections H to S (49 to 96). Farms, mines, utilities and
 * construction stand in none of the three by name: `all`, so that a class is given only where every kind gives the same.
 */
export function sizeSectorOf(code: string | null | undefined): SizeSector {
  if (!code || !/^\d{2,4}$/.test(code)) return 'all';
  const division = Number(code.slice(0, 2));
  return SECTIONS.find(([from, to]) => division >= from && division <= to)?.[2] ?? 'all';
}

const SECTIONS: readonly (readonly [from: number, to: number, sector: SizeSector])[] = [
  [10, 33, 'manufacturing'],
  [45, 47, 'commerce'],
  [49, 96, 'services'],
];
