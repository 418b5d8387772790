import { notCovered } from '#kernel';
import { SECTORS } from '../generated/sectors.js';
import type { Sector } from './sector.js';

const BY_CODE: ReadonlyMap<string, Sector> = new Map(SECTORS.map((sector) => [sector.code, sector]));

/** Every division, group and class that ships, by code. */
export const allSectors = (): readonly Sector[] => SECTORS;

/** @throws DomainError NOT_COVERED for a code that does not ship */
export function sectorOf(code: string): Sector {
  const sector = BY_CODE.get(code);
  if (sector === undefined) throw notCovered({ field: 'sector', code: code.slice(0, 10) });
  return sector;
}
