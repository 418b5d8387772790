import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { UnitOfWork, actingOrg } from '#platform';
import type { SubjectMoved } from '#platform';
import { withMove } from '../domain/intervals.js';
import type { Interval } from '../domain/intervals.js';
import { BALL_HOLDERS } from '../domain/rules/rule.js';
import type { BallHolder } from '../domain/rules/rule.js';
import { ClockIntervalEntity } from '../persistence/clock-interval.entity.js';

/** How a move stands to those that are known: the newest one, older than one that came before it, or known. */
export type Standing = 'newest' | 'late' | 'known';

/** Who held the ball of each subject, kept from the moves. Inside a unit of work. */
@Injectable()
export class IntervalStore {
  constructor(private readonly uow: UnitOfWork) {}

  /** Intervals of a subject that the acting organisation may see, earliest first. */
  async of(subjectId: string): Promise<Interval[]> {
    const rows = await this.uow
      .repo(ClockIntervalEntity)
      .find({ where: { subjectId }, order: { startedAt: 'ASC', version: 'ASC' } });
    return rows.map(({ id, startedAt, endedAt, cause, ballHolder, version }) => ({
      ...{ id, at: startedAt, endedAt, state: cause, holder: ballHolder, version },
    }));
  }

  /** Writes a move down, in whatever order moves arrive. One after the other for a subject. */
  async record(subject: string, moved: SubjectMoved, byState: BallHolder): Promise<Standing> {
    await this.uow.query('select pg_advisory_xact_lock(hashtextextended($1, 5))', [moved.subjectId]);
    const change = withMove(await this.of(moved.subjectId), {
      ...{ at: new Date(moved.at), version: Number(moved.version ?? 0), state: moved.state },
      holder: holderIn(moved) ?? byState,
    });
    if (!change) return 'known';
    const { shorten, add } = change;
    if (shorten) await this.uow.repo(ClockIntervalEntity).update({ id: shorten.id }, { endedAt: shorten.endedAt });
    await this.uow.repo(ClockIntervalEntity).insert({
      ...{ id: randomUUID(), ownerOrgId: actingOrg(), subject, subjectId: moved.subjectId },
      counterpartyOrgId: moved.supplierOrgId === actingOrg() ? null : moved.supplierOrgId,
      enrolmentId: moved.enrolmentId || null,
      ...{ ballHolder: add.holder, startedAt: add.at, endedAt: add.endedAt, cause: add.state, version: add.version },
    });
    return add.endedAt === null ? 'newest' : 'late';
  }
}

/** The ball-holder that a move names itself. */
export const holderIn = ({ ballHolder }: SubjectMoved): BallHolder | undefined =>
  BALL_HOLDERS.find((holder) => holder === ballHolder);
