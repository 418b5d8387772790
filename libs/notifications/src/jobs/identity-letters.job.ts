import { Injectable } from '@nestjs/common';
import { identityAsked, identityDecided } from '#suppliers/events';
import { OnEvent, PLATFORM_ORG_ID, UnitOfWork } from '#platform';
import type { Locale } from '#platform';
import { NotificationsService } from '../notifications.service.js';

/** Which letter tells the applicant of a decision. */
const TOLD: Readonly<Record<string, string>> = {
  CONFIRMED: 'identity-united',
  SAME: 'identity-united',
  REFUSED: 'identity-refused',
};

/** Letters about checks of an identity: to the owners of the company that is asked, and to who handed in. */
@Injectable()
export class IdentityLettersJob {
  constructor(
    private readonly notifications: NotificationsService,
    private readonly uow: UnitOfWork,
  ) {}

  @OnEvent(identityAsked, { subscriber: 'notifications.identity-check', runsFor: ({ holderOrgId }) => holderOrgId })
  async onAsked({ checkId }: { checkId: string }): Promise<void> {
    const owners = await this.uow.query<{ personId: string }>(
      `select distinct person_id as "personId" from membership
       where owner_org_id = (select current_org()) and role = 'SO' and starts_at <= now() and (ends_at is null or ends_at > now())`,
    );
    for (const { personId } of owners) await this.tell('identity-check', checkId, personId);
  }

  @OnEvent(identityDecided, { subscriber: 'notifications.identity-decided', runsFor: () => PLATFORM_ORG_ID })
  async onDecided({ checkId, state }: Record<'checkId' | 'state', string>): Promise<void> {
    const kind = TOLD[state];
    const [check] = await this.uow.query<{ personId: string }>(
      'select applicant_person_id as "personId" from identity_check where owner_org_id = (select current_org()) and id = $1',
      [checkId],
    );
    if (kind && check) await this.tell(kind, checkId, check.personId);
  }

  private async tell(kind: string, checkId: string, personId: string): Promise<void> {
    const [person] = await this.uow.as({ actorId: personId }, () =>
      this.uow.query<{ email: string; locale: Locale }>('select email, locale from person where id = $1', [personId]),
    );
    if (person)
      await this.notifications.queue({
        kind,
        dedupeKey: `${kind}:${checkId}:${personId}`,
        to: person.email,
        locale: person.locale,
        ids: { subjectId: checkId },
      });
  }
}
