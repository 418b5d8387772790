import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { countryOf } from '#countries';
import type { Country } from '#countries';
import { decimal, foldText, plain } from '#kernel';
import type { Clock } from '#kernel';
import { CLOCK, UnitOfWork, actingOrg } from '#platform';
import { searchWords } from './domain/index.js';
import type { KnownSupplier, ListedSupplierDraft } from './domain/index.js';

/** A supplier of a list that says enough to stand there. */
type Listable = ListedSupplierDraft & { readonly id: string };

/** How a supplier stands in the table, by its columns. */
const TYPES = `id uuid, name text, name_folded text, country text, tax_scheme text, tax_id text, tax_display text, email text, phone text,
  contact_name text, town text, town_folded text, sector_code text, sector_text text, workers int, category text, spend numeric,
  spend_currency text, vendor_number text`;
const COLUMNS = TYPES.split(',').map((column) => column.trim().split(' ')[0] ?? '');
const CHANGED = COLUMNS.filter((column) => column !== 'id');

interface KnownRow extends Record<string, unknown> {
  readonly id: string;
  readonly name: string;
  readonly country: Country;
}

/** The buyer's own list as a whole: read for a check, and written in many rows at once. */
@Injectable()
export class ListWriter {
  constructor(
    private readonly uow: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** One writer at a time a list, to the end of the unit: what it has read of the list stays true. */
  async lock(programmeId: string): Promise<void> {
    await this.uow.query(`select pg_advisory_xact_lock(hashtextextended('list:' || $1, 0))`, [programmeId]);
  }

  /** Every supplier of the list; only of the acting organisation (V15). */
  async known(programmeId: string): Promise<KnownSupplier[]> {
    const rows = await this.uow.query<KnownRow>(
      `select ${COLUMNS.join(', ')} from listed_supplier where owner_org_id = $1 and programme_id = $2 order by created_at, id`,
      [actingOrg(), programmeId],
    );
    return rows.map(knownOf);
  }

  /** Puts suppliers on the list. @returns their ids, in the same order */
  async add(programmeId: string, drafts: readonly ListedSupplierDraft[], source: string): Promise<string[]> {
    const rows = drafts.map((draft) => ({ ...draft, id: randomUUID() }));
    if (rows.length === 0) return [];
    await this.uow.query(
      `insert into listed_supplier (owner_org_id, programme_id, source, created_at, changed_at, ${COLUMNS.join(', ')})
       select $1, $2, $3, $4, $4, ${COLUMNS.map((column) => `r.${column}`).join(', ')} from jsonb_to_recordset($5::jsonb) as r(${TYPES})`,
      [actingOrg(), programmeId, source, this.clock.now(), JSON.stringify(rows.map(columnsOf))],
    );
    await this.index(programmeId, rows);
    return rows.map(({ id }) => id);
  }

  /** Gives suppliers of the list what is new of them. */
  async change(programmeId: string, rows: readonly Listable[]): Promise<void> {
    if (rows.length === 0) return;
    await this.uow.query(
      `update listed_supplier l set ${CHANGED.map((column) => `${column} = r.${column}`).join(', ')}, changed_at = $3, version = l.version + 1
       from jsonb_to_recordset($4::jsonb) as r(${TYPES}) where l.owner_org_id = $1 and l.programme_id = $2 and l.id = r.id`,
      [actingOrg(), programmeId, this.clock.now(), JSON.stringify(rows.map(columnsOf))],
    );
    await this.uow.query('delete from listed_supplier_token where owner_org_id = $1 and listed_supplier_id = any($2)', [
      actingOrg(),
      rows.map(({ id }) => id),
    ]);
    await this.index(programmeId, rows);
  }

  /** Words to search by. */
  private async index(programmeId: string, rows: readonly Listable[]): Promise<void> {
    const words = rows.flatMap(({ id, name, town, taxId }) =>
      searchWords(name ?? '', town, taxId?.normalised ?? null).map((token) => ({ token, id })),
    );
    await this.uow.query(
      `insert into listed_supplier_token (owner_org_id, programme_id, token, listed_supplier_id)
       select $1, $2, r.token, r.id from jsonb_to_recordset($3::jsonb) as r(token text, id uuid)`,
      [actingOrg(), programmeId, JSON.stringify(words)],
    );
  }
}

function columnsOf(row: Listable): Record<string, unknown> {
  const { name, country, sector, spend } = row;
  if (name === null || country === null) throw new Error('A supplier without name or country reached the list.');
  return {
    ...{ id: row.id, name, name_folded: foldText(name), country },
    ...taxColumns(row),
    ...{ email: row.email, phone: row.phone, contact_name: row.contactName },
    ...{ town: row.town, town_folded: foldText(row.town ?? '') },
    ...{ sector_code: sector?.code, sector_text: sector?.text, category: row.category, workers: row.workers },
    ...{ spend: spend?.amount, spend_currency: spend?.currency, vendor_number: row.vendorNumber },
  };
}

const taxColumns = ({ taxId }: Listable): Record<string, unknown> => ({
  tax_scheme: taxId?.scheme,
  tax_id: taxId?.normalised,
  tax_display: taxId?.display,
});

function knownOf(row: KnownRow): KnownSupplier {
  const text = (column: string): string | null => (typeof row[column] === 'string' ? row[column] : null);
  const [scheme, normalised, code, spend] = [text('tax_scheme'), text('tax_id'), text('sector_code'), text('spend')];
  const said = text('sector_text') ?? code;
  return {
    id: row.id,
    name: row.name,
    country: countryOf(row.country),
    taxId:
      scheme === null || normalised === null
        ? null
        : { scheme, normalised, display: text('tax_display') ?? normalised },
    email: text('email'),
    phone: text('phone'),
    contactName: text('contact_name'),
    town: text('town'),
    sector: said === null ? null : { code, text: said },
    category: text('category'),
    workers: typeof row.workers === 'number' ? row.workers : null,
    spend: spend === null ? null : { amount: plain(decimal(spend)), currency: text('spend_currency') },
    vendorNumber: text('vendor_number'),
  };
}
