/** Groups of the score model (`sectorGroups` of scoring_model.v1.json). */
export const SECTOR_GROUPS = ['AGR', 'FOOD', 'TEX', 'PLA', 'CHE', 'MET', 'LOG', 'SER'] as const;

export type SectorGroup = (typeof SECTOR_GROUPS)[number];

/**
 * Beginnings of ISIC codes by group; the longest that fits decides. Our own proposal until a programme's committee
 * confirms it (D14). Reasons that are not in the name of the group: printing, glass containers and packing for
 * others belong to packaging; wood is packaging and disposables here; furniture, toys and other small factories, and
 * whoever repairs machines or vehicles, work as workshops do; waste, water and energy utilities are services.
 */
const BEGINNINGS: Readonly<Record<SectorGroup, readonly string[]>> = {
  AGR: ['01', '02', '03'],
  FOOD: ['10', '11', '12'],
  TEX: ['13', '14', '15'],
  PLA: ['16', '17', '18', '22', '231', '8292'],
  CHE: ['19', '20', '21'],
  MET: ['23', '24', '25', '26', '27', '28', '29', '30', '31', '32', '33', '452', '454', '95'],
  LOG: ['49', '50', '51', '52', '53'],
  SER: [
    ...['35', '36', '37', '38', '39', '41', '42', '43', '45', '46', '47', '55', '56'],
    ...Array.from({ length: 37 }, (_, index) => String(index + 58)),
    ...['96', '97', '98', '99'],
  ],
};

const GROUP_OF: ReadonlyMap<string, SectorGroup> = new Map(
  SECTOR_GROUPS.flatMap((group) => BEGINNINGS[group].map((beginning) => [beginning, group] as const)),
);

/**
 * Group of the score model of an ISIC code of two to four digits; null for mining, which has none, and for what is no
 * code.
 */
export function sectorGroupOf(code: string): SectorGroup | null {
  if (!/^\d{2,4}$/.test(code)) return null;
  const beginnings = [code, code.slice(0, 3), code.slice(0, 2)];
  return beginnings.map((beginning) => GROUP_OF.get(beginning)).find((group) => group !== undefined) ?? null;
}
