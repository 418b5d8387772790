import { Injectable } from '@nestjs/common';
import { notFound } from '#kernel';
import { UnitOfWork, actingOrg } from '#platform';
import { participationOf } from './domain/invitation/invitation.js';
import type { InvitationState, Participation } from './domain/invitation/invitation.js';
import { ListedSupplierEntity } from './persistence/listed-supplier.entity.js';

/** Reads the buyer's own list. */
@Injectable()
export class ListQueries {
  constructor(private readonly uow: UnitOfWork) {}

  /** A row of the own list. @throws DomainError NOT_FOUND */
  listedSupplier(id: string): Promise<ListedSupplierEntity> {
    return this.uow.run(async () => {
      const row = await this.uow.repo(ListedSupplierEntity).findOneBy({ id, ownerOrgId: actingOrg() });
      if (!row) throw notFound();
      return row;
    });
  }

  /** What the buyer is told of a row's part in the programme (V09). */
  participation(id: string): Promise<Participation> {
    return this.uow.run(async () => {
      const [newest] = await this.uow.query<{ invitation: InvitationState; enrolment: string | null }>(
        `select i.state as invitation, e.state as enrolment from invitation i
         left join enrolment e on e.owner_org_id = i.owner_org_id and e.id = i.enrolment_id
         where i.owner_org_id = $1 and i.listed_supplier_id = $2 order by i.created_at desc limit 1`,
        [actingOrg(), id],
      );
      return participationOf(newest?.invitation ?? null, newest?.enrolment ?? null);
    });
  }
}
