import { Injectable } from '@nestjs/common';
import type { CalendarDate } from '#kernel';
import { UnitOfWork, actingOrg } from '#platform';
import { AnswerEntity } from './persistence/diagnostic.entity.js';
import { EvidenceItemEntity } from './persistence/evidence.entity.js';

/** What is told of a file without reading it. */
export interface ProofFile extends Pick<EvidenceItemEntity, 'fileName' | 'kind' | 'issuedOn'> {
  readonly bytes: number;
  readonly receivedAt: Date;
}

/** Reads a supplier's answers: its own facts, whoever asked; to others by its grants. */
@Injectable()
export class AnswerQueries {
  constructor(private readonly uow: UnitOfWork) {}

  /** The newest answer to each question. */
  current(owner = actingOrg()): Promise<AnswerEntity[]> {
    return this.uow.run(() =>
      this.uow
        .repo(AnswerEntity)
        .createQueryBuilder('a')
        .distinctOn(['a.indicator'])
        .where('a.ownerOrgId = :owner', { owner })
        .orderBy('a.indicator')
        .addOrderBy('a.version', 'DESC')
        .getMany(),
    );
  }

  /** The newest answers that were given by the end of a day, and by an instant if there is one: what a score of that day reads. */
  known(until: { day: CalendarDate; at?: Date }): Promise<AnswerEntity[]> {
    return this.uow.run(() =>
      this.uow
        .repo(AnswerEntity)
        .createQueryBuilder('a')
        .distinctOn(['a.indicator'])
        .where('a.ownerOrgId = :owner and a.answeredOn <= :day', { owner: actingOrg(), day: until.day })
        .andWhere(until.at ? 'a.answeredAt <= :at' : 'true', { at: until.at })
        .orderBy('a.indicator')
        .addOrderBy('a.version', 'DESC')
        .getMany(),
    );
  }

  /** The files behind answers, by id. */
  filesOf(
    answers: readonly Pick<AnswerEntity, 'evidenceId'>[],
    owner = actingOrg(),
  ): Promise<ReadonlyMap<string, ProofFile>> {
    const ids = answers.map(({ evidenceId }) => evidenceId).filter((id) => id !== null);
    if (ids.length === 0) return Promise.resolve(new Map());
    return this.uow.run(async () => {
      const { entities, raw } = await this.uow
        .repo(EvidenceItemEntity)
        .createQueryBuilder('e')
        .addSelect('octet_length(e.content)', 'bytes')
        .where('e.ownerOrgId = :owner and e.id in (:...ids)', { owner, ids: [...new Set(ids)] })
        .getRawAndEntities<{ bytes: number }>();
      return new Map(
        entities.map(({ id, fileName, kind, issuedOn, createdAt }, at) => [
          id,
          { fileName, kind, issuedOn, receivedAt: createdAt, bytes: raw[at]?.bytes ?? 0 },
        ]),
      );
    });
  }
}
