import { RankingService } from '#scoring';
import { runAs, systemContext } from '#platform';
import { uuidOf } from '#kernel';
import type { Buyer } from './programme-stories.js';
import type { TestProduct } from './product.js';

/** Suppliers of two countries, three tiers and eight groups; scores repeat, so that ranks are shared. */
const FILL = `
  with made as (
    select gen_random_uuid() as id, gen_random_uuid() as supplier, n,
      (array['micro','small','medium'])[1 + n % 3] as tier, (array['GT','SV'])[1 + n % 2] as country,
      (array['AGR','FOOD','TEX','PLA','CHE','MET','LOG','SER'])[1 + n % 8] as sector
    from generate_series(1, $3::int) n),
  enrolled as (
    insert into enrolment (id, owner_org_id, counterparty_org_id, programme_id, wave_id, invitation_id, listed_supplier_id, supplier_name,
      programme_name, buyer_name, country, zone, sector_group, size_tier, size_class, state, state_event, state_at, created_at)
    select id, $1, supplier, $2, gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 'Proveedor ' || n, 'P', 'B', country,
      'America/Guatemala', sector, tier, tier, 'ACTIVE', 'approve', now(), now() from made returning 1),
  granted as (
    insert into access_grant (owner_org_id, grantee_org_id, scope, field_group, mode, purpose, source, source_id)
    select supplier, $1, 'facts', 'score', 'read', 'test', 'enrolment', id from made returning 1)
  insert into published_score (id, owner_org_id, counterparty_org_id, enrolment_id, programme_id, snapshot_id, seq, cause, period, as_of,
    model_ref, country, sector_group, size_tier, status, level, score_hundredths, shown_tenths, core_tenths, confidence_micros,
    standard_error, parts, published_at)
  select gen_random_uuid(), $1, supplier, id, $2, gen_random_uuid(), 1, 'FIRST', '2026-03', '2026-03-01', 'enverde-score@1.0.0', country,
    sector, tier, 'published', 'L' || (1 + n % 5), (n * 37 % 100) * 100, n * 37 % 1000, n * 53 % 200 * 5, n * 7919 % 1000 * 100000, 2,
    '{"themes":[{"theme":"WAT","weightPct":"100.0","score":"50.0","contribution":"50.0"}],"balance":"0.0","lost":{"gap":"50.0","missing":"0.0","evidence":"0.0","stale":"0.0","balance":"0.0"},"confidence":{"value":"50.0","letter":"C","answeredShare":"1.000","evidenceShare":"1.000","reviewedShare":"0.000"}}',
    now() from made`;

/**
 * Puts so many suppliers with published scores into the buyer's programme, and makes its ranking. Of who came by an
 * invitation the journeys tell; here triggers and keys are still while many are put in place.
 */
export async function rankSuppliers(product: TestProduct, buyer: Buyer, count: number): Promise<void> {
  const { orgId } = buyer.analyst;
  const programmeId = uuidOf('prg', buyer.programmeId);
  await product.rows('set session_replication_role = replica');
  await product.rows(FILL, [orgId, programmeId, count]);
  await product.rows('set session_replication_role = origin');
  await product.rows('insert into ranking (owner_org_id, programme_id, wanted) values ($1, $2, 1)', [
    orgId,
    programmeId,
  ]);
  await product.rows('analyze');
  await refreshRanking(product, buyer);
  await product.rows('analyze');
}

/** Makes the ranking anew, as the worker does. */
export const refreshRanking = (product: TestProduct, { analyst, programmeId }: Buyer): Promise<void> =>
  runAs(systemContext(analyst.orgId, 'test'), () =>
    product.api.get(RankingService, { strict: false }).refresh(uuidOf('prg', programmeId)),
  );
