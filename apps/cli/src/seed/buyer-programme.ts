import type { INestApplicationContext } from '@nestjs/common';
import { addDays } from '#kernel';
import { UnitOfWork, runAs } from '#platform';
import type { RequestContext } from '#platform';
import { ProgrammesService } from '#programmes';
import { EnrolmentsService, ImportAtOnce, InvitationsService } from '#suppliers';
import type { InventedFirm } from './invented/firms.js';
import { listOf } from './supplier-list.js';

/** A programme of the demonstration, and who acts in it for its owner. */
export interface BuyerProgramme {
  readonly programmeId: string;
  readonly waveId: string;
  readonly analyst: RequestContext;
  readonly manager: RequestContext;
}

/** What a buyer's people do, by the services that the portal calls. */
export class BuyerWay {
  constructor(
    private readonly product: INestApplicationContext,
    private readonly today: () => string,
  ) {}

  /** A programme with one wave that stays open for some months. */
  async programme(
    people: Pick<BuyerProgramme, 'analyst' | 'manager'>,
    { name, countries }: { name: string; countries: readonly string[] },
  ): Promise<BuyerProgramme> {
    return runAs(people.analyst, async () => {
      const programmes = this.product.get(ProgrammesService);
      const waveDeadlineOn = addDays(this.today(), 150);
      const programmeId = await programmes.createProgramme({
        name,
        countries,
        waveName: 'Primera ola',
        waveDeadlineOn,
      });
      const [wave] = await programmes.wavesOf(programmeId);
      if (!wave) throw new Error('a programme has a first wave');
      return { ...people, programmeId, waveId: wave.id };
    });
  }

  /** Imports a list. @throws Error when a row of it is refused */
  async importFirms({ analyst, programmeId }: BuyerProgramme, firms: readonly InventedFirm[]): Promise<void> {
    const content = listOf(firms);
    const counts = await runAs(analyst, () =>
      this.product.get(ImportAtOnce).importList({ programmeId, fileName: 'proveedores-inventados.csv', content }),
    );
    if (counts.NEW !== firms.length)
      throw new Error(`of ${firms.length} invented firms ${counts.NEW} came into the list: ${JSON.stringify(counts)}`);
  }

  /** @returns invitations by the firm's address */
  async invite(
    { analyst, programmeId, waveId }: BuyerProgramme,
    firms: readonly InventedFirm[],
  ): Promise<ReadonlyMap<string, string>> {
    const uow = this.product.get(UnitOfWork);
    return runAs(analyst, () =>
      uow.run(async () => {
        const listed = await uow.query<{ id: string }>(
          'select id from listed_supplier where owner_org_id = $1 and programme_id = $2 and email = any($3)',
          [analyst.orgId, programmeId, firms.map(({ email }) => email)],
        );
        const invitations = this.product.get(InvitationsService);
        const { ids, refusals } = await invitations.inviteSuppliers(
          waveId,
          listed.map(({ id }) => id),
        );
        if (refusals.length > 0 || ids.length < firms.length)
          throw new Error(`${firms.length - ids.length} firms not invited: ${JSON.stringify(refusals)}`);
        const sent = await uow.query<{ id: string; email: string }>(
          'select id, email from invitation where owner_org_id = $1 and id = any($2)',
          [analyst.orgId, ids],
        );
        return new Map(sent.map(({ id, email }) => [email, id]));
      }),
    );
  }

  /** What the programme says to the company's data. */
  review(
    { manager }: BuyerProgramme,
    enrolmentId: string,
    event: 'approve' | 'observe',
    reason: string | null = null,
  ): Promise<void> {
    return runAs(manager, () => this.product.get(EnrolmentsService).review(enrolmentId, 2, event, reason));
  }
}
