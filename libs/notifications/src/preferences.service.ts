import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '#kernel';
import { CLOCK, UnitOfWork, actingPerson } from '#platform';

/** What the acting person wants to receive. Legal and security messages always come. */
@Injectable()
export class PreferencesService {
  constructor(
    private readonly uow: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @returns whether the acting person gets reminders that nothing legal hangs on; true until they say otherwise */
  digests(): Promise<boolean> {
    return this.uow.run(async () => {
      const [wish] = await this.uow.query<{ digests: boolean }>(
        'select digests from message_preference where person_id = $1',
        [actingPerson()],
      );
      return wish?.digests ?? true;
    });
  }

  setDigests(digests: boolean): Promise<void> {
    return this.uow.run(async () => {
      await this.uow.query(
        `insert into message_preference (person_id, digests, changed_at) values ($1, $2, $3)
         on conflict (person_id) do update set digests = excluded.digests, changed_at = excluded.changed_at`,
        [actingPerson(), digests, this.clock.now()],
      );
      this.uow.audit({
        action: 'notifications.preferences-set',
        subject: 'person',
        subjectId: actingPerson(),
        detail: { digests },
      });
    });
  }
}
