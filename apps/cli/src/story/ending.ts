import type { StoryFault } from './fault.js';
import type { Ranking } from './ranking.js';
import type { Tally } from './tally.js';
import type { Teller } from './teller.js';

/** What a story that was played to its end leaves. */
export interface Ending {
  readonly seconds: number;
  readonly tally: Tally;
  /** Ids. */
  readonly programmes: readonly string[];
  readonly ranking: Ranking;
}

export function tellEnd(teller: Teller, { seconds, tally, programmes, ranking }: Ending): void {
  teller.heading({ es: 'Todo resultó como debía', en: 'All went as it must' });
  teller.say({
    es: `${seconds.toFixed(1)} segundos, ${tally.commands} órdenes enviadas, ${tally.queries} consultas.`,
    en: `${seconds.toFixed(1)} seconds, ${tally.commands} commands sent, ${tally.queries} queries.`,
  });
  teller.say({ es: `Programas: ${programmes.join(', ')}`, en: `Programmes: ${programmes.join(', ')}` });
  teller.table(rankingTable(teller, ranking));
}

const HEADER = [
  { es: 'Lugar', en: 'Rank' },
  { es: 'Proveedor', en: 'Supplier' },
  { es: 'Tamaño', en: 'Size' },
  { es: 'Preguntas comunes', en: 'Core' },
  { es: 'Puntaje', en: 'Score' },
  { es: 'Nivel', en: 'Level' },
  { es: 'Confianza', en: 'Confidence' },
];

/** The ranking as rows of text, header first. */
export const rankingTable = (teller: Teller, { edges }: Ranking): string[][] => [
  HEADER.map((title) => teller.in(title)),
  ...edges.map(({ rank, node }) => [
    String(rank),
    ...[node.supplierName, node.sizeTier, node.core ?? '', node.shown ?? '', node.level ?? ''],
    `${node.confidence ?? ''} ${node.confidenceLetter ?? ''}`,
  ]),
];

/** The chapter, the operation, and the answer as it came. */
export function tellFault(teller: Teller, { operation, expected, answer }: StoryFault): string {
  const shown = typeof answer === 'string' ? answer : JSON.stringify(answer, null, 2);
  const end = teller.in({ es: 'La historia se detuvo', en: 'The story stopped' });
  return [`\n${end}. ${teller.where}`, `  ${operation}: ${expected}`, `  ${shown}`].join('\n');
}
