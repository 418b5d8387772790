import { Inject, Injectable } from '@nestjs/common';
import { countryOf } from '#countries';
import { conflict, next } from '#kernel';
import type { Clock } from '#kernel';
import { DiagnosticsService } from '#diagnostics';
import { requireStepUp } from '#identity';
import { CLOCK, Outbox, UnitOfWork, actingOrg, currentContext, localDate } from '#platform';
import { EnrolmentsService } from '#suppliers';
import { buyerSeesOn, lastDayOf, mayPublish, monthOf, scoreMachine } from './domain/index.js';
import type { ScoreEvent } from './domain/index.js';
import { scorePublished } from './events.js';
import { ScorePublicationEntity } from './persistence/score.entity.js';
import type { ScoreSnapshotEntity } from './persistence/score.entity.js';
import { PublishedScores } from './published-scores.js';
import { SnapshotsService } from './snapshots.service.js';
import { waitingPublication } from './waiting-publication.js';

/**
 * The supplier's side of publication (domain guide 5.12). Everything runs in the supplier's context: only what is
 * published crosses to the programme, through the act-grant of the enrolment (D4).
 */
@Injectable()
export class PublicationsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly diagnostics: DiagnosticsService,
    private readonly enrolments: EnrolmentsService,
    private readonly snapshots: SnapshotsService,
    private readonly published: PublishedScores,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Keeps the score of a self-assessment that was handed in, and notes when the programme reads it. Only the first
   * score of an enrolment waits; after it the monthly scorecard follows. Sent twice, nothing more happens.
   */
  prepare(diagnosticId: string): Promise<void> {
    return this.uow.run(async () => {
      const { submittedAt, enrolmentId } = await this.diagnostics.own(diagnosticId);
      if (!submittedAt || (await this.published.latest(enrolmentId))) return;
      const enrolment = await this.enrolments.enrolment(enrolmentId);
      const shownOn = localDate(submittedAt, enrolment.zone);
      const snapshot = await this.snapshots.take(shownOn, submittedAt);
      const waiting = await this.waiting(enrolmentId);
      if (waiting?.snapshotId === snapshot.id) return;
      if (waiting) await this.move(waiting, 'supersede');
      await this.uow.repo(ScorePublicationEntity).insert(
        waitingPublication(enrolment, snapshot, {
          ...{ cause: 'FIRST', period: monthOf(shownOn), at: this.clock.now(), by: side() },
          dueOn: buyerSeesOn(countryOf(enrolment.country), shownOn),
        }),
      );
      this.uow.audit({ action: 'scoring.calculated', subject: 'score_snapshot', subjectId: snapshot.id });
    });
  }

  /**
   * The supplier lets the programme read its score before the five working days are over. In an enrolment that is not
   * active yet the agreement waits for the programme's approval.
   * @throws DomainError NOT_FOUND, STEP_UP_REQUIRED, SCORE_NOT_WAITING, SCORE_NOT_COMPLETE
   */
  agreeToEarlyPublication(enrolmentId: string): Promise<void> {
    return this.uow.run(async () => {
      await this.enrolments.enrolment(enrolmentId);
      requireStepUp();
      const diagnostic = await this.diagnostics.ofEnrolment(enrolmentId);
      if (diagnostic) await this.prepare(diagnostic.id);
      const waiting = await this.waiting(enrolmentId);
      if (!waiting) throw conflict('SCORE_NOT_WAITING');
      const snapshot = await this.snapshots.snapshot(waiting.snapshotId);
      if (snapshot.result.score.status === 'not-published') throw conflict('SCORE_NOT_COMPLETE');
      waiting.agreedAt ??= this.clock.now();
      waiting.version += 1;
      await this.uow.repo(ScorePublicationEntity).save(waiting);
      this.uow.audit({ action: 'scoring.agreed-early', subject: 'score_publication', subjectId: waiting.id });
      await this.publish(waiting.id);
    });
  }

  /** Gives a score that waits to the programme, if it may go by now. @returns whether it went */
  publish(publicationId: string): Promise<boolean> {
    return this.uow.run(async () => {
      const publication = await this.uow
        .repo(ScorePublicationEntity)
        .findOne({ where: { id: publicationId, counterpartyOrgId: actingOrg() }, lock: { mode: 'pessimistic_write' } });
      if (publication?.state !== 'CALCULATED') return false;
      const enrolment = await this.enrolments.enrolment(publication.enrolmentId);
      const snapshot = await this.snapshots.snapshot(publication.snapshotId);
      const { dueOn, agreedAt } = publication;
      const { status } = snapshot.result.score;
      const waiting = { enrolmentState: enrolment.state, dueOn, hasAgreed: agreedAt !== null, status };
      if (!mayPublish(waiting, localDate(this.clock.now(), enrolment.zone))) return false;
      await this.release(publication, snapshot);
      return true;
    });
  }

  /** What waits of an enrolment goes if it may: its programme approved it, for example. */
  async publishWaiting(enrolmentId: string): Promise<void> {
    const waiting = await this.uow.run(() => this.waiting(enrolmentId));
    if (waiting) await this.publish(waiting.id);
  }

  /**
   * The scorecard of a month: the score as of its last day, once a month and enrolment, and only after the first
   * score was published. A run that comes late gives the result of its due time; one that comes twice changes nothing.
   * @param period `YYYY-MM`
   * @returns whether a scorecard was published
   */
  scorecard(enrolmentId: string, period: string): Promise<boolean> {
    return this.uow.run(async () => {
      const enrolment = await this.enrolments.enrolment(enrolmentId);
      await this.uow.query('select pg_advisory_xact_lock(hashtextextended($1, 2))', [enrolmentId]);
      const before = await this.published.latest(enrolmentId);
      const day = lastDayOf(period);
      if (enrolment.state !== 'ACTIVE' || !before || before.asOf >= day) return false;
      const snapshot = await this.snapshots.take(day);
      if (snapshot.result.score.status === 'not-published') return false;
      const publication = waitingPublication(enrolment, snapshot, {
        ...{ cause: 'SCORECARD', period, dueOn: day, at: this.clock.now(), by: side() },
      });
      await this.uow.repo(ScorePublicationEntity).insert(publication);
      await this.release(publication, snapshot);
      return true;
    });
  }

  /**
   * A verification changed the score: the programme reads it at once, if it read one before. Sent twice, nothing more
   * happens. @returns whether a score was published
   */
  afterVerification(enrolmentId: string): Promise<boolean> {
    return this.uow.run(async () => {
      const enrolment = await this.enrolments.enrolment(enrolmentId);
      await this.uow.query('select pg_advisory_xact_lock(hashtextextended($1, 2))', [enrolmentId]);
      const before = await this.published.latest(enrolmentId);
      if (enrolment.state !== 'ACTIVE' || !before) return false;
      const day = localDate(this.clock.now(), enrolment.zone);
      const snapshot = await this.snapshots.take(day);
      if (snapshot.id === before.snapshotId || snapshot.result.score.status === 'not-published') return false;
      const publication = waitingPublication(enrolment, snapshot, {
        ...{ cause: 'VERIFICATION', period: monthOf(day), dueOn: day, at: this.clock.now(), by: side() },
      });
      await this.uow.repo(ScorePublicationEntity).insert(publication);
      await this.release(publication, snapshot);
      return true;
    });
  }

  /** The score of an enrolment that the programme does not read yet. */
  waiting(enrolmentId: string): Promise<ScorePublicationEntity | null> {
    return this.uow
      .repo(ScorePublicationEntity)
      .findOneBy({ enrolmentId, counterpartyOrgId: actingOrg(), state: 'CALCULATED' });
  }

  private async release(publication: ScorePublicationEntity, snapshot: ScoreSnapshotEntity): Promise<void> {
    const { id, enrolmentId, programmeId, ownerOrgId } = publication;
    const before = await this.published.latest(enrolmentId);
    await this.published.add(publication, snapshot, before);
    if (before) await this.supersede(before.id);
    await this.move(publication, 'publish');
    await this.outbox.append(scorePublished, {
      ...{ publicationId: id, enrolmentId, programmeId, ownerOrgId, supplierOrgId: actingOrg() },
    });
    this.uow.audit({ action: 'scoring.published', subject: 'score_publication', subjectId: id });
  }

  private async supersede(publicationId: string): Promise<void> {
    await this.move(await this.uow.repo(ScorePublicationEntity).findOneByOrFail({ id: publicationId }), 'supersede');
  }

  private async move(publication: ScorePublicationEntity, event: ScoreEvent): Promise<void> {
    Object.assign(publication, {
      state: next(scoreMachine, publication.state, event, side()),
      stateEvent: event,
      stateAt: this.clock.now(),
      version: publication.version + 1,
    });
    await this.uow.repo(ScorePublicationEntity).save(publication);
  }
}

/** Jobs move a score for the system, a person for the supplier. */
const side = (): 'system' | 'counterparty' => (currentContext().role === 'SY' ? 'system' : 'counterparty');
