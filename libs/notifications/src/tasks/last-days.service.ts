import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '#kernel';
import { CLOCK, UnitOfWork, actingOrg } from '#platform';
import type { LastDaySet } from '#platform';
import { EXPIRY } from '../domain/task-rules.js';
import { TaskEntity } from '../persistence/task.entity.js';
import { Assigning } from './assigning.js';

/** Things of the acting organisation with a last day: a task each, whose ladder has two rungs and then an event. */
@Injectable()
export class LastDaysService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly assigning: Assigning,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Watches a thing's last day; told again, the newer day holds. A day that has passed is announced the next morning. */
  watch({ thing, thingId, lastDay }: LastDaySet): Promise<void> {
    return this.uow.run(async () => {
      const place = await this.assigning.ownPlace();
      if (!place) return;
      const now = this.clock.now();
      const planned = { dueOn: lastDay, nextOn: null, nextAt: now };
      const tasks = this.uow.repo(TaskEntity);
      const known = await tasks.findOneBy({ ownerOrgId: actingOrg(), kind: EXPIRY.kind, subjectId: thingId });
      if (known?.dueOn === lastDay) return;
      if (known) await tasks.update({ id: known.id }, { ...planned, closedAt: null, limitAt: null });
      else
        await tasks.insert({
          ...{ id: randomUUID(), ownerOrgId: actingOrg(), kind: EXPIRY.kind, subject: thing, subjectId: thingId },
          ...{ subjectState: 'VALID', subjectAt: now, createdAt: now, minutes: EXPIRY.minutes, ballHolder: 'supplier' },
          ...{ assigneeOrgId: actingOrg(), assigneeRole: EXPIRY.doer, isDueFixed: true, ...place, ...planned },
        });
    });
  }
}
