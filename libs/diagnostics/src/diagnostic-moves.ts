import { Inject, Injectable } from '@nestjs/common';
import type { FindOptionsWhere } from 'typeorm';
import { addWorkingDays, countryOf } from '#countries';
import { conflict, next, notFound } from '#kernel';
import type { CalendarDate, Clock } from '#kernel';
import { CLOCK, Outbox, UnitOfWork, actingOrg, actingPerson, contextOrNone, localDate } from '#platform';
import { EnrolmentsService } from '#suppliers';
import { diagnosticMachine } from './domain/diagnostic.js';
import type { DiagnosticEvent } from './domain/diagnostic.js';
import { diagnosticMoved } from './events.js';
import { DiagnosticEntity } from './persistence/diagnostic.entity.js';

/** Who moves a diagnostic: its supplier, its assigned adviser, the programme, or a job of the programme. */
export type Mover = 'counterparty' | 'grantee' | 'owner' | 'system';

/** The one way in which a diagnostic moves (domain guide 5.3), and who may read it. */
@Injectable()
export class DiagnosticMoves {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly enrolments: EnrolmentsService,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** A diagnostic of the acting supplier, programme, or assigned adviser. @throws DomainError NOT_FOUND */
  seen(id: string): Promise<DiagnosticEntity> {
    return this.uow.run(
      async () =>
        (await this.uow.repo(DiagnosticEntity).findOne({ where: readers().map((side) => ({ id, ...side })) })) ??
        fail(),
    );
  }

  /** The newest diagnostic of an enrolment, to the same readers; or null. */
  newestOf(enrolmentId: string): Promise<DiagnosticEntity | null> {
    return this.uow.run(() =>
      this.uow.repo(DiagnosticEntity).findOne({
        where: readers().map((side) => ({ enrolmentId, ...side })),
        order: { createdAt: 'DESC' },
      }),
    );
  }

  /** A diagnostic to be moved, locked. Inside a unit of work. @throws DomainError NOT_FOUND, VERSION_CONFLICT */
  async held(id: string, by: Mover, expectedVersion?: number): Promise<DiagnosticEntity> {
    const row = await this.uow
      .repo(DiagnosticEntity)
      .findOne({ where: { id, ...sideOf(by) }, lock: { mode: 'pessimistic_write' } });
    if (!row) throw notFound();
    if (expectedVersion !== undefined && row.version !== expectedVersion)
      throw conflict('VERSION_CONFLICT', { current: row.version });
    return row;
  }

  /** Moves, saves and announces. Inside a unit of work. @throws DomainError ILLEGAL_TRANSITION */
  async move(
    diagnostic: DiagnosticEntity,
    event: DiagnosticEvent,
    by: Mover,
    also: Partial<DiagnosticEntity> = {},
  ): Promise<void> {
    Object.assign(diagnostic, { dueOn: null, stateReason: null }, also, {
      ...{ state: next(diagnosticMachine, diagnostic.state, event, by), stateEvent: event, stateAt: this.clock.now() },
      version: diagnostic.version + 1,
    });
    await this.uow.repo(DiagnosticEntity).save(diagnostic);
    await this.announce(diagnostic);
    this.uow.audit({ action: `diagnostics.${event}`, subject: 'diagnostic', subjectId: diagnostic.id });
  }

  /** Tells everybody of the state that a diagnostic came to. Inside a unit of work. */
  announce({ id, adviserOrgId, adviserPersonId, dueOn, ...row }: DiagnosticEntity): Promise<void> {
    return this.outbox.append(diagnosticMoved, {
      ...{ subjectId: id, enrolmentId: row.enrolmentId, ownerOrgId: row.ownerOrgId },
      ...{ supplierOrgId: row.counterpartyOrgId, state: row.state, event: row.stateEvent },
      at: row.stateAt.toISOString(),
      ...(adviserOrgId && adviserPersonId ? { assigneeOrgId: adviserOrgId, assigneePersonId: adviserPersonId } : {}),
      ...(dueOn ? { dueOn } : {}),
    });
  }

  /** Today where the supplier is. */
  async today({ enrolmentId }: Pick<DiagnosticEntity, 'enrolmentId'>): Promise<CalendarDate> {
    return localDate(this.clock.now(), (await this.enrolments.opened(enrolmentId)).zone);
  }

  /** So many working days of the supplier's country from today. */
  async inWorkingDays({ enrolmentId }: Pick<DiagnosticEntity, 'enrolmentId'>, days: number): Promise<CalendarDate> {
    const { zone, country } = await this.enrolments.opened(enrolmentId);
    return addWorkingDays(countryOf(country), localDate(this.clock.now(), zone), days).date;
  }
}

/** Organisation and, for the adviser, person: row security knows organisations, the assigned one is asked for here. */
function readers(): FindOptionsWhere<DiagnosticEntity>[] {
  const adviser = contextOrNone()?.actorId === undefined ? [] : [sideOf('grantee')];
  return [sideOf('counterparty'), sideOf('owner'), ...adviser];
}

function sideOf(by: Mover): FindOptionsWhere<DiagnosticEntity> {
  if (by === 'counterparty') return { counterpartyOrgId: actingOrg() };
  if (by === 'grantee') return { adviserOrgId: actingOrg(), adviserPersonId: actingPerson() };
  return { ownerOrgId: actingOrg() };
}

const fail = (): never => {
  throw notFound();
};
