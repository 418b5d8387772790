import { allSectors, searchSectors } from '#countries';
import type { Sector } from '#countries';
import { foldText } from '#kernel';
import type { ListedSector } from './listed-supplier.js';
import { readText } from './read-text.js';
import { problem } from './row-problem.js';
import type { RowProblem, Understood } from './row-problem.js';

const BY_CODE: ReadonlyMap<string, Sector> = new Map(allSectors().map((sector) => [sector.code, sector]));
const BY_LABEL: ReadonlyMap<string, Sector> = new Map(
  allSectors().flatMap((sector) => Object.values(sector.names).map((name) => [foldText(name), sector] as const)),
);

/**
 * Economic activity: an ISIC code (`1071`, `C1071`, `1071 - Panadería`) or a label of the classification is understood;
 * other words are kept as typed, with the class they probably mean as a proposal.
 */
export function readSector(raw: string): Understood<ListedSector> {
  const { value: text, problems } = readText('SECTOR', raw);
  if (text === null) return { value: null, problems };
  const sector = sectorNamed(text);
  if (sector !== undefined) return { value: { code: sector.code, text }, problems };
  return { value: { code: null, text }, problems: [...problems, notKnown(text)] };
}

function sectorNamed(text: string): Sector | undefined {
  const code = /^(?:[A-U][ .-]?)?(\d{2,4})(?:[ .:–-]+\D.*)?$/u.exec(text)?.[1];
  return code === undefined ? BY_LABEL.get(foldText(text)) : BY_CODE.get(code);
}

function notKnown(text: string): RowProblem {
  const lostZero = /^\d{3}$/.test(text) ? BY_CODE.get(`0${text}`) : undefined;
  const likely = lostZero ?? (/\d/.test(text) ? undefined : searchSectors(text, 'es', 1)[0]);
  return likely === undefined
    ? problem('SECTOR_UNKNOWN', 'SECTOR')
    : problem('SECTOR_SUGGESTED', 'SECTOR', { ...likely.names }, likely.code);
}
