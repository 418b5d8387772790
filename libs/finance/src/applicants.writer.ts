import { Inject, Injectable } from '@nestjs/common';
import { decimal } from '#kernel';
import type { Clock } from '#kernel';
import { CLOCK, UnitOfWork, actingOrg } from '#platform';
import { ProfileService } from '#suppliers';
import { DiagnosticsService } from '#diagnostics';
import { bestFor } from './domain/index.js';
import type { ProductOutcome, ShownGroup } from './domain/index.js';
import { ApplicantEntity } from './persistence/applicant.entity.js';
import type { ApplicantDetail } from './persistence/applicant.entity.js';
import { FinanceConsentEntity } from './persistence/finance-file.entity.js';
import type { PreQualificationEntity } from './persistence/finance-file.entity.js';

/** What of the company and its plan stands in a lender's list. */
interface Company {
  readonly name: string;
  readonly town: string | null;
  readonly country: string;
  readonly sectorGroup: string;
  readonly sizeTier: string;
  readonly plan: ApplicantDetail['plan'];
}

/**
 * Keeps the rows that lenders read: one for each active consent whose lender has a product for which the supplier
 * pre-qualifies, with what the consent names and nothing of another lender (V04). In the supplier's context.
 */
@Injectable()
export class ApplicantsWriter {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly profiles: ProfileService,
    private readonly diagnostics: DiagnosticsService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Makes the acting supplier's rows anew. Inside a unit of work. */
  async refresh(row: PreQualificationEntity, plan: ApplicantDetail['plan']): Promise<void> {
    await this.uow.query('delete from applicant where owner_org_id = $1', [actingOrg()]);
    const { assessment, validUntil, state } = row;
    if (state !== 'PRE_QUALIFIED' || !assessment || !validUntil) return;
    const consents = await this.uow.query<Pick<FinanceConsentEntity, 'id' | 'lenderOrgId' | 'fieldGroups'>>(
      `select id, lender_org_id as "lenderOrgId", field_groups as "fieldGroups" from finance_consent
       where owner_org_id = $1 and kind = 'SHOW_PREQUALIFICATION' and revoked_at is null and now() < ends_at order by id`,
      [actingOrg()],
    );
    const company = await this.company(plan);
    for (const { id, lenderOrgId, fieldGroups } of consents) {
      const own = assessment.products.filter((outcome) => outcome.lenderOrgId === lenderOrgId);
      const best = bestFor(own);
      if (best && lenderOrgId)
        await this.show({ id, lenderOrgId, validUntil }, shownOf({ company, best, own, fieldGroups }));
    }
  }

  private async show(
    { id, lenderOrgId, validUntil }: Pick<ApplicantEntity, 'id' | 'lenderOrgId' | 'validUntil'>,
    { products, ...columns }: ReturnType<typeof shownOf>,
  ): Promise<void> {
    await this.uow
      .repo(ApplicantEntity)
      .insert({ ...columns, id, ownerOrgId: actingOrg(), lenderOrgId, validUntil, shownAt: this.clock.now() });
    for (const productId of products)
      await this.uow.query(
        'insert into applicant_product (applicant_id, owner_org_id, lender_org_id, product_id) values ($1, $2, $3, $4)',
        [id, actingOrg(), lenderOrgId, productId],
      );
  }

  private async company(plan: ApplicantDetail['plan']): Promise<Company> {
    const { profile, site } = await this.profiles.mine();
    const { sectorGroup, size, country } = await this.diagnostics.traits();
    return { name: profile.legalName ?? '', town: site?.town ?? null, country, sectorGroup, sizeTier: size, plan };
  }
}

interface Shown {
  readonly company: Company;
  readonly best: ProductOutcome;
  /** Outcomes of the lender's own products. */
  readonly own: readonly ProductOutcome[];
  readonly fieldGroups: readonly ShownGroup[];
}

type ShownColumns = Omit<ApplicantEntity, 'id' | 'ownerOrgId' | 'lenderOrgId' | 'validUntil' | 'shownAt'> & {
  readonly products: readonly string[];
};

/** What a consent's field groups let through. */
function shownOf({ company, best, own, fieldGroups }: Shown): ShownColumns {
  const { name, town, country, sectorGroup, sizeTier, plan } = company;
  const shows = (group: ShownGroup): boolean => fieldGroups.includes(group);
  const qualified = shows('product') ? own.filter(({ outcome }) => outcome === 'prequalifies') : null;
  return {
    ...{ supplierName: name, country, sectorGroup, sizeTier },
    ...gradeColumns(shows('grade') ? best : null),
    ...amountColumns(shows('amount-range') ? best : null),
    detail: {
      town,
      products: qualified?.map(({ productId, reasons }) => ({ id: productId, reasons })) ?? null,
      plan: shows('plan-summary') ? plan : null,
    },
    products: qualified?.map(({ productId }) => productId) ?? [],
  };
}

function gradeColumns(best: ProductOutcome | null): Pick<ApplicantEntity, 'grade' | 'gradeKey'> {
  const grade = best?.grade.grade;
  return grade && grade !== 'INSUFFICIENT_DATA' ? { grade, gradeKey: grade } : { grade: null, gradeKey: 'Z' };
}

/** Keys of a list are whole numbers of 32 bits, which row level security lets an index compare (D18). */
const LARGEST_KEY = 2 ** 31 - 1;

function amountColumns(
  best: ProductOutcome | null,
): Pick<ApplicantEntity, 'amountLow' | 'amountHigh' | 'amountKey' | 'currency'> {
  const { amount = null, amountUnstressed = null } = best?.amount ?? {};
  if (!best || amountUnstressed === null) return { amountLow: null, amountHigh: null, amountKey: 0, currency: null };
  const units = Math.min(LARGEST_KEY, decimal(amountUnstressed).floor().toNumber());
  return { amountLow: amount, amountHigh: amountUnstressed, amountKey: -units, currency: best.currency };
}
