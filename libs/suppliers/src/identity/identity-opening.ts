import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { addWorkingDays, countryOf } from '#countries';
import { conflict } from '#kernel';
import type { Clock } from '#kernel';
import { CLOCK, PLATFORM_ORG_ID, Secrets, UnitOfWork, actingOrg, actingPerson, localDate, sha256 } from '#platform';
import type { RequestContext } from '#platform';
import { ANSWER_WORKING_DAYS } from '../domain/identity/identity-check.js';
import type { EnrolmentEntity } from '../persistence/enrolment.entity.js';
import type { SiteEntity, SupplierProfileEntity } from '../persistence/supplier-profile.entity.js';

/** Facts that the applicant opens, closed until the company that holds its id takes them as its own. */
const FACTS = ['profile', 'answer', 'evidence'];

/** What is the key to the applicant's half of the grants; nothing secret is stored. */
export const identityDoor = (secrets: Secrets, checkId: string, keyId: string): string =>
  sha256(secrets.linkToken('identity-check', checkId, 0, keyId));

/**
 * What happens with the tax id when an enrolment is handed in: the first company that hands it in holds it; the others
 * are checked. Both ways run the same statements but for the last ones, and the caller sees no difference. As the
 * applicant, inside a unit of work.
 */
@Injectable()
export class IdentityOpening {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly secrets: Secrets,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @returns true when the enrolment has to wait for a check */
  async open(enrolment: EnrolmentEntity, profile: SupplierProfileEntity, site: SiteEntity | null): Promise<boolean> {
    const door = profile.taxDoor ?? '';
    const holder = await this.holderOf(door);
    if (holder === actingOrg()) return false;
    await this.makeCheck(holder, enrolment, profile, site);
    return true;
  }

  /** The acting company holds the id from now on, if nobody does. @returns the organisation that holds the id */
  async holderOf(door: string): Promise<string> {
    await this.uow.query('delete from tax_registration where owner_org_id = $1 and tax_door <> $2', [
      actingOrg(),
      door,
    ]);
    const [row] = await this.uow.as({ doorHash: door }, async () => {
      await this.uow.query(
        'insert into tax_registration (owner_org_id, tax_door) values ($1, $2) on conflict do nothing',
        [actingOrg(), door],
      );
      return this.uow.query<{ holder: string }>(
        'select owner_org_id as holder from tax_registration where tax_door = $1',
        [door],
      );
    });
    // Given up by its holder at this very moment.
    if (!row) throw conflict('CONFLICT_RETRY');
    return row.holder;
  }

  private async makeCheck(
    holder: string,
    enrolment: EnrolmentEntity,
    profile: SupplierProfileEntity,
    site: SiteEntity | null,
  ): Promise<void> {
    const [id, now] = [randomUUID(), this.clock.now()];
    const askedOn = localDate(now, enrolment.zone);
    const dueOn = addWorkingDays(countryOf(enrolment.country), askedOn, ANSWER_WORKING_DAYS).date;
    const asSystem: Partial<RequestContext> = { role: 'SY', doorHash: profile.taxDoor ?? '' };
    // No RETURNING and no conflict target, which would need a right to read: the applicant adds a check and sees none.
    await this.uow.as(asSystem, () =>
      this.uow.query(
        `insert into identity_check (id, owner_org_id, counterparty_org_id, applicant_org_id, applicant_person_id, applicant_name,
           company_name, town, tax_display, tax_door, enrolment_id, invitation_id, enrolment_version, country, zone, asked_on, answer_due_on,
           key_id, state, state_event, state_at, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, 'ASKED', 'open', $19, $19)
         on conflict do nothing`,
        [
          ...[id, PLATFORM_ORG_ID, holder, actingOrg(), actingPerson(), profile.ownerName ?? ''],
          ...[profile.legalName ?? '', site?.town ?? null, profile.taxDisplay ?? '', profile.taxDoor],
          ...[enrolment.id, enrolment.invitationId, enrolment.version, enrolment.country, enrolment.zone],
          ...[askedOn, dueOn, this.secrets.keyId, now],
        ],
      ),
    );
    for (const group of FACTS)
      await this.uow.query(
        `insert into access_grant (owner_org_id, scope, field_group, mode, purpose, source, source_id, door_hash) values ($1, 'facts', $2, 'read', 'unir los datos de la misma empresa', 'identity-check', $3, $4)`,
        [actingOrg(), group, id, identityDoor(this.secrets, id, this.secrets.keyId)],
      );
  }
}
