import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { In, MoreThanOrEqual } from 'typeorm';
import { countryOf, packOf } from '#countries';
import { addDays, notFound } from '#kernel';
import type { Clock } from '#kernel';
import { CLOCK, UnitOfWork, actingOrg, keyOfCursor, localDate, pageOf } from '#platform';
import type { Page, PageArgs } from '#platform';
import { ApplicantEntity } from './persistence/applicant.entity.js';
import { ProductsService } from './products.service.js';

/** A row of the list, as it is kept. */
export type ShownApplicant = ApplicantEntity;

/** What a lender looks for; conditions are joined by "and", values of one by "or". */
export interface ApplicantFilter {
  readonly country?: readonly string[] | null | undefined;
  readonly sectorGroup?: readonly string[] | null | undefined;
  readonly grade?: readonly string[] | null | undefined;
  /** ISO 4217; amounts of other currencies are not compared. */
  readonly currency?: string | null | undefined;
  /** Least upper end of the range, in whole units. */
  readonly amountMin?: number | null | undefined;
  readonly productId?: string | null | undefined;
}

/** Every condition is by an index, or on texts and whole numbers, which row level security lets through (D18). */
const CONDITION = `a.lender_org_id = $1 and a.valid_until >= $8::date
  and ($2::text[] is null or a.country = any($2)) and ($3::text[] is null or a.sector_group = any($3))
  and ($4::text[] is null or a.grade_key = any($4)) and ($5::text is null or a.currency = $5)
  and ($6::int is null or a.amount_key <= -$6)
  and ($7::uuid is null or exists (select 1 from applicant_product p where p.product_id = $7 and p.applicant_id = a.id))`;

/** What a lender reads: suppliers that pre-qualify for a product of its own and consented to be shown to it. */
@Injectable()
export class ApplicantsQueries {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly products: ProductsService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Applicants, best grade and highest amount first; that they were read is noted once a day. @throws DomainError NOT_FOUND for a product of another lender, CURSOR_INVALID */
  applicants(filter: ApplicantFilter, { first, after }: PageArgs): Promise<Page<ApplicantEntity>> {
    return this.uow.run(async () => {
      await this.checkProduct(filter);
      const key = keyOfCursor(after, ['text', 'int', 'uuid']);
      const found = await this.uow.query<{ id: string }>(
        `select a.id from applicant a where ${CONDITION}
         and ($9::text is null or (a.grade_key, a.amount_key, a.id) > ($9, $10::int, $11::uuid))
         order by a.grade_key, a.amount_key, a.id limit $12`,
        [...this.valuesOf(filter), key?.[0] ?? null, key?.[1] ?? null, key?.[2] ?? null, first + 1],
      );
      const rows = await this.rowsOf(found.map(({ id }) => id));
      const page = pageOf(rows, first, ({ gradeKey, amountKey, id }) => [gradeKey, amountKey, id]);
      for (const { node } of page.edges) await this.note(node, 'LIST');
      return page;
    });
  }

  /** How many applicants the filter leaves. */
  count(filter: ApplicantFilter): Promise<number> {
    return this.uow.run(async () => {
      await this.checkProduct(filter);
      const [row] = await this.uow.query<{ count: number }>(
        `select count(*)::int as count from applicant a where ${CONDITION}`,
        this.valuesOf(filter),
      );
      return row?.count ?? 0;
    });
  }

  /** One applicant in full; each reading is noted. @throws DomainError NOT_FOUND without consent, or when it ended */
  applicant(id: string): Promise<ApplicantEntity> {
    return this.uow.run(async () => {
      const [row] = await this.rowsOf([id]);
      if (!row) throw notFound();
      await this.note(row, 'DETAIL');
      return row;
    });
  }

  private async checkProduct({ productId }: ApplicantFilter): Promise<void> {
    if (productId) await this.products.own(productId);
  }

  private async rowsOf(ids: readonly string[]): Promise<ApplicantEntity[]> {
    if (ids.length === 0) return [];
    const rows = await this.uow.repo(ApplicantEntity).findBy({
      ...{ lenderOrgId: actingOrg(), id: In([...ids]), validUntil: MoreThanOrEqual(this.lastDay()) },
    });
    const byId = new Map(rows.map((row) => [row.id, row]));
    return ids.flatMap((id) => byId.get(id) ?? []);
  }

  /** The supplier reads this in "Quién ve mis datos". */
  private async note({ id, ownerOrgId, country }: ApplicantEntity, kind: 'LIST' | 'DETAIL'): Promise<void> {
    const now = this.clock.now();
    await this.uow.query(
      `insert into finance_access (id, owner_org_id, lender_org_id, consent_id, kind, read_on, read_at)
       values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing`,
      [randomUUID(), ownerOrgId, actingOrg(), id, kind, localDate(now, packOf(countryOf(country)).timeZone), now],
    );
  }

  private valuesOf(filter: ApplicantFilter): unknown[] {
    const { country, sectorGroup, grade, currency, amountMin, productId } = filter;
    return [
      ...[actingOrg(), country ?? null, sectorGroup ?? null, grade ?? null],
      ...[currency ?? null, amountMin ?? null, productId ?? null, this.lastDay()],
    ];
  }

  /** The last day of validity that counts: today is not over yet in the west of the Americas. */
  private lastDay(): string {
    return addDays(this.clock.now().toISOString().slice(0, 10), -1);
  }
}
