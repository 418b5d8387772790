import { found, must } from '../fault.js';
import type { Programme } from '../programme.js';
import { mustBeInOrder, rankingOf, rankingWith } from '../ranking.js';
import { rankingTable } from '../ending.js';
import type { Ranking } from '../ranking.js';
import type { Stage } from '../stage.js';
import { PARTS, mustBeWhole } from '../supplier/score.js';
import type { Parts } from '../supplier/score.js';
import type { Buyer } from './accounts.js';
import type { Assessed, Cast } from './suppliers.js';

/** Asks for a supplier's published score. */
export const PUBLISHED = `query ($id: EnrolmentId!) { enrolment(id: $id) { supplierName publishedScore { ${PARTS} level provisional } } }`;

export interface Published {
  readonly enrolment: {
    readonly publishedScore: (Parts & { readonly level: string; readonly provisional: boolean }) | null;
  };
}

/** What the first buyer reads of its suppliers. */
export async function ranking(
  { teller }: Stage,
  { analyst }: Buyer,
  programme: Programme,
  cast: Cast,
): Promise<Ranking> {
  teller.chapter({ es: 'El comprador lee la clasificación', en: 'The buyer reads the ranking' });
  const willing = [cast.bakery, cast.dairy, cast.packaging];
  teller.say({
    es: 'La clasificación se rehace a lo sumo una vez por minuto; se espera a que estén los tres.',
    en: 'The ranking is made anew once a minute at most; waiting until the three are in it.',
  });
  const all = await rankingWith(analyst, programme.id, willing.length);
  mustBeInOrder(all);
  teller.table(rankingTable(teller, all));
  await mustFilter(analyst, programme.id, all);
  for (const { supplier, score } of willing) await mustPublish(analyst, supplier.enrolmentId, score.shown);
  teller.say({
    es: `Las páginas de los tres muestran el mismo puntaje que ve el proveedor, y sus temas suman ese total exacto.`,
    en: `The pages of the three show the score that the supplier sees, and their themes add up to it exactly.`,
  });
  await mustNotShow(analyst, all, cast.farm);
  teller.say({
    es: `${cast.farm.supplier.firm.name} figura sin puntaje: todavía no lo comparte.`,
    en: `${cast.farm.supplier.firm.name} stands without a score: it does not share it yet.`,
  });
  return all;
}

/** A part of the ranking keeps the ranks of the whole. */
async function mustFilter(analyst: Buyer['analyst'], programmeId: string, all: Ranking): Promise<void> {
  const micro = await rankingOf(analyst, programmeId, { sizeTier: ['MICRO'] });
  const expected = all.edges.filter(({ node }) => node.sizeTier === 'MICRO').map(({ node }) => node.enrolmentId);
  const filtered = micro.edges.map(({ node }) => node.enrolmentId);
  must(filtered.join() === expected.join(), 'ranking', `the filter leaves ${expected.join()}`, filtered);
  const counted = micro.facets.find(({ field }) => field === 'sizeTier')?.values.find(({ value }) => value === 'MICRO');
  must(counted !== undefined && counted.count >= expected.length, 'ranking', 'the filter is counted', micro.facets);
}

async function mustPublish(analyst: Buyer['analyst'], id: string, shown: string): Promise<void> {
  const { enrolment } = await analyst.ask<Published>(PUBLISHED, { id });
  const score = found(enrolment.publishedScore, 'publishedScore', enrolment);
  mustBeWhole(`publishedScore of ${id}`, score);
  must(score.shown === shown, 'publishedScore', `it is ${shown}, as the supplier sees it`, score.shown);
}

async function mustNotShow(analyst: Buyer['analyst'], all: Ranking, { supplier }: Assessed): Promise<void> {
  const row = all.unranked.find(({ enrolmentId }) => enrolmentId === supplier.enrolmentId);
  must(
    row?.status === 'NOT_PUBLISHED' && row.shown === null,
    'ranking',
    'it stands apart, without a score',
    all.unranked,
  );
  const { enrolment } = await analyst.ask<Published>(PUBLISHED, { id: supplier.enrolmentId });
  must(enrolment.publishedScore === null, 'publishedScore', 'there is none', enrolment);
  const code = await analyst.refusal('query ($id: EnrolmentId!) { enrolment(id: $id) { liveScore { shown } } }', {
    id: supplier.enrolmentId,
  });
  must(code === 'FORBIDDEN', 'liveScore', 'the live score is the supplier’s alone', code);
}
