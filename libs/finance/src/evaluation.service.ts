import { Inject, Injectable } from '@nestjs/common';
import { addDays, canonicalJson, next } from '#kernel';
import type { Clock, Side } from '#kernel';
import { CLOCK, Outbox, UnitOfWork, actingOrg, currentContext, sha256 } from '#platform';
import { ApplicantsWriter } from './applicants.writer.js';
import { EVENT_TO, KNOCK_OUTS, VALID_DAYS, assessSupplier, preQualificationMachine } from './domain/index.js';
import type { OfferedProduct, PreQualificationEvent, SupplierFacts } from './domain/index.js';
import { preQualificationMoved } from './events.js';
import { FinanceFileService } from './finance-file.service.js';
import { KnownFactsService } from './known-facts.service.js';
import type { ApplicantDetail } from './persistence/applicant.entity.js';
import { PreQualificationEntity } from './persistence/finance-file.entity.js';
import { ProductsService } from './products.service.js';

/** A pre-qualification as it is kept. */
export type Estimate = PreQualificationEntity;

/** Version of the code that evaluates; it rises when the same inputs would give another result. */
export const FINANCE_ENGINE = 1;

/**
 * The pre-qualification of the acting supplier (domain guide 5.10): only while its consent to be evaluated is active,
 * and nothing is written when nothing changed.
 */
@Injectable()
export class EvaluationService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly facts: KnownFactsService,
    private readonly file: FinanceFileService,
    private readonly products: ProductsService,
    private readonly applicants: ApplicantsWriter,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The acting supplier's, or null before its first consent. */
  mine(): Promise<PreQualificationEntity | null> {
    return this.uow.run(() => this.uow.repo(PreQualificationEntity).findOneBy({ ownerOrgId: actingOrg() }));
  }

  /** Evaluates with what is known today. An expired one is evaluated anew. Run twice, the second changes nothing. */
  evaluate(): Promise<void> {
    return this.uow.run(async () => {
      const row = await this.held();
      if (!row) return;
      if (!(await this.hasConsent())) return this.withdraw();
      const today = await this.file.today();
      const [known, offered] = [await this.facts.mine(today), await this.products.offered()];
      const inputHash = sha256(canonicalJson(inputsOf(known, offered)));
      if (row.inputHash === inputHash && row.state !== 'EXPIRED' && row.state !== 'NOT_EVALUATED') return;
      const assessment = assessSupplier(offered, known, row.state);
      const isValid = assessment.state === 'PRE_QUALIFIED';
      Object.assign(row, {
        ...{ assessment, inputHash, evaluatedAt: this.clock.now() },
        validUntil: isValid ? addDays(today, VALID_DAYS) : null,
      });
      await this.move(row, EVENT_TO[assessment.state], assessment.state);
      await this.applicants.refresh(row, planOf(known));
    });
  }

  /** The work of the night: what ran out expires, and facts that grew old are unknown from today. */
  async night(): Promise<void> {
    const expired = await this.uow.run(async () => {
      const row = await this.held();
      if (!row || !(await this.hasConsent())) return false;
      const isOver = row.state === 'PRE_QUALIFIED' && (row.validUntil ?? '') < (await this.file.today());
      if (isOver) {
        await this.move(row, 'expire', 'EXPIRED');
        await this.applicants.refresh(row, null);
      }
      return row.state === 'EXPIRED';
    });
    if (!expired) await this.evaluate();
  }

  /** Shows the standing pre-qualification to whom the supplier consented just now. Inside a unit of work. */
  async showAnew(): Promise<void> {
    const row = await this.held();
    if (row) await this.applicants.refresh(row, planOf(await this.facts.mine(await this.file.today())));
  }

  /** The consent to be evaluated is over: nothing is kept of what was estimated. */
  withdraw(): Promise<void> {
    return this.uow.run(async () => {
      const row = await this.held();
      if (!row || row.state === 'NOT_EVALUATED') return;
      Object.assign(row, { assessment: null, inputHash: null, evaluatedAt: null, validUntil: null });
      await this.move(row, 'withdraw', 'NOT_EVALUATED');
      await this.applicants.refresh(row, null);
    });
  }

  private async move(
    row: PreQualificationEntity,
    event: PreQualificationEvent,
    to: PreQualificationEntity['state'],
  ): Promise<void> {
    const moves = row.state !== to;
    const at = this.clock.now();
    if (moves)
      Object.assign(row, {
        ...{ state: next(preQualificationMachine, row.state, event, sideNow()), stateEvent: event, stateAt: at },
      });
    row.version += 1;
    await this.uow.repo(PreQualificationEntity).save(row);
    this.uow.audit({ action: `finance.pre-qualification-${event}`, subject: 'pre_qualification', subjectId: row.id });
    if (!moves) return;
    await this.outbox.append(preQualificationMoved, {
      ...{ subjectId: row.id, enrolmentId: '', ownerOrgId: actingOrg(), supplierOrgId: actingOrg() },
      ...{ state: to, event, at: at.toISOString(), ...(row.validUntil ? { dueOn: row.validUntil } : {}) },
    });
  }

  private held(): Promise<PreQualificationEntity | null> {
    return this.uow
      .repo(PreQualificationEntity)
      .findOne({ where: { ownerOrgId: actingOrg() }, lock: { mode: 'pessimistic_write' } });
  }

  private async hasConsent(): Promise<boolean> {
    const found = await this.uow.query(
      `select 1 from finance_consent where owner_org_id = $1 and kind = 'EVALUATE' and revoked_at is null and now() < ends_at`,
      [actingOrg()],
    );
    return found.length > 0;
  }
}

const sideNow = (): Side => (currentContext().role === 'SY' ? 'system' : 'owner');

/** All that the result depends on: facts with age and grade, exact amounts, editions, knock-outs, code. */
const inputsOf = ({ facts, texts }: SupplierFacts, offered: readonly OfferedProduct[]): object => ({
  ...{ engine: FINANCE_ENGINE, facts: Object.fromEntries(facts), texts: Object.fromEntries(texts) },
  ...{ products: offered.map(({ id }) => id), knockOuts: KNOCK_OUTS },
});

const planOf = ({ texts }: SupplierFacts): ApplicantDetail['plan'] => ({
  investment: texts.get('investment') ?? null,
  saving: texts.get('planSaving') ?? null,
  purpose: texts.get('purpose') ?? null,
});
