import { Injectable } from '@nestjs/common';
import { NO_SECTOR } from '#diagnostics';
import { Outbox, UnitOfWork, actingOrg } from '#platform';
import { wordsOf } from './domain/index.js';
import { rankingWanted } from './events.js';
import { RANKING_INPUT } from './ranking-input.js';
import type { RankingInput } from './ranking-input.js';
import { cellsOf, rankingRows } from './ranking-rows.js';
import type { RankingRow } from './ranking-rows.js';

/** After a refresh the next one waits this long, so that many changes are one refresh (method guide 12). */
export const CALM_SECONDS = 60;

const CHUNK = 500;

const COLUMNS = [
  ...['supplier_org_id', 'supplier_name', 'country', 'sector_code', 'sector_group', 'size_tier', 'size_class'],
  ...['track_status', 'status', 'level', 'key_score', 'key_core', 'rank_score', 'rank_core', 'card'],
];

/** Writes only what differs, and says which rows that were. */
const UPSERT = `
  insert into ranking_row (owner_org_id, programme_id, enrolment_id, ${COLUMNS.join(', ')})
  select $1, $2, x.* from jsonb_to_recordset($3) as x(enrolment_id uuid, supplier_org_id uuid, supplier_name text, country text,
    sector_code text, sector_group text, size_tier text, size_class text, track_status text, status text, level text,
    key_score bigint, key_core bigint, rank_score int, rank_core int, card jsonb)
  on conflict (owner_org_id, programme_id, enrolment_id) do update set ${COLUMNS.map((name) => `${name} = excluded.${name}`).join(', ')}
  where (${COLUMNS.map((name) => `ranking_row.${name}`).join(', ')}) is distinct from (${COLUMNS.map((name) => `excluded.${name}`).join(', ')})
  returning enrolment_id as "enrolmentId"`;

/** The ranking of each programme, made from what is published. In the context of the programme's owner. */
@Injectable()
export class RankingService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Notes that the ranking is to be made anew: at once, or when the calm after the last refresh is over. While one is
   * due, further changes ask for no other; a change during a refresh waits for it and asks for the next.
   */
  want(programmeId: string): Promise<void> {
    return this.uow.run(async () => {
      const [ranking] = await this.uow.query<{ isFirst: boolean; at: Date }>(
        `insert into ranking (owner_org_id, programme_id, wanted) values ($1, $2, 1)
         on conflict (owner_org_id, programme_id) do update set wanted = ranking.wanted + 1
         returning wanted = done + 1 as "isFirst",
           greatest(clock_timestamp(), refreshed_at + make_interval(secs => $3)) as at`,
        [actingOrg(), programmeId, CALM_SECONDS],
      );
      if (ranking?.isFirst)
        await this.outbox.append(rankingWanted, { programmeId, ownerOrgId: actingOrg() }, ranking.at);
    });
  }

  /** Asks for all rankings of the acting owner: a permission may have ended with its day. */
  wantAll(): Promise<void> {
    return this.uow.run(async () => {
      const rankings = await this.uow.query<{ id: string }>(
        'select programme_id as id from ranking where owner_org_id = $1 order by programme_id',
        [actingOrg()],
      );
      for (const { id } of rankings) await this.want(id);
    });
  }

  /** Makes the ranking of a programme equal to what is published. Run twice, the second writes nothing. */
  refresh(programmeId: string): Promise<void> {
    return this.uow.run(async () => {
      const scope = [actingOrg(), programmeId];
      await this.uow.query('select 1 from ranking where owner_org_id = $1 and programme_id = $2 for update', scope);
      const inputs = await this.uow.query<RankingInput>(RANKING_INPUT, [...scope, NO_SECTOR]);
      const rows = rankingRows(inputs);
      await this.uow.query(
        'delete from ranking_row where owner_org_id = $1 and programme_id = $2 and enrolment_id <> all($3::uuid[])',
        [...scope, rows.map(({ enrolment_id }) => enrolment_id)],
      );
      for (let from = 0; from < rows.length; from += CHUNK)
        await this.write(scope, rows.slice(from, from + CHUNK), inputs.slice(from, from + CHUNK));
      await this.writeCells(scope, rows);
      await this.close(scope, inputs, rows);
      this.uow.audit({
        action: 'scoring.ranked',
        subject: 'ranking',
        subjectId: programmeId,
        detail: { suppliers: rows.length },
      });
    });
  }

  private async write(scope: string[], rows: readonly RankingRow[], inputs: readonly RankingInput[]): Promise<void> {
    const written = await this.uow.query<{ enrolmentId: string }>(UPSERT, [...scope, JSON.stringify(rows)]);
    const changed = new Set(written.map(({ enrolmentId }) => enrolmentId));
    const tokens = inputs
      .filter(({ enrolmentId }) => changed.has(enrolmentId))
      .flatMap(({ enrolmentId, supplierName, town }) =>
        wordsOf(supplierName, town).map((token) => ({ token, enrolmentId })),
      );
    await this.uow.query(
      'delete from ranking_token where owner_org_id = $1 and programme_id = $2 and enrolment_id = any($3::uuid[])',
      [...scope, [...changed]],
    );
    await this.uow.query(
      'insert into ranking_token (owner_org_id, programme_id, token, enrolment_id) select $1, $2, * from unnest($3::text[], $4::uuid[])',
      [...scope, tokens.map(({ token }) => token), tokens.map(({ enrolmentId }) => enrolmentId)],
    );
  }

  private async writeCells(scope: string[], rows: readonly RankingRow[]): Promise<void> {
    await this.uow.query('delete from ranking_cell where owner_org_id = $1 and programme_id = $2', scope);
    await this.uow.query(
      `insert into ranking_cell (owner_org_id, programme_id, country, sector_group, size_tier, level, track_status, suppliers)
       select $1, $2, x.* from jsonb_to_recordset($3)
         as x(country text, "sectorGroup" text, "sizeTier" text, level text, "trackStatus" text, suppliers int)`,
      [...scope, JSON.stringify(cellsOf(rows))],
    );
  }

  private async close(scope: string[], inputs: readonly RankingInput[], rows: readonly RankingRow[]): Promise<void> {
    const newest = inputs.reduce<RankingInput | undefined>(
      (best, input) => ((input.publishedAt?.getTime() ?? 0) > (best?.publishedAt?.getTime() ?? 0) ? input : best),
      undefined,
    );
    await this.uow.query(
      `update ranking set done = wanted, refreshed_at = clock_timestamp(), period = $3, published_at = $4, ranked = $5
       where owner_org_id = $1 and programme_id = $2`,
      [
        ...scope,
        newest?.period ?? null,
        newest?.publishedAt ?? null,
        rows.filter(({ status }) => status === 'RANKED').length,
      ],
    );
  }
}
