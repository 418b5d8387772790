import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { conflict, invalid, next, notFound } from '#kernel';
import type { Clock } from '#kernel';
import { requireStepUp } from '#identity';
import { CLOCK, Outbox, UnitOfWork, actingOrg, actingPerson } from '#platform';
import { CONSENT_TEXT_VERSION, checkConsent, preQualificationMachine, shownGroups } from './domain/index.js';
import type { ConsentKind } from './domain/index.js';
import { EvaluationService } from './evaluation.service.js';
import { evaluationWanted } from './events.js';
import { FinanceConsentEntity, PreQualificationEntity } from './persistence/finance-file.entity.js';
import { ProductsService } from './products.service.js';

/** A consent as it is kept. */
export type GivenConsent = FinanceConsentEntity;

/** What a supplier agrees to: in which words, and for how many days. */
export interface Agreement {
  readonly textVersion: string;
  readonly days: number;
}

/** Lenders that one click may name. */
export const LENDERS_AT_ONCE = 20;

/** What a lender's grant says to its owner, in Spanish. */
const PURPOSE = 'leer su precalificación: lo que usted marcó, hasta la fecha que eligió';

/** The two consents of pre-qualification (domain guide 5.10): to be evaluated, and to be shown to one lender. */
@Injectable()
export class ConsentsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly evaluation: EvaluationService,
    private readonly products: ProductsService,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The acting supplier lets the platform evaluate it. @throws DomainError STEP_UP_REQUIRED, TERMS_OUTDATED, CONSENT_DAYS_INVALID */
  evaluate(agreement: Agreement): Promise<string> {
    return this.uow.run(async () => {
      const id = await this.give(agreement, { kind: 'EVALUATE', lender: null, groups: [] });
      await this.begin();
      await this.outbox.append(evaluationWanted, { supplierOrgId: actingOrg() });
      return id;
    });
  }

  /**
   * The acting supplier shows its pre-qualification to lenders: one consent each, in place of an older one.
   * @throws DomainError LENDER_UNKNOWN for who offers nothing, STEP_UP_REQUIRED, TERMS_OUTDATED, CONSENT_DAYS_INVALID, CHOICE_UNKNOWN
   */
  show(lenderIds: readonly string[], groups: readonly string[], agreement: Agreement): Promise<string[]> {
    return this.uow.run(async () => {
      const lenders = new Map((await this.products.published()).map((row) => [row.ownerOrgId, row.lenderName]));
      const ids: string[] = [];
      for (const lenderId of new Set(lenderIds)) {
        const name = lenders.get(lenderId);
        if (name === undefined) throw invalid('LENDER_UNKNOWN', { field: 'lenderIds' });
        const lender = { id: lenderId, name };
        ids.push(await this.give(agreement, { kind: 'SHOW_PREQUALIFICATION', lender, groups: shownGroups(groups) }));
      }
      await this.evaluation.showAnew();
      return ids;
    });
  }

  /** Ends a consent from the next request on; what was read stays listed. Safe to send twice. @throws DomainError NOT_FOUND, STEP_UP_REQUIRED */
  revoke(id: string): Promise<void> {
    return this.uow.run(async () => {
      const consent = await this.uow
        .repo(FinanceConsentEntity)
        .findOne({ where: { id, ownerOrgId: actingOrg() }, lock: { mode: 'pessimistic_write' } });
      if (!consent) throw notFound();
      requireStepUp();
      if (consent.revokedAt) return;
      await this.end([id]);
      if (consent.kind === 'EVALUATE') await this.evaluation.withdraw();
      else await this.evaluation.showAnew();
    });
  }

  /** The supplier wants to be evaluated now. @throws DomainError CONSENT_MISSING */
  ask(): Promise<void> {
    return this.uow.run(async () => {
      const [active] = await this.uow.query(
        `select 1 from finance_consent where owner_org_id = $1 and kind = 'EVALUATE' and revoked_at is null and now() < ends_at`,
        [actingOrg()],
      );
      if (!active) throw conflict('CONSENT_MISSING');
      await this.outbox.append(evaluationWanted, { supplierOrgId: actingOrg() });
    });
  }

  /** Every consent that the acting supplier gave, newest first. */
  mine(): Promise<FinanceConsentEntity[]> {
    return this.uow.run(() =>
      this.uow
        .repo(FinanceConsentEntity)
        .find({ where: { ownerOrgId: actingOrg() }, order: { givenAt: 'DESC', id: 'ASC' }, take: 200 }),
    );
  }

  private async give(
    { textVersion, days }: Agreement,
    asked: { kind: ConsentKind; lender: { id: string; name: string } | null; groups: readonly string[] },
  ): Promise<string> {
    requireStepUp();
    checkConsent(textVersion, days);
    const { kind, lender, groups } = asked;
    const before = await this.uow.query<{ id: string }>(
      `select id from finance_consent where owner_org_id = $1 and kind = $2 and lender_org_id is not distinct from $3 and revoked_at is null for update`,
      [actingOrg(), kind, lender?.id ?? null],
    );
    await this.end(before.map((row) => row.id));
    const id = randomUUID();
    await this.uow.query(
      `insert into finance_consent (id, owner_org_id, kind, lender_org_id, lender_name, field_groups, text_version, given_by, given_at, ends_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, now(), now() + make_interval(days => $9))`,
      [
        id,
        actingOrg(),
        kind,
        lender?.id ?? null,
        lender?.name ?? null,
        JSON.stringify(groups),
        CONSENT_TEXT_VERSION,
        actingPerson(),
        days,
      ],
    );
    if (lender)
      await this.uow.query(
        `insert into access_grant (owner_org_id, grantee_org_id, scope, subject_id, field_group, mode, purpose, valid_during, source, source_id)
         values ($1, $2, 'record', $3, 'pre-qualification', 'read', $4, tstzrange(now(), now() + make_interval(days => $5)), 'finance-consent', $3)`,
        [actingOrg(), lender.id, id, PURPOSE, days],
      );
    this.uow.audit({ action: 'finance.consent-given', subject: 'finance_consent', subjectId: id, detail: { kind } });
    return id;
  }

  private async end(ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    await this.uow.query(
      `update access_grant set revoked_at = now() where owner_org_id = $1 and source = 'finance-consent' and source_id = any($2::uuid[]) and revoked_at is null`,
      [actingOrg(), ids],
    );
    await this.uow.query(
      'update finance_consent set revoked_at = now() where owner_org_id = $1 and id = any($2::uuid[])',
      [actingOrg(), ids],
    );
    for (const id of ids)
      this.uow.audit({ action: 'finance.consent-ended', subject: 'finance_consent', subjectId: id });
  }

  /** The record of the pre-qualification, once. */
  private async begin(): Promise<void> {
    const own = { ownerOrgId: actingOrg() };
    if (await this.uow.repo(PreQualificationEntity).existsBy(own)) return;
    await this.uow.repo(PreQualificationEntity).insert({
      ...{ id: randomUUID(), ...own, state: next(preQualificationMachine, '', 'begin', 'owner') },
      ...{ stateEvent: 'begin', stateAt: this.clock.now() },
    });
  }
}
