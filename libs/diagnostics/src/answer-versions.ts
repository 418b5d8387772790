import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { CalendarDate, Clock } from '#kernel';
import { CLOCK, Outbox, UnitOfWork, actingOrg, currentContext } from '#platform';
import { answersChanged } from './events.js';
import { AnswerEntity } from './persistence/diagnostic.entity.js';

/** What a version says, and the proof it stands on. */
export type NewVersion = Pick<
  AnswerEntity,
  'indicator' | 'kind' | 'value' | 'reason' | 'grade' | 'proofOn' | 'validUntil' | 'evidenceId' | 'version'
>;

/** The series of versions of the acting supplier's answers. Inside a unit of work. */
@Injectable()
export class AnswerVersions {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The newest version of an answer, or null. */
  newest(indicator: string): Promise<AnswerEntity | null> {
    return this.uow
      .repo(AnswerEntity)
      .findOne({ where: { ownerOrgId: actingOrg(), indicator }, order: { version: 'DESC' } });
  }

  /** Adds a version and announces it. @param act its word in the audit @param today in the supplier's zone */
  async add(said: NewVersion, act: 'answered' | 'proven', today: CalendarDate): Promise<AnswerEntity> {
    const answer = this.uow.repo(AnswerEntity).create({
      ...{ id: randomUUID(), ownerOrgId: actingOrg(), ...said, dataQuality: null },
      ...{ answeredBy: currentContext().actorId ?? null, answeredOn: today, answeredAt: this.clock.now() },
    });
    await this.uow.repo(AnswerEntity).insert(answer);
    await this.outbox.append(answersChanged, { supplierOrgId: actingOrg() });
    this.uow.audit({
      action: `diagnostics.${act}`,
      subject: 'answer',
      subjectId: answer.id,
      detail: { indicator: answer.indicator, version: answer.version, grade: answer.grade },
    });
    return answer;
  }
}
