import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { next } from '#kernel';
import type { Clock } from '#kernel';
import { CLOCK, Outbox, Schedules, UnitOfWork, actingOrg, localDate } from '#platform';
import { identityCheckMachine } from '../domain/identity/identity-check.js';
import type { EscalationCause, IdentityCheckEvent } from '../domain/identity/identity-check.js';
import { identityAsked, identityDecided, lapseIdentityChecks } from '../events.js';
import { IdentityCheckEntity } from '../persistence/identity-check.entity.js';
import { idsOfCheck } from './check-ids.js';

/** The platform's part of the checks that nobody's hand does. As the platform. */
@Injectable()
export class IdentityMovesService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly schedules: Schedules,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * An enrolment was handed in: checks of an id that it had before end, and the company that holds the id is asked. A
   * company that was asked about this applicant before is not asked again; the platform decides.
   */
  begin(enrolmentId: string, version: number, taxDoor: string): Promise<void> {
    return this.uow.run(async () => {
      for (const check of await this.openOf(enrolmentId)) {
        const isOld = check.taxDoor !== taxDoor && check.enrolmentVersion < version;
        if (isOld) await this.move(check, 'cancel');
        else if (check.state === 'ASKED') await this.ask(check);
      }
    });
  }

  /** The enrolment is over, by its supplier or by its programme: nothing is left to find out. */
  end(enrolmentId: string): Promise<void> {
    return this.uow.run(async () => {
      for (const check of await this.openOf(enrolmentId)) await this.move(check, 'cancel');
    });
  }

  /** Hands to the platform's people what was not answered by the last day. @returns how many */
  lapse(): Promise<number> {
    return this.uow.run(async () => {
      const asked = await this.uow.repo(IdentityCheckEntity).find({
        where: { ownerOrgId: actingOrg(), state: 'ASKED' },
        order: { id: 'ASC' },
        lock: { mode: 'pessimistic_write' },
      });
      const late = asked.filter(({ zone, answerDueOn }) => localDate(this.clock.now(), zone) > answerDueOn);
      for (const check of late) await this.move(check, 'lapse', 'NO_ANSWER');
      return late.length;
    });
  }

  /** Lifts the hold of an enrolment that stays with who handed it in. */
  release(checkId: string): Promise<void> {
    return this.uow.run(async () => {
      await this.uow.query('select settle_identity_check($1)', [checkId]);
    });
  }

  private async ask(check: IdentityCheckEntity): Promise<void> {
    const { applicantOrgId, counterpartyOrgId } = check;
    const earlier = await this.uow
      .repo(IdentityCheckEntity)
      .countBy({ ownerOrgId: actingOrg(), applicantOrgId, counterpartyOrgId });
    if (earlier > 1) await this.move(check, 'lapse', 'ASKED_BEFORE');
    await this.schedules.ensure(lapseIdentityChecks, check.zone);
    await this.outbox.append(identityAsked, idsOfCheck(check));
  }

  private openOf(enrolmentId: string): Promise<IdentityCheckEntity[]> {
    return this.uow.repo(IdentityCheckEntity).find({
      where: { ownerOrgId: actingOrg(), enrolmentId, state: In(['ASKED', 'ESCALATED']) },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
  }

  private async move(
    check: IdentityCheckEntity,
    event: IdentityCheckEvent,
    cause: EscalationCause | null = null,
  ): Promise<void> {
    const state = next(identityCheckMachine, check.state, event, 'system');
    Object.assign(check, { state, stateEvent: event, stateAt: this.clock.now(), version: check.version + 1 });
    check.stateReason = cause ?? check.stateReason;
    await this.uow.repo(IdentityCheckEntity).save(check);
    if (state === 'CANCELLED') await this.outbox.append(identityDecided, { ...idsOfCheck(check), state });
    this.uow.audit({ action: `suppliers.identity-${event}`, subject: 'identity_check', subjectId: check.id });
  }
}
