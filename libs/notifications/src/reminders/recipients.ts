import { Injectable } from '@nestjs/common';
import { UnitOfWork, actingOrg } from '#platform';
import type { Locale } from '#platform';
import type { TaskEntity } from '../persistence/task.entity.js';

/** Somebody of the acting organisation who is reminded. */
export interface Recipient {
  readonly personId: string;
  readonly email: string;
  readonly locale: Locale;
  /** False: nothing but what the law or a right hangs on. */
  readonly digests: boolean;
}

/** What an operator may do an owner may, and in a small firm does. */
const ALSO: Readonly<Record<string, readonly string[]>> = { SP: ['SP', 'SO'] };

/** Who is asked to do what a role does. */
export const rolesFor = (role: string | null): readonly string[] => (role === null ? [] : (ALSO[role] ?? [role]));

/** The people of the acting organisation, as they are now. Inside a unit of work. */
@Injectable()
export class Recipients {
  constructor(private readonly uow: UnitOfWork) {}

  /** Who does the task: the person it names while they are here, or all in its role. */
  async of({
    assigneePersonId,
    assigneeRole,
  }: Pick<TaskEntity, 'assigneePersonId' | 'assigneeRole'>): Promise<Recipient[]> {
    const members = await this.uow.query<{ personId: string }>(
      `select distinct person_id as "personId" from membership
       where owner_org_id = $1 and (person_id = $2 or ($2::uuid is null and role = any($3)))
         and starts_at <= now() and (ends_at is null or ends_at > now()) order by 1`,
      [actingOrg(), assigneePersonId, rolesFor(assigneeRole)],
    );
    const people: Recipient[] = [];
    for (const { personId } of members) people.push(...(await this.person(personId)));
    return people;
  }

  /** A person of the acting organisation; nobody when they left. */
  async member(personId: string): Promise<Recipient | undefined> {
    return (await this.of({ assigneePersonId: personId, assigneeRole: null }))[0];
  }

  /** The address and the wish are the person's own: read as the person. */
  private person(personId: string): Promise<Recipient[]> {
    return this.uow.as({ actorId: personId }, () =>
      this.uow.query<Recipient>(
        `select p.id as "personId", p.email, p.locale, coalesce(m.digests, true) as digests
         from person p left join message_preference m on m.person_id = p.id where p.id = $1`,
        [personId],
      ),
    );
  }
}
