import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { cleanText, conflict, next, notFound } from '#kernel';
import type { Clock } from '#kernel';
import { requireStepUp } from '#identity';
import { CLOCK, Outbox, UnitOfWork, actingOrg, actingPerson } from '#platform';
import { VERDICT_EVENTS, identityCheckMachine, verdictOf } from '../domain/identity/identity-check.js';
import type { Verdict } from '../domain/identity/identity-check.js';
import { identityDecided } from '../events.js';
import { IdentityCheckEntity, IdentityOpinionEntity } from '../persistence/identity-check.entity.js';
import { idsOfCheck } from './check-ids.js';

/** A check that the platform decides, with what was said of it so far. */
export interface IdentityReview {
  readonly check: IdentityCheckEntity;
  readonly opinions: readonly IdentityOpinionEntity[];
}

/** Two persons of the platform decide what the company denied, or did not answer (D4). */
@Injectable()
export class IdentityReviewsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Checks that wait for a decision of the acting platform, the oldest first. */
  open(): Promise<IdentityReview[]> {
    return this.uow.run(async () => {
      const checks = await this.uow.repo(IdentityCheckEntity).find({
        where: { ownerOrgId: actingOrg(), state: 'ESCALATED' },
        order: { createdAt: 'ASC', id: 'ASC' },
        take: 100,
      });
      return this.withOpinions(checks);
    });
  }

  /** @throws DomainError NOT_FOUND */
  review(id: string): Promise<IdentityReview> {
    return this.uow.run(async () => {
      const [review] = await this.withOpinions(
        await this.uow.repo(IdentityCheckEntity).findBy({ id, ownerOrgId: actingOrg() }),
      );
      if (!review) throw notFound();
      return review;
    });
  }

  /**
   * Notes what the acting person holds true, and why; a newer opinion replaces the older one. Where two different
   * persons agree the check is decided.
   * @throws DomainError NOT_FOUND, STEP_UP_REQUIRED, ILLEGAL_TRANSITION, SELF_APPROVAL_FORBIDDEN
   */
  giveOpinion(id: string, verdict: Verdict, reason: string): Promise<void> {
    return this.uow.run(async () => {
      const check = await this.uow
        .repo(IdentityCheckEntity)
        .findOne({ where: { id, ownerOrgId: actingOrg() }, lock: { mode: 'pessimistic_write' } });
      if (!check) throw notFound();
      requireStepUp();
      next(identityCheckMachine, check.state, VERDICT_EVENTS[verdict], 'owner');
      await this.refuseOwnCase(check);
      await this.note(check, verdict, cleanText(reason, 500));
      const opinions = await this.uow.repo(IdentityOpinionEntity).findBy({ checkId: id, ownerOrgId: actingOrg() });
      const decided = verdictOf(opinions);
      if (decided) await this.decide(check, decided);
    });
  }

  /** Who works, or worked, for one of the two companies decides nothing about them (S01). */
  private async refuseOwnCase({
    applicantOrgId,
    counterpartyOrgId,
    applicantPersonId,
  }: IdentityCheckEntity): Promise<void> {
    const [own] = await this.uow.query(
      'select 1 from membership where person_id = $1 and owner_org_id in ($2, $3) limit 1',
      [actingPerson(), applicantOrgId, counterpartyOrgId],
    );
    if (own || applicantPersonId === actingPerson()) throw conflict('SELF_APPROVAL_FORBIDDEN');
  }

  private async note(check: IdentityCheckEntity, verdict: Verdict, reason: string): Promise<void> {
    await this.uow.query(
      `insert into identity_opinion as o (id, owner_org_id, check_id, person_id, verdict, reason, given_at) values ($1, $2, $3, $4, $5, $6, $7)
       on conflict (check_id, person_id) do update set verdict = excluded.verdict, reason = excluded.reason, given_at = excluded.given_at, version = o.version + 1`,
      [randomUUID(), actingOrg(), check.id, actingPerson(), verdict, reason, this.clock.now()],
    );
    this.uow.audit({
      action: 'suppliers.identity-opinion',
      subject: 'identity_check',
      subjectId: check.id,
      detail: { verdict },
    });
  }

  private async decide(check: IdentityCheckEntity, verdict: Verdict): Promise<void> {
    const event = VERDICT_EVENTS[verdict];
    const state = next(identityCheckMachine, check.state, event, 'owner');
    Object.assign(check, { state, stateEvent: event, stateAt: this.clock.now(), version: check.version + 1 });
    await this.uow.repo(IdentityCheckEntity).save(check);
    await this.outbox.append(identityDecided, { ...idsOfCheck(check), state });
    this.uow.audit({ action: `suppliers.identity-${event}`, subject: 'identity_check', subjectId: check.id });
  }

  private async withOpinions(checks: readonly IdentityCheckEntity[]): Promise<IdentityReview[]> {
    const reviews: IdentityReview[] = [];
    for (const check of checks)
      reviews.push({
        check,
        opinions: await this.uow
          .repo(IdentityOpinionEntity)
          .find({ where: { ownerOrgId: actingOrg(), checkId: check.id }, order: { givenAt: 'ASC', id: 'ASC' } }),
      });
    return reviews;
  }
}
