import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { notFound } from '#kernel';
import { UnitOfWork, actingOrg, keyOfCursor, pageOf } from '#platform';
import type { Page, PageArgs } from '#platform';
import { ProgrammesService } from '#programmes';
import { participationOf, wordsAsked } from './domain/index.js';
import type { InvitationState, Participation } from './domain/index.js';
import { EnrolmentEntity } from './persistence/enrolment.entity.js';
import { InvitationEntity } from './persistence/invitation.entity.js';
import { ListedSupplierEntity } from './persistence/listed-supplier.entity.js';

/** What a person looks for in a list; conditions are joined by "and", values of one by "or". */
export interface ListFilter {
  /** Beginnings of words of name, town or tax id, without regard to accents and case. */
  readonly search?: string | null | undefined;
  /** ISO 3166, two letters each. */
  readonly country?: readonly string[] | null | undefined;
  readonly participation?: readonly Participation[] | null | undefined;
}

/** A supplier of the list with its part in the programme (V09). */
export interface ListedRow extends ListedSupplierEntity {
  readonly participation: Participation;
  /** The newest one. */
  readonly invitation: InvitationEntity | null;
  readonly enrolment: EnrolmentEntity | null;
}

/** What `participationOf` says, for the condition of a query; a test holds the two equal. */
const PARTICIPATION = `coalesce((
  select case
    when e.state in ('WITHDRAWN', 'REJECTED', 'CLOSED') then 'NOT_PARTICIPATING'
    when e.state is not null then 'PARTICIPATES'
    when i.state in ('DRAFT', 'CANCELLED') then 'PROSPECT'
    when i.state = 'DECLINED' then 'NOT_PARTICIPATING'
    else 'INVITED' end
  from invitation i left join enrolment e on e.owner_org_id = i.owner_org_id and e.id = i.enrolment_id
  where i.owner_org_id = l.owner_org_id and i.listed_supplier_id = l.id order by i.created_at desc, i.id limit 1), 'PROSPECT')`;

/** Behind every text, by the order of bytes. */
const LAST = '\u{10FFFF}';

/** Reads the buyer's own list. */
@Injectable()
export class ListQueries {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly programmes: ProgrammesService,
  ) {}

  /** A row of the own list. @throws DomainError NOT_FOUND */
  listedSupplier(id: string): Promise<ListedRow> {
    return this.uow.run(async () => {
      const [row] = await this.rowsOf([id]);
      if (!row) throw notFound();
      return row;
    });
  }

  /** Suppliers of a programme's list by name. @throws DomainError NOT_FOUND, CURSOR_INVALID */
  listedSuppliers(programmeId: string, filter: ListFilter, { first, after }: PageArgs): Promise<Page<ListedRow>> {
    return this.uow.run(async () => {
      await this.programmes.programme(programmeId);
      const key = keyOfCursor(after, ['text', 'uuid']);
      const values = [...conditionValues(programmeId, filter), key?.[0] ?? null, key?.[1] ?? null, first + 1];
      const found = await this.uow.query<{ id: string }>(
        `select l.id from listed_supplier l where ${CONDITION}
         and ($6::text is null or (l.name_folded, l.id) > ($6, $7::uuid)) order by l.name_folded, l.id limit $8`,
        values,
      );
      const rows = await this.rowsOf(found.map(({ id }) => id));
      return pageOf(rows, first, ({ nameFolded, id }) => [nameFolded, id]);
    });
  }

  /** How many suppliers of the list the filter leaves. */
  count(programmeId: string, filter: ListFilter): Promise<number> {
    return this.uow.run(async () => {
      const [row] = await this.uow.query<{ count: number }>(
        `select count(*)::int as count from listed_supplier l where ${CONDITION}`,
        conditionValues(programmeId, filter),
      );
      return row?.count ?? 0;
    });
  }

  /** How many invitations of a wave of the own programmes are in each state; a state without any is left out. */
  invitationsOfWave(waveId: string): Promise<Partial<Record<InvitationState, number>>> {
    return this.uow.run(async () => {
      const rows = await this.uow.query<{ state: InvitationState; count: number }>(
        'select state, count(*)::int as count from invitation where owner_org_id = $1 and wave_id = $2 group by state',
        [actingOrg(), waveId],
      );
      return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
    });
  }

  /** The rows with what belongs to them, in the order of the ids; three queries, however many rows. */
  private async rowsOf(ids: readonly string[]): Promise<ListedRow[]> {
    if (ids.length === 0) return [];
    const own = { ownerOrgId: actingOrg() };
    const rows = await this.uow.repo(ListedSupplierEntity).findBy({ ...own, id: In([...ids]) });
    const invitations = await this.uow
      .repo(InvitationEntity)
      .find({ where: { ...own, listedSupplierId: In([...ids]) }, order: { createdAt: 'DESC', id: 'ASC' } });
    const enrolments = await this.uow.repo(EnrolmentEntity).findBy({ ...own, listedSupplierId: In([...ids]) });
    return ids.flatMap((id) => {
      const row = rows.find((candidate) => candidate.id === id);
      const invitation = invitations.find(({ listedSupplierId }) => listedSupplierId === id) ?? null;
      const enrolment = enrolments.find((candidate) => candidate.id === invitation?.enrolmentId) ?? null;
      const participation = participationOf(invitation?.state ?? null, enrolment?.state ?? null);
      return row ? [Object.assign(row, { invitation, enrolment, participation })] : [];
    });
  }
}

/** Words are ranges of beginnings, which row level security lets an index answer (D18). */
const CONDITION = `l.owner_org_id = $1 and l.programme_id = $2
  and ($3::text[] is null or l.country = any($3))
  and ($4::text[] is null or ${PARTICIPATION} = any($4))
  and (cardinality($5::text[]) = 0 or l.id in (
    select t.listed_supplier_id from unnest($5::text[]) as asked(word)
    join listed_supplier_token t on t.owner_org_id = $1 and t.programme_id = $2 and t.token >= asked.word and t.token < asked.word || '${LAST}'
    group by 1 having count(distinct asked.word) = cardinality($5::text[])))`;

const conditionValues = (programmeId: string, { search, country, participation }: ListFilter): unknown[] => [
  actingOrg(),
  programmeId,
  country ?? null,
  participation ?? null,
  wordsAsked(search ?? ''),
];
