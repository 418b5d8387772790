import { Injectable } from '@nestjs/common';
import { addMonths, cleanText } from '#kernel';
import { UnitOfWork, actingOrg, currentContext } from '#platform';
import { DiagnosticMoves } from './diagnostic-moves.js';
import { DRAFT_DAYS, GOOD_FOR_MONTHS, REMINDERS_BEFORE_SILENCE } from './domain/diagnostic.js';
import type { DiagnosticState } from './domain/diagnostic.js';
import { checkSilence } from './domain/gap.js';
import { DiagnosticEntity } from './persistence/diagnostic.entity.js';

/** States in which a diagnostic is under way. */
const UNDER_WAY: readonly DiagnosticState[] = [
  ...(['OPEN', 'SUBMITTED', 'VISIT_PLANNED', 'VISITED', 'DRAFT_REPORT', 'SUPPLIER_REVIEW'] as const),
];

/** The supplier's word on the report, visits, and how a diagnostic ends (domain guide 5.3). */
@Injectable()
export class ReviewingService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly moves: DiagnosticMoves,
  ) {}

  /** The supplier comments the report, which goes back to the adviser. @throws DomainError ILLEGAL_TRANSITION, TEXT_… */
  comment(id: string, expectedVersion: number, comment: string): Promise<void> {
    return this.uow.run(async () => {
      const diagnostic = await this.moves.held(id, 'counterparty', expectedVersion);
      await this.moves.move(diagnostic, 'comment', 'counterparty', { stateReason: cleanText(comment, 2000) });
    });
  }

  /** The supplier agrees. @throws DomainError ILLEGAL_TRANSITION */
  agree(id: string, expectedVersion: number): Promise<void> {
    return this.uow.run(async () => {
      const diagnostic = await this.moves.held(id, 'counterparty', expectedVersion);
      await this.moves.move(diagnostic, 'agree', 'counterparty');
    });
  }

  /**
   * Silence counts as agreed once the deadline has passed and two reminders were sent; it is marked as such. As a job of
   * the programme. @param reminders sent to the supplier for this review
   * @throws DomainError ILLEGAL_TRANSITION, REVIEW_NOT_OVER, REMINDERS_MISSING
   */
  agreeBySilence(id: string, reminders: number): Promise<void> {
    return this.uow.run(async () => {
      const diagnostic = await this.moves.held(id, 'system');
      if (diagnostic.state === 'SUPPLIER_REVIEW')
        checkSilence(diagnostic.dueOn, await this.moves.today(diagnostic), reminders, REMINDERS_BEFORE_SILENCE);
      await this.moves.move(diagnostic, 'agree', 'system', { isTacit: true });
    });
  }

  /** Both agreed on the day of a visit; once it is planned, another day changes nothing. As a job of the programme. */
  planVisit(id: string): Promise<void> {
    return this.uow.run(async () => {
      const diagnostic = await this.moves.held(id, 'system');
      if (diagnostic.state === 'SUBMITTED') await this.moves.move(diagnostic, 'plan-visit', 'system');
    });
  }

  /** The adviser was there; the draft of the report is due in fifteen working days. @throws DomainError ILLEGAL_TRANSITION */
  registerVisit(id: string): Promise<void> {
    return this.uow.run(async () => {
      const diagnostic = await this.moves.held(id, 'grantee');
      const dueOn = await this.moves.inWorkingDays(diagnostic, DRAFT_DAYS);
      await this.moves.move(diagnostic, 'register-visit', 'grantee', { dueOn });
    });
  }

  /** The programme cancels what was opened by mistake; answers stay facts of the supplier. @throws DomainError ILLEGAL_TRANSITION, TEXT_… */
  cancel(id: string, expectedVersion: number, reason: string): Promise<void> {
    return this.uow.run(async () => {
      const diagnostic = await this.moves.held(id, 'owner', expectedVersion);
      await this.moves.move(diagnostic, 'cancel', 'owner', { stateReason: cleanText(reason, 500) });
    });
  }

  /** The enrolment ended, and with it what is under way. As a job of the programme. */
  cancelOf(enrolmentId: string): Promise<void> {
    return this.uow.run(async () => {
      const rows = await this.uow.repo(DiagnosticEntity).findBy({ enrolmentId, ownerOrgId: actingOrg() });
      for (const { id, state } of rows)
        if (UNDER_WAY.includes(state))
          await this.moves.move(await this.moves.held(id, 'system'), 'cancel', 'system', { stateReason: 'WITHDRAWN' });
    });
  }

  /** Something big changed, say the supplier or its adviser: what was agreed does not hold any more. @throws DomainError ILLEGAL_TRANSITION, TEXT_… */
  outdate(id: string, expectedVersion: number, reason: string): Promise<void> {
    return this.uow.run(async () => {
      const by = currentContext().role === 'AD' ? 'grantee' : 'counterparty';
      const diagnostic = await this.moves.held(id, by, expectedVersion);
      await this.moves.move(diagnostic, 'outdate', by, { stateReason: cleanText(reason, 500) });
    });
  }

  /** Outdates what was agreed two years ago or earlier. As a job of the programme. @param dueAt of the run */
  outdateOld(dueAt: string): Promise<void> {
    return this.uow.run(async () => {
      const limit = addMonths(dueAt.slice(0, 10), -GOOD_FOR_MONTHS);
      const old = await this.uow.query<{ id: string }>(
        `select id from diagnostic where owner_org_id = $1 and state = 'AGREED' and state_at < $2::date order by id`,
        [actingOrg(), limit],
      );
      for (const { id } of old)
        await this.moves.move(await this.moves.held(id, 'system'), 'outdate', 'system', { stateReason: 'OLD' });
    });
  }

  /** Notes who advises the supplier, or that nobody does any more. As either side of the diagnostic. */
  setAdviser(
    enrolmentId: string,
    adviser: { readonly orgId: string; readonly personId: string } | null,
  ): Promise<void> {
    return this.uow.run(async () => {
      await this.uow.query(
        `update diagnostic set adviser_org_id = $3, adviser_person_id = $4
         where enrolment_id = $1 and (owner_org_id = $2 or counterparty_org_id = $2)`,
        [enrolmentId, actingOrg(), adviser?.orgId ?? null, adviser?.personId ?? null],
      );
    });
  }
}
