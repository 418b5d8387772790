import { Injectable } from '@nestjs/common';
import { countryOf, sectorOf, taxIdCheck } from '#countries';
import { cleanText, invalid, normaliseEmail } from '#kernel';
import { UnitOfWork, actingOrg } from '#platform';
import { ProgrammesService } from '#programmes';
import type { ListedSupplierDraft, ListedTaxId } from './domain/index.js';
import { ListWriter } from './list-writer.js';

export interface NewListedSupplier {
  readonly programmeId: string;
  readonly name: string;
  readonly country: string;
  readonly taxId?: string | null | undefined;
  readonly email?: string | null | undefined;
  readonly town?: string | null | undefined;
  readonly sectorCode?: string | null | undefined;
}

/** The buyer's own list of suppliers, one by one. */
@Injectable()
export class ListService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly programmes: ProgrammesService,
    private readonly list: ListWriter,
  ) {}

  /**
   * Adds one supplier by hand; lists come by import.
   * @throws DomainError NOT_COVERED, TAX_ID_… as the country's pack says, EMAIL_INVALID, ALREADY_LISTED
   */
  addListedSupplier(request: NewListedSupplier): Promise<string> {
    return this.uow.run(async () => {
      const programme = await this.programmes.programme(request.programmeId);
      const draft = draftOf(request);
      await this.list.lock(programme.id);
      await this.refuseTwin(programme.id, draft);
      const [id = ''] = await this.list.add(programme.id, [draft], 'manual');
      this.uow.audit({ action: 'suppliers.listed', subject: 'listed_supplier', subjectId: id });
      return id;
    });
  }

  private async refuseTwin(programmeId: string, { country, taxId }: ListedSupplierDraft): Promise<void> {
    if (taxId === null) return;
    const [twin] = await this.uow.query(
      'select 1 from listed_supplier where owner_org_id = $1 and programme_id = $2 and country = $3 and tax_scheme = $4 and tax_id = $5',
      [actingOrg(), programmeId, country, taxId.scheme, taxId.normalised],
    );
    if (twin) throw invalid('ALREADY_LISTED', { field: 'taxId' });
  }
}

function draftOf(request: NewListedSupplier): ListedSupplierDraft {
  const country = countryOf(request.country);
  const email = request.email ? normaliseEmail(request.email) : null;
  if (request.email && !email) throw invalid('EMAIL_INVALID', { field: 'email' });
  const code = request.sectorCode ? sectorOf(request.sectorCode).code : null;
  return {
    name: cleanText(request.name, 120),
    country,
    taxId: taxOf(country, request.taxId),
    email,
    town: request.town ? cleanText(request.town, 120) : null,
    sector: code === null ? null : { code, text: code },
    ...{ phone: null, contactName: null, category: null, workers: null, spend: null, vendorNumber: null },
  };
}

/** A tax id as the country's pack reads it; without one the row is a prospect. */
function taxOf(country: Parameters<typeof taxIdCheck>[0], raw: string | null | undefined): ListedTaxId | null {
  if (!raw) return null;
  const { scheme, normalised, display, errors, suggestion } = taxIdCheck(country, raw);
  const [error] = errors;
  if (error) throw invalid(error, { field: 'taxId', scheme, value: raw, suggestion: suggestion?.display });
  return normalised === null || display === null ? null : { scheme, normalised, display };
}
