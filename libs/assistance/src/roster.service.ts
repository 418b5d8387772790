import { randomBytes, randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { conflict, invalid, notFound } from '#kernel';
import type { Clock } from '#kernel';
import { PeopleService } from '#identity';
import { CLOCK, UnitOfWork, actingOrg, actingPerson, sha256 } from '#platform';
import { checkCompetence, kindOfRole } from './domain/index.js';
import type { Competence } from './domain/index.js';
import { AccreditationEntity, RosterCardEntity } from './persistence/accreditation.entity.js';

/** No letter or figure that is taken for another when a code is read aloud. */
const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const CODE_LENGTH = 20;
/** Days in which a code may be used. */
const CODE_DAYS = 30;
const LISTED = 100;

/** Whom a programme trusts with its suppliers: advisers and verifiers, by the code that they gave it (docs/adr/0025). */
@Injectable()
export class RosterService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly people: PeopleService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Makes a code with which a programme puts the acting person on its roster. It tells name, organisation and role to
   * whoever presents it, for thirty days. @returns the code, shown now and never again
   */
  issueCode(): Promise<{ id: string; code: string }> {
    return this.uow.run(async () => {
      const { membership, organisation } = await this.people.me();
      const code = Array.from(randomBytes(CODE_LENGTH), (byte) => LETTERS[byte % LETTERS.length]).join('');
      const id = randomUUID();
      await this.uow.query(
        `insert into roster_card (id, owner_org_id, person_id, person_name, organisation_name, role, door_hash, expires_at, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, now() + make_interval(days => $8::int), $9)`,
        [
          ...[id, actingOrg(), actingPerson(), membership.personName, organisation.name, membership.role],
          ...[doorOf(code), CODE_DAYS, this.clock.now()],
        ],
      );
      this.uow.audit({ action: 'assistance.roster-code-issued', subject: 'roster_card', subjectId: id });
      return { id, code: code.replace(/(.{4})(?=.)/g, '$1-') };
    });
  }

  /** A card of the acting person. @throws DomainError NOT_FOUND */
  card(id: string): Promise<RosterCardEntity> {
    return this.uow.run(async () => {
      const row = await this.uow
        .repo(RosterCardEntity)
        .findOneBy({ id, ownerOrgId: actingOrg(), personId: actingPerson() });
      return row ?? fail();
    });
  }

  /**
   * Puts the person who gave the code on the roster of the acting programme owner.
   * @throws DomainError ROSTER_CODE_UNKNOWN, ALREADY_ACCREDITED, ACCREDITATION_DATES, TRACK_UNKNOWN, COUNTRY_NOT_COVERED
   */
  accreditPerson(code: string, competence: Competence): Promise<string> {
    return this.uow.run(async () => {
      checkCompetence(competence);
      const card = await this.presented(code);
      const kind = kindOfRole(card.role);
      const rows = this.uow.repo(AccreditationEntity);
      const before = await rows.findOneBy({
        ownerOrgId: actingOrg(),
        personId: card.personId,
        kind,
        endedOn: IsNull(),
      });
      if (before) throw conflict('ALREADY_ACCREDITED', { field: 'code' });
      const id = randomUUID();
      await rows.insert({
        ...{ id, ownerOrgId: actingOrg(), kind, personId: card.personId, personName: card.personName },
        ...{ organisationId: card.ownerOrgId, organisationName: card.organisationName, createdAt: this.clock.now() },
        ...plainCompetence(competence),
      });
      this.uow.audit({
        ...{ action: 'assistance.person-accredited', subject: 'accreditation', subjectId: id },
        detail: { kind, tracks: competence.tracks, until: competence.validUntil },
      });
      return id;
    });
  }

  /** An accreditation of the acting programme owner. @throws DomainError NOT_FOUND */
  accreditation(id: string): Promise<AccreditationEntity> {
    return this.uow.run(
      async () => (await this.uow.repo(AccreditationEntity).findOneBy({ id, ownerOrgId: actingOrg() })) ?? fail(),
    );
  }

  /** The roster of the acting programme owner, by name; at most 100. */
  roster(): Promise<AccreditationEntity[]> {
    return this.uow.run(() =>
      this.uow
        .repo(AccreditationEntity)
        .find({ where: { ownerOrgId: actingOrg() }, order: { personName: 'ASC', id: 'ASC' }, take: LISTED }),
    );
  }

  private async presented(code: string): Promise<RosterCardEntity> {
    const doorHash = doorOf(code);
    const card = await this.uow.as({ doorHash }, () => this.uow.repo(RosterCardEntity).findOneBy({ doorHash }));
    if (!card) throw invalid('ROSTER_CODE_UNKNOWN', { field: 'code' });
    return card;
  }
}

/** Codes are read aloud and typed: case, spaces and dashes do not count. */
const doorOf = (code: string): string => sha256(`roster:${code.toUpperCase().replace(/[^A-Z0-9]/g, '')}`);

const plainCompetence = (held: Competence): Pick<AccreditationEntity, keyof Competence> => ({
  ...{ tracks: [...held.tracks], sectors: [...held.sectors], countries: [...held.countries] },
  ...{ languages: [...held.languages], maxKm: held.maxKm, validFrom: held.validFrom, validUntil: held.validUntil },
});

const fail = (): never => {
  throw notFound();
};
