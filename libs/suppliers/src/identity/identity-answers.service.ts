import { Inject, Injectable } from '@nestjs/common';
import { conflict, next, notFound } from '#kernel';
import type { Clock } from '#kernel';
import { requireStepUp } from '#identity';
import { CLOCK, Outbox, UnitOfWork, actingOrg, localDate } from '#platform';
import { identityCheckMachine } from '../domain/identity/identity-check.js';
import { identityDecided } from '../events.js';
import { IdentityCheckEntity } from '../persistence/identity-check.entity.js';
import { idsOfCheck } from './check-ids.js';

/** What the owner of a company says to a check. */
export interface IdentityAnswer {
  /** True when the enrolment is the company's own. */
  readonly isOurs: boolean;
  /** True when the person who handed it in shall work for the company from now on, as operator. */
  readonly admitsApplicant: boolean;
}

/** The side of the company whose tax id somebody handed in. */
@Injectable()
export class IdentityAnswersService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Checks that wait for an answer of the acting company, the oldest first. */
  open(): Promise<IdentityCheckEntity[]> {
    return this.uow.run(async () => {
      const asked = await this.uow
        .repo(IdentityCheckEntity)
        .find({ where: { counterpartyOrgId: actingOrg(), state: 'ASKED' }, order: { createdAt: 'ASC', id: 'ASC' } });
      return asked.filter((check) => !this.isLate(check));
    });
  }

  /** A check that the acting company was asked. @throws DomainError NOT_FOUND */
  check(id: string): Promise<IdentityCheckEntity> {
    return this.uow.run(async () => {
      const row = await this.uow.repo(IdentityCheckEntity).findOneBy({ id, counterpartyOrgId: actingOrg() });
      if (!row) throw notFound();
      return row;
    });
  }

  /**
   * The answer, once. Yes: the company takes over what was handed in. No: two persons of the platform decide.
   * @throws DomainError NOT_FOUND, STEP_UP_REQUIRED, VERSION_CONFLICT, IDENTITY_ANSWER_LATE, ILLEGAL_TRANSITION
   */
  answer(id: string, expectedVersion: number, { isOurs, admitsApplicant }: IdentityAnswer): Promise<void> {
    return this.uow.run(async () => {
      const check = await this.uow
        .repo(IdentityCheckEntity)
        .findOne({ where: { id, counterpartyOrgId: actingOrg() }, lock: { mode: 'pessimistic_write' } });
      if (!check) throw notFound();
      requireStepUp();
      if (check.version !== expectedVersion) throw conflict('VERSION_CONFLICT', { current: check.version });
      if (check.state === 'ASKED' && this.isLate(check))
        throw conflict('IDENTITY_ANSWER_LATE', { deadline: check.answerDueOn });
      const event = isOurs ? 'confirm' : 'deny';
      const state = next(identityCheckMachine, check.state, event, 'counterparty');
      Object.assign(check, { state, stateEvent: event, stateAt: this.clock.now(), version: check.version + 1 });
      check.stateReason = isOurs ? null : 'DENIED';
      check.admitsApplicant = isOurs && admitsApplicant;
      await this.uow.repo(IdentityCheckEntity).save(check);
      if (isOurs) await this.outbox.append(identityDecided, { ...idsOfCheck(check), state });
      this.uow.audit({
        action: `suppliers.identity-${event}`,
        subject: 'identity_check',
        subjectId: id,
        detail: { enrolmentId: check.enrolmentId, admitsApplicant: check.admitsApplicant },
      });
    });
  }

  private isLate({ zone, answerDueOn }: IdentityCheckEntity): boolean {
    return localDate(this.clock.now(), zone) > answerDueOn;
  }
}
