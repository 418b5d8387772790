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
> & { readonly actionId?: string };

/** The word of an act in the audit. */
type Act = 'answered' | 'proven' | 'verified';

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

  /** The newest version of each answer that there is. */
  async newestOf(indicators: readonly string[]): Promise<ReadonlyMap<string, AnswerEntity>> {
    const rows = await this.uow
      .repo(AnswerEntity)
      .createQueryBuilder('a')
      .distinctOn(['a.indicator'])
      .where('a.ownerOrgId = :owner and a.indicator in (:...indicators)', { owner: actingOrg(), indicators })
      .orderBy('a.indicator')
      .addOrderBy('a.version', 'DESC')
      .getMany();
    return new Map(rows.map((row) => [row.indicator, row]));
  }

  /** Adds a version and announces it. @param act its word in the audit @param today in the supplier's zone */
  async add(said: NewVersion, act: Act, today: CalendarDate): Promise<AnswerEntity> {
    const [answer] = await this.addAll([said], act, today);
    if (!answer) throw new Error('one version in, one out');
    return answer;
  }

  /** Adds versions of several answers as one act. */
  async addAll(said: readonly NewVersion[], act: Act, today: CalendarDate): Promise<AnswerEntity[]> {
    const by = { answeredBy: currentContext().actorId ?? null, answeredOn: today, answeredAt: this.clock.now() };
    const answers = said.map((one) =>
      this.uow
        .repo(AnswerEntity)
        .create({ id: randomUUID(), ownerOrgId: actingOrg(), actionId: null, ...one, dataQuality: null, ...by }),
    );
    const [first] = answers;
    if (!first) return [];
    await this.uow.repo(AnswerEntity).insert(answers);
    await this.outbox.append(answersChanged, { supplierOrgId: actingOrg() });
    this.uow.audit({
      action: `diagnostics.${act}`,
      subject: 'answer',
      subjectId: first.id,
      detail: { versions: answers.map(({ indicator, version, grade }) => `${indicator} ${version} ${grade}`) },
    });
    return answers;
  }
}
