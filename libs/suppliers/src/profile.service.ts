import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { countryOf, packOf, sectorOf, taxIdCheck } from '#countries';
import type { Country } from '#countries';
import { cleanText, conflict, decimal, invalid, notFound, plain } from '#kernel';
import type { Clock } from '#kernel';
import { requireStepUp } from '#identity';
import { CLOCK, UnitOfWork, actingOrg } from '#platform';
import type { Remark } from '#platform';
import { SiteEntity, SupplierProfileEntity } from './persistence/supplier-profile.entity.js';
import { taxDoorOf } from './tax-door.js';

/** What the supplier may say of itself; an absent member stays as it is. */
export interface ProfileChange {
  readonly legalName?: string | null | undefined;
  readonly taxId?: string | null | undefined;
  readonly sectorCode?: string | null | undefined;
  readonly workers?: number | null | undefined;
  /** Yearly sales, plain decimal text, in the country's currency. */
  readonly salesAmount?: string | null | undefined;
  readonly salesYear?: number | null | undefined;
  readonly siteTown?: string | null | undefined;
  readonly siteAddress?: string | null | undefined;
  readonly ownerName?: string | null | undefined;
  /** Version of the privacy text that was shown and agreed to. */
  readonly privacyTextVersion?: string | null | undefined;
}

/** The privacy text in force; consent to an older one does not count. */
export const PRIVACY_VERSION = '2026-11';

const FIRST_YEAR = 1990;

/** The supplier's one record of itself, however many buyers (D4). */
@Injectable()
export class ProfileService {
  constructor(
    private readonly uow: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The acting supplier's profile and its first site. */
  mine(): Promise<{ profile: SupplierProfileEntity; site: SiteEntity | null }> {
    return this.of(actingOrg());
  }

  /** The same of a supplier, to whom its grants open them. @throws DomainError NOT_FOUND */
  of(supplierOrgId: string): Promise<{ profile: SupplierProfileEntity; site: SiteEntity | null }> {
    return this.uow.run(async () => {
      const profile = await this.uow.repo(SupplierProfileEntity).findOneBy({ ownerOrgId: supplierOrgId });
      if (!profile) throw notFound();
      const [site] = await this.uow
        .repo(SiteEntity)
        .find({ where: { ownerOrgId: supplierOrgId }, order: { id: 'ASC' }, take: 1 });
      return { profile, site: site ?? null };
    });
  }

  /** The same, held until the unit ends: what is handed in is not changed at that very moment. */
  mineHeld(): Promise<{ profile: SupplierProfileEntity; site: SiteEntity | null }> {
    return this.uow.run(async () => {
      await this.uow.query('select 1 from supplier_profile where owner_org_id = $1 for update', [actingOrg()]);
      return this.mine();
    });
  }

  /**
   * Stores what was said, as far as it can be read; the first fault refuses the whole change.
   * @returns what the person should know and may keep (an unusual tax id, for example)
   * @throws DomainError TAX_ID_…, NOT_COVERED, SALES_YEAR_INVALID, TERMS_OUTDATED, TAX_ID_HANDED_IN,
   *   VERSION_CONFLICT, STEP_UP_REQUIRED when consent is given
   */
  change(request: ProfileChange, expectedVersion: number): Promise<readonly Remark[]> {
    return this.uow.run(async () => {
      const profile = await this.uow
        .repo(SupplierProfileEntity)
        .findOne({ where: { ownerOrgId: actingOrg() }, lock: { mode: 'pessimistic_write' } });
      if (!profile) throw notFound();
      if (profile.version !== expectedVersion) throw conflict('VERSION_CONFLICT', { current: profile.version });
      const country = countryOf(profile.country);
      const { taxId, ...rest } = request;
      if (rest.privacyTextVersion) requireStepUp();
      const tax = taxId ? taxOf(country, taxId) : { columns: {}, warnings: [] };
      await this.refuseOtherId(profile, tax.columns.taxDoor);
      Object.assign(profile, this.columnsOf(rest, country), tax.columns, { version: profile.version + 1 });
      await this.uow.repo(SupplierProfileEntity).save(profile);
      await this.changeSite(request, country);
      this.uow.audit({
        action: 'suppliers.profile-changed',
        subject: 'supplier_profile',
        subjectId: profile.id,
        detail: { fields: Object.keys(request) },
      });
      return tax.warnings;
    });
  }

  /** Under the id that was handed in the company is known to its programmes: another one would pass unchecked (D4). */
  private async refuseOtherId({ taxDoor }: SupplierProfileEntity, asked: string | null | undefined): Promise<void> {
    if (!asked || asked === taxDoor) return;
    const [handedIn] = await this.uow.query(
      `select 1 from enrolment where counterparty_org_id = $1 and state in ('UNDER_REVIEW', 'ACTIVE', 'PAUSED') limit 1`,
      [actingOrg()],
    );
    if (handedIn) throw conflict('TAX_ID_HANDED_IN', { field: 'taxId' });
  }

  private columnsOf(request: Omit<ProfileChange, 'taxId'>, country: Country): Partial<SupplierProfileEntity> {
    const columns: Partial<SupplierProfileEntity> = {};
    if (request.legalName) columns.legalName = cleanText(request.legalName, 120);
    if (request.ownerName) columns.ownerName = cleanText(request.ownerName, 120);
    if (request.sectorCode) columns.sectorCode = sectorOf(request.sectorCode).code;
    if (request.workers != null) columns.workers = request.workers;
    Object.assign(columns, this.salesOf(request, country));
    Object.assign(columns, this.consentOf(request));
    return columns;
  }

  /** Consent to a text that is not the one in force counts for nothing, and the person is told so. */
  private consentOf({ privacyTextVersion }: Pick<ProfileChange, 'privacyTextVersion'>): Partial<SupplierProfileEntity> {
    if (!privacyTextVersion) return {};
    if (privacyTextVersion !== PRIVACY_VERSION) throw invalid('TERMS_OUTDATED', { field: 'privacyTextVersion' });
    return { privacyTextVersion, privacyConsentAt: this.clock.now() };
  }

  private salesOf(
    { salesAmount, salesYear }: Pick<ProfileChange, 'salesAmount' | 'salesYear'>,
    country: Country,
  ): Partial<SupplierProfileEntity> {
    const columns: Partial<SupplierProfileEntity> = {};
    if (salesAmount != null) {
      const amount = decimal(salesAmount);
      if (amount.isNegative()) throw invalid('SALES_NEGATIVE', { field: 'salesAmount' });
      Object.assign(columns, { sales: plain(amount, 2), salesCurrency: packOf(country).currency.code });
    }
    if (salesYear != null) {
      if (salesYear < FIRST_YEAR || salesYear > this.clock.now().getUTCFullYear())
        throw invalid('SALES_YEAR_INVALID', { field: 'salesYear' });
      columns.salesYear = salesYear;
    }
    return columns;
  }

  private async changeSite({ siteTown, siteAddress }: ProfileChange, country: Country): Promise<void> {
    if (!siteTown && !siteAddress) return;
    const { site } = await this.mine();
    const town = siteTown ? cleanText(siteTown, 120) : site?.town;
    if (town === undefined) throw invalid('TEXT_EMPTY', { field: 'siteTown' });
    const address = siteAddress ? cleanText(siteAddress, 200) : (site?.address ?? null);
    if (site)
      await this.uow.query('update site set town = $2, address = $3, version = version + 1 where id = $1', [
        site.id,
        town,
        address,
      ]);
    else
      await this.uow.repo(SiteEntity).insert({
        id: randomUUID(),
        ownerOrgId: actingOrg(),
        name: town,
        town,
        address,
        country,
        zone: packOf(country).timeZone,
      });
  }
}

function taxOf(
  country: Country,
  raw: string,
): { columns: Partial<SupplierProfileEntity>; warnings: readonly Remark[] } {
  const answer = taxIdCheck(country, raw);
  const [error] = answer.errors;
  if (error)
    throw invalid(error, { field: 'taxId', scheme: answer.scheme, value: raw, suggestion: answer.suggestion?.display });
  const taxDoor = taxDoorOf(country, answer.scheme, answer.normalised ?? '');
  return {
    columns: { taxScheme: answer.scheme, taxId: answer.normalised, taxDisplay: answer.display, taxDoor },
    warnings: answer.warnings.map((code) => ({ code, details: { field: 'taxId', scheme: answer.scheme, value: raw } })),
  };
}
