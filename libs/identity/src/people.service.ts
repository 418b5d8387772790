import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { cleanText, invalid, normaliseEmail, notFound } from '#kernel';
import type { Clock } from '#kernel';
import { CLOCK, Outbox, UnitOfWork, actingOrg, actingPerson, currentContext, emailDoor, runAs } from '#platform';
import { checkPassword } from './domain/password.js';
import { mayHold } from './domain/roles.js';
import type { MemberRole, OrganisationKind } from './domain/roles.js';
import { passwordChanged } from './events.js';
import { Passwords } from './passwords.js';
import { CredentialEntity } from './persistence/credential.entity.js';
import { MembershipEntity } from './persistence/membership.entity.js';
import { OrganisationEntity } from './persistence/organisation.entity.js';
import { PersonEntity } from './persistence/person.entity.js';
import { Sessions, requireStepUp } from './sessions.js';

export interface NewOrganisation {
  /** Given only for organisations whose id is fixed, such as the platform. */
  readonly id?: string;
  readonly kind: OrganisationKind;
  readonly name: string;
  /** ISO 3166, two letters. */
  readonly country: string;
  readonly isDemo?: boolean;
}

export interface NewMember {
  readonly organisationId: string;
  readonly email: string;
  readonly name: string;
  readonly role: MemberRole;
}

/** Organisations, people and memberships: who there is, and what they do for whom. */
@Injectable()
export class PeopleService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly passwords: Passwords,
    private readonly sessions: Sessions,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Enters an organisation. The administrator does this for all kinds but suppliers, who come by invitation. */
  createOrganisation(request: NewOrganisation): Promise<string> {
    return this.uow.run(async () => {
      const id = request.id ?? randomUUID();
      await this.uow.query(
        `insert into organisation (id, owner_org_id, kind, name, country, is_demo, created_at) values ($1, $1, $2, $3, $4, $5, $6)`,
        [id, request.kind, cleanText(request.name, 120), request.country, request.isDemo ?? false, this.clock.now()],
      );
      this.uow.audit({
        action: 'identity.organisation-created',
        subject: 'organisation',
        subjectId: id,
        detail: { kind: request.kind },
      });
      return id;
    });
  }

  /**
   * Gives a person (known or new, by e-mail address) a role in an organisation.
   * @throws DomainError EMAIL_INVALID, NOT_FOUND, STEP_UP_REQUIRED, ROLE_DOES_NOT_FIT, ALREADY_A_MEMBER
   */
  addMember(request: NewMember): Promise<{ membershipId: string; personId: string }> {
    return this.uow.run(async () => {
      const email = normaliseEmail(request.email);
      if (!email) throw invalid('EMAIL_INVALID', { field: 'email' });
      const [organisation] = await this.uow.query<{ kind: OrganisationKind }>(
        'select kind from organisation where id = $1',
        [request.organisationId],
      );
      // Suppliers keep their own people: to everybody else they are not there (V14).
      if (!organisation || (organisation.kind === 'SUPPLIER' && request.organisationId !== actingOrg()))
        throw notFound();
      requireStepUp();
      if (!mayHold(organisation.kind, request.role)) throw invalid('ROLE_DOES_NOT_FIT', { field: 'role' });
      const name = cleanText(request.name, 120);
      const personId = await this.ensurePerson(email, name);
      return this.addMembership({ organisationId: request.organisationId, personId, role: request.role, name });
    });
  }

  /** Gives a known person a role in an organisation. @throws DomainError ALREADY_A_MEMBER */
  addMembership(request: {
    organisationId: string;
    personId: string;
    role: MemberRole;
    name: string;
  }): Promise<{ membershipId: string; personId: string }> {
    return this.uow.run(async () => {
      const { organisationId, personId, role } = request;
      const [existing] = await this.uow.query(
        'select 1 from membership where owner_org_id = $1 and person_id = $2 and role = $3 and ends_at is null',
        [organisationId, personId, role],
      );
      if (existing) throw invalid('ALREADY_A_MEMBER', { field: 'email' });
      const membershipId = randomUUID();
      await this.uow.query(
        `insert into membership (id, owner_org_id, person_id, role, person_name, starts_at) values ($1, $2, $3, $4, $5, $6)`,
        [membershipId, organisationId, personId, role, request.name, this.clock.now()],
      );
      this.uow.audit({
        action: 'identity.member-added',
        subject: 'membership',
        subjectId: membershipId,
        detail: { role, organisation: organisationId },
      });
      return { membershipId, personId };
    });
  }

  /** The person at an address, made when nobody is there yet. */
  ensurePerson(email: string, name: string): Promise<string> {
    const door = emailDoor(email);
    return this.uow.run(() =>
      this.uow.as({ doorHash: door }, async () => {
        await this.uow.query(
          `insert into person (id, email, email_hash, name, locale, created_at) values ($1, $2, $3, $4, $5, $6) on conflict (email_hash) do nothing`,
          [randomUUID(), email, door, name, currentContext().locale, this.clock.now()],
        );
        return (await this.uow.repo(PersonEntity).findOneByOrFail({ emailHash: door })).id;
      }),
    );
  }

  /**
   * Sets the acting person's password and ends their other sessions, all of them where no session acts. Whoever had one
   * before is told by letter. @throws DomainError PASSWORD_…
   */
  async setPassword(password: string): Promise<void> {
    const personId = actingPerson();
    const person = await this.uow.run(() => this.uow.repo(PersonEntity).findOneByOrFail({ id: personId }));
    checkPassword(password, [person.name, person.email.split('@')[0] ?? '']);
    const passwordHash = await this.passwords.hash(password);
    await this.uow.run(async () => {
      const credentials = this.uow.repo(CredentialEntity);
      const hadOne = await credentials.existsBy({ personId });
      const changedAt = this.clock.now();
      await credentials.upsert({ personId, passwordHash, changedAt }, ['personId']);
      await this.sessions.endOthers();
      if (hadOne) await this.outbox.append(passwordChanged, { personId, changedAt: changedAt.toISOString() });
      this.uow.audit({ action: 'identity.password-set', subject: 'person', subjectId: personId });
    });
  }

  /** The acting person, membership and organisation. */
  me(): Promise<{ person: PersonEntity; membership: MembershipEntity; organisation: OrganisationEntity }> {
    return this.uow.run(async () => ({
      person: await this.uow.repo(PersonEntity).findOneByOrFail({ id: actingPerson() }),
      membership: await this.uow.repo(MembershipEntity).findOneByOrFail({ id: currentContext().membershipId ?? '' }),
      organisation: await this.uow.repo(OrganisationEntity).findOneByOrFail({ id: actingOrg() }),
    }));
  }

  /** An organisation that the caller may see, or null. */
  organisation(id: string): Promise<OrganisationEntity | null> {
    return this.uow.run(() => this.uow.repo(OrganisationEntity).findOneBy({ id }));
  }

  /** A membership that the caller may see, or null. */
  membership(id: string): Promise<MembershipEntity | null> {
    return this.uow.run(() => this.uow.repo(MembershipEntity).findOneBy({ id }));
  }
}

/** Runs work for a person who just proved who they are, before any organisation is chosen. */
export const asPerson = <T>(personId: string, work: () => Promise<T>): Promise<T> => {
  const { requestId, locale } = currentContext();
  return runAs({ requestId, locale, actorId: personId }, work);
};
