import { mayReadScore } from './permission.js';
import type { ShownParts } from './domain/index.js';

/** What is known of one supplier that takes part in a programme; figures are null until a score is published. */
export interface RankingInput {
  readonly enrolmentId: string;
  readonly supplierOrgId: string;
  readonly supplierName: string;
  readonly town: string | null;
  readonly country: string;
  readonly sectorCode: string | null;
  readonly sectorGroup: string;
  readonly sizeTier: string;
  readonly sizeClass: string;
  /** Where assistance stands; NOT_ASSIGNED without a track. */
  readonly trackStatus: string;
  readonly status: string | null;
  readonly level: string | null;
  readonly shownTenths: number | null;
  readonly coreTenths: number | null;
  readonly confidenceMicros: number | null;
  readonly changeTenths: number | null;
  readonly changeClear: boolean | null;
  readonly parts: ShownParts | null;
  readonly modelRef: string | null;
  readonly asOf: string | null;
  readonly period: string | null;
  readonly publishedAt: Date | null;
}

/**
 * SQL: suppliers of a programme ($2) of the acting owner ($1), each with its newest published score if it permits
 * that. A supplier without a known activity is compared with trade and services ($3).
 */
export const RANKING_INPUT = `
  select e.id as "enrolmentId", e.counterparty_org_id as "supplierOrgId", e.supplier_name as "supplierName", e.town,
    coalesce(s.country, e.country) as country, e.sector_code as "sectorCode", coalesce(s.sector_group, e.sector_group, $3) as "sectorGroup",
    coalesce(s.size_tier, e.size_tier) as "sizeTier", coalesce(e.size_class, 'unconfirmed') as "sizeClass", e.track_status as "trackStatus",
    s.status, s.level, s.shown_tenths as "shownTenths", s.core_tenths as "coreTenths", s.confidence_micros as "confidenceMicros",
    s.change_tenths as "changeTenths", s.change_clear as "changeClear", s.parts, s.model_ref as "modelRef",
    s.as_of::text as "asOf", s.period, s.published_at as "publishedAt"
  from enrolment e
  left join lateral (
    select * from published_score p where p.owner_org_id = e.owner_org_id and p.enrolment_id = e.id and ${mayReadScore('e')}
    order by p.seq desc limit 1) s on true
  where e.owner_org_id = $1 and e.programme_id = $2 and e.state in ('ACTIVE', 'PAUSED') and e.size_tier is not null
  order by e.id`;
