import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { countryOf, sectorOf, taxIdCheck } from '#countries';
import { cleanText, foldText, invalid, normaliseEmail } from '#kernel';
import type { Clock } from '#kernel';
import { CLOCK, UnitOfWork, actingOrg } from '#platform';
import { ProgrammesService } from '#programmes';
import { ListedSupplierEntity } from './persistence/listed-supplier.entity.js';

export interface NewListedSupplier {
  readonly programmeId: string;
  readonly name: string;
  readonly country: string;
  readonly taxId?: string | null | undefined;
  readonly email?: string | null | undefined;
  readonly town?: string | null | undefined;
  readonly sectorCode?: string | null | undefined;
}

/** The buyer's own list of suppliers. */
@Injectable()
export class ListService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly programmes: ProgrammesService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Adds one supplier by hand; lists come by import.
   * @throws DomainError NOT_COVERED, TAX_ID_… as the country's pack says, EMAIL_INVALID, ALREADY_LISTED
   */
  addListedSupplier(request: NewListedSupplier): Promise<string> {
    return this.uow.run(async () => {
      const programme = await this.programmes.programme(request.programmeId);
      const row = {
        ...this.checked(request),
        id: randomUUID(),
        ownerOrgId: actingOrg(),
        programmeId: programme.id,
        source: 'manual',
        createdAt: this.clock.now(),
        changedAt: this.clock.now(),
      };
      await this.refuseTwin(row);
      await this.uow.repo(ListedSupplierEntity).insert(row);
      await this.writeTokens(row);
      this.uow.audit({ action: 'suppliers.listed', subject: 'listed_supplier', subjectId: row.id });
      return row.id;
    });
  }

  private checked(
    request: NewListedSupplier,
  ): Pick<
    ListedSupplierEntity,
    | 'name'
    | 'nameFolded'
    | 'country'
    | 'taxScheme'
    | 'taxId'
    | 'taxDisplay'
    | 'email'
    | 'town'
    | 'townFolded'
    | 'sectorCode'
  > {
    const country = countryOf(request.country);
    const name = cleanText(request.name, 120);
    const town = request.town ? cleanText(request.town, 120) : null;
    const email = request.email ? normaliseEmail(request.email) : null;
    if (request.email && !email) throw invalid('EMAIL_INVALID', { field: 'email' });
    const sectorCode = request.sectorCode ? sectorOf(request.sectorCode).code : null;
    return {
      name,
      nameFolded: foldText(name),
      country,
      ...taxOf(country, request.taxId),
      email,
      town,
      townFolded: foldText(town ?? ''),
      sectorCode,
    };
  }

  private async refuseTwin(
    row: Pick<ListedSupplierEntity, 'programmeId' | 'country' | 'taxScheme' | 'taxId'>,
  ): Promise<void> {
    if (row.taxId === null) return;
    const [twin] = await this.uow.query(
      'select 1 from listed_supplier where owner_org_id = $1 and programme_id = $2 and country = $3 and tax_scheme = $4 and tax_id = $5',
      [actingOrg(), row.programmeId, row.country, row.taxScheme, row.taxId],
    );
    if (twin) throw invalid('ALREADY_LISTED', { field: 'taxId' });
  }

  /** Words of name, town and tax id, to search by. */
  private async writeTokens(
    row: Pick<ListedSupplierEntity, 'id' | 'ownerOrgId' | 'programmeId' | 'nameFolded' | 'townFolded' | 'taxId'>,
  ): Promise<void> {
    const words = [
      ...row.nameFolded.split(' '),
      ...row.townFolded.split(' '),
      ...(row.taxId ? [row.taxId.toLowerCase()] : []),
    ];
    const tokens = [...new Set(words.filter((word) => word.length > 1))];
    await this.uow.query(
      'insert into listed_supplier_token (owner_org_id, programme_id, token, listed_supplier_id) select $1, $2, unnest($3::text[]), $4',
      [row.ownerOrgId, row.programmeId, tokens, row.id],
    );
  }
}

/** A tax id as the country's pack reads it; without one the row is a prospect. */
function taxOf(
  country: Parameters<typeof taxIdCheck>[0],
  raw: string | null | undefined,
): Pick<ListedSupplierEntity, 'taxScheme' | 'taxId' | 'taxDisplay'> {
  if (!raw) return { taxScheme: null, taxId: null, taxDisplay: null };
  const answer = taxIdCheck(country, raw);
  const [error] = answer.errors;
  const facts = { field: 'taxId', scheme: answer.scheme, value: raw.slice(0, 40) };
  if (error) throw invalid(error, { ...facts, suggestion: answer.suggestion?.display });
  return { taxScheme: answer.scheme, taxId: answer.normalised, taxDisplay: answer.display };
}
