import { Injectable } from '@nestjs/common';
import type { CalendarDate } from '#kernel';
import { UnitOfWork, actingOrg } from '#platform';
import { AnswerEntity } from './persistence/diagnostic.entity.js';

/** Reads the supplier's answers: its own facts, whoever asked. */
@Injectable()
export class AnswerQueries {
  constructor(private readonly uow: UnitOfWork) {}

  /** The newest answer to each question, of the acting supplier. */
  current(): Promise<AnswerEntity[]> {
    return this.uow.run(() =>
      this.uow
        .repo(AnswerEntity)
        .createQueryBuilder('a')
        .distinctOn(['a.indicator'])
        .where('a.ownerOrgId = :owner', { owner: actingOrg() })
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
}
