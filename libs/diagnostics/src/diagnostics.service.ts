import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { conflict, invalid, next, notFound } from '#kernel';
import type { Clock } from '#kernel';
import { sectorGroupOf, tierByWorkers } from '#countries';
import { requireStepUp } from '#identity';
import { CLOCK, Outbox, UnitOfWork, actingOrg } from '#platform';
import { CURRENT_MODEL, modelRef, questionsFor, shippedModel } from '#scoring/domain';
import type { Question, SupplierTraits } from '#scoring/domain';
import { EnrolmentsService, ProfileService } from '#suppliers';
import { DiagnosticMoves } from './diagnostic-moves.js';
import { NO_SECTOR, diagnosticMachine } from './domain/diagnostic.js';
import { diagnosticSubmitted } from './events.js';
import { GapsService } from './gaps.service.js';
import { DiagnosticEntity } from './persistence/diagnostic.entity.js';

/** The life of a diagnostic (domain guide 5.3), the supplier's part. */
@Injectable()
export class DiagnosticsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly enrolments: EnrolmentsService,
    private readonly profiles: ProfileService,
    private readonly gaps: GapsService,
    private readonly moves: DiagnosticMoves,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Opens the diagnostic of a new enrolment, as the supplier, through the grant that acceptance opened. */
  open(enrolmentId: string): Promise<string> {
    return this.uow.run(async () => {
      const enrolment = await this.enrolments.enrolment(enrolmentId);
      const id = randomUUID();
      await this.uow.repo(DiagnosticEntity).insert({
        ...{
          id,
          ownerOrgId: enrolment.ownerOrgId,
          counterpartyOrgId: actingOrg(),
          enrolmentId,
          modelRef: modelRef(CURRENT_MODEL),
        },
        ...{
          state: next(diagnosticMachine, '', 'open', 'counterparty'),
          stateEvent: 'open',
          stateAt: this.clock.now(),
          createdAt: this.clock.now(),
        },
      });
      await this.moves.announce(await this.own(id));
      return id;
    });
  }

  /** A diagnostic of the acting supplier. @throws DomainError NOT_FOUND */
  own(id: string): Promise<DiagnosticEntity> {
    return this.uow.run(async () => {
      const row = await this.uow.repo(DiagnosticEntity).findOneBy({ id, counterpartyOrgId: actingOrg() });
      if (!row) throw notFound();
      return row;
    });
  }

  /** The newest diagnostic of an enrolment of the acting supplier, or null. */
  ofEnrolment(enrolmentId: string): Promise<DiagnosticEntity | null> {
    return this.uow.run(() =>
      this.uow
        .repo(DiagnosticEntity)
        .findOne({ where: { enrolmentId, counterpartyOrgId: actingOrg() }, order: { createdAt: 'DESC' } }),
    );
  }

  /** What of a supplier decides questions and weights: workers, activity, country. */
  traits(supplierOrgId = actingOrg()): Promise<SupplierTraits> {
    return this.uow.run(async () => {
      const { profile } = await this.profiles.of(supplierOrgId);
      const sectorGroup = (profile.sectorCode && sectorGroupOf(profile.sectorCode)) ?? NO_SECTOR;
      return { size: tierByWorkers(profile.workers ?? 0), sectorGroup, country: profile.country };
    });
  }

  /** The questions of a firm whose size and activity are not known: the short path, as its diagnostic will begin. */
  questionsOfBeginners(): Question[] {
    return questionsFor(CURRENT_MODEL, { size: tierByWorkers(0), sectorGroup: NO_SECTOR });
  }

  /** The questions of a diagnostic, in the model's order. */
  async questions({ modelRef, counterpartyOrgId }: AskedOf): Promise<Question[]> {
    return questionsFor(shippedModel(modelRef), await this.traits(counterpartyOrgId));
  }

  /** The zone in which days of a diagnostic are counted. */
  async zoneOf({ enrolmentId }: Pick<DiagnosticEntity, 'enrolmentId'>): Promise<string> {
    return (await this.enrolments.enrolment(enrolmentId)).zone;
  }

  /** Required questions that have no answer yet. */
  missing(diagnostic: DiagnosticEntity): Promise<string[]> {
    return this.uow.run(async () => {
      const answered = await this.uow.query<{ indicator: string }>(
        'select distinct indicator from answer where owner_org_id = $1',
        [diagnostic.counterpartyOrgId],
      );
      const known = new Set(answered.map(({ indicator }) => indicator));
      return (await this.questions(diagnostic))
        .filter(({ indicator, optional }) => !optional && !known.has(indicator.id))
        .map(({ indicator }) => indicator.id);
    });
  }

  /** Opens the next diagnostic of an enrolment whose last one was outdated or cancelled. @throws DomainError DIAGNOSTIC_UNDER_WAY */
  openNext(enrolmentId: string): Promise<string> {
    return this.uow.run(async () => {
      const last = await this.ofEnrolment(enrolmentId);
      if (!last) throw notFound();
      if (last.state !== 'OUTDATED' && last.state !== 'CANCELLED') throw conflict('DIAGNOSTIC_UNDER_WAY');
      return this.open(enrolmentId);
    });
  }

  /**
   * Hands in the self-assessment: every required question has an answer, "no sé" or "no aplica" with its reason. The
   * gaps that the answers suggest are there at once.
   * @throws DomainError ANSWERS_MISSING, ILLEGAL_TRANSITION, VERSION_CONFLICT, STEP_UP_REQUIRED
   */
  submit(id: string, expectedVersion: number): Promise<void> {
    return this.uow.run(async () => {
      const diagnostic = await this.moves.held(id, 'counterparty');
      requireStepUp();
      if (diagnostic.version !== expectedVersion) throw conflict('VERSION_CONFLICT', { current: diagnostic.version });
      next(diagnosticMachine, diagnostic.state, 'submit', 'counterparty');
      const missing = await this.missing(diagnostic);
      if (missing.length > 0) throw invalid('ANSWERS_MISSING', { count: missing.length, missing: missing.join(', ') });
      const submittedAt = this.clock.now();
      const reference = diagnostic.reference ?? referenceOf(id, submittedAt);
      await this.moves.move(diagnostic, 'submit', 'counterparty', { submittedAt, reference, reopened: null });
      await this.gaps.suggest(diagnostic, await this.traits());
      await this.outbox.append(diagnosticSubmitted, {
        diagnosticId: id,
        enrolmentId: diagnostic.enrolmentId,
        ownerOrgId: diagnostic.ownerOrgId,
        supplierOrgId: actingOrg(),
      });
    });
  }
}

/** Of whom a diagnostic asks, by which model. */
type AskedOf = Pick<DiagnosticEntity, 'modelRef' | 'counterpartyOrgId'>;

/** What a person quotes on the telephone: year, month and six characters of the id. */
const referenceOf = (id: string, at: Date): string =>
  `D${at.toISOString().slice(2, 7).replace('-', '')}-${id.slice(0, 6).toUpperCase()}`;
