import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { conflict, invalid } from '#kernel';
import type { Clock } from '#kernel';
import { CLOCK, UnitOfWork, actingOrg } from '#platform';
import { isQuarter, readHours } from './domain/index.js';
import type { Quarter } from './domain/index.js';
import { AdviserHoursEntity } from './persistence/accreditation.entity.js';
import { RosterService } from './roster.service.js';

/** For what hours are set apart: a track, or an assignment (visits of the diagnostic). */
export interface Reserving {
  readonly accreditationId: string;
  readonly quarter: Quarter;
  /** Plain decimal. */
  readonly hours: string;
  readonly enrolmentId: string;
  readonly subjectId: string;
}

/**
 * Hours of advice: reserved by one conditional update, drawn by another, returned once. No hour is given twice, whoever
 * asks at the same moment (domain guide 5.4).
 */
@Injectable()
export class HoursService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly roster: RosterService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Says how many hours an accredited person has in a quarter.
   * @throws DomainError NOT_FOUND, QUARTER_INVALID, HOURS_INVALID, HOURS_BELOW_RESERVED
   */
  setHours(accreditationId: string, quarter: string, total: string): Promise<void> {
    return this.uow.run(async () => {
      await this.roster.accreditation(accreditationId);
      if (!isQuarter(quarter)) throw invalid('QUARTER_INVALID', { field: 'quarter' });
      const hours = readHours(total, 'total');
      const set = await this.uow.query(
        `insert into adviser_hours (id, owner_org_id, accreditation_id, quarter, total) values ($1, $2, $3, $4, $5)
         on conflict (accreditation_id, quarter) do update set total = excluded.total, version = adviser_hours.version + 1
           where adviser_hours.reserved <= excluded.total returning id`,
        [randomUUID(), actingOrg(), accreditationId, quarter, hours],
      );
      if (set.length === 0) throw conflict('HOURS_BELOW_RESERVED', { field: 'total' });
      this.uow.audit({
        ...{ action: 'assistance.hours-set', subject: 'accreditation', subjectId: accreditationId },
        detail: { quarter, total: hours },
      });
    });
  }

  /** The hours of a person on the acting programme owner's roster, the newest quarter first; at most 40. */
  ofAccreditation(accreditationId: string): Promise<AdviserHoursEntity[]> {
    return this.uow.run(() =>
      this.uow
        .repo(AdviserHoursEntity)
        .find({ where: { ownerOrgId: actingOrg(), accreditationId }, order: { quarter: 'DESC' }, take: 40 }),
    );
  }

  /** True when nobody on the roster who is accredited for the track has an hour left in the quarter. */
  areExhausted(track: string, quarter: Quarter): Promise<boolean> {
    return this.uow.run(async () => {
      const free = await this.uow.query(
        `select 1 from adviser_hours h join accreditation a on a.owner_org_id = h.owner_org_id and a.id = h.accreditation_id
         where h.owner_org_id = $1 and h.quarter = $2 and h.reserved < h.total and a.ended_on is null and $3 = any(a.tracks) limit 1`,
        [actingOrg(), quarter, track],
      );
      return free.length === 0;
    });
  }

  /**
   * Sets hours apart, as the programme, inside a unit of work: of two who ask at once for the last hours one is refused.
   * @throws DomainError HOURS_EXHAUSTED
   */
  async reserve({ accreditationId, quarter, hours, enrolmentId, subjectId }: Reserving): Promise<void> {
    const [account] = await this.uow.query<{ id: string }>(
      `with taken as (
         update adviser_hours set reserved = reserved + $4::numeric, version = version + 1
         where owner_org_id = $1 and accreditation_id = $2 and quarter = $3 and reserved + $4::numeric <= total returning id)
       select id from taken`,
      [actingOrg(), accreditationId, quarter, hours],
    );
    if (!account) throw conflict('HOURS_EXHAUSTED', { field: 'hours', quarter });
    await this.uow.query(
      `insert into hour_reservation (id, owner_org_id, enrolment_id, adviser_hours_id, subject_id, reserved, created_at)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [randomUUID(), actingOrg(), enrolmentId, account.id, subjectId, hours, this.clock.now()],
    );
  }

  /** Draws hours from what was set apart, as the adviser, inside a unit of work. @throws DomainError HOURS_ABOVE_RESERVED */
  async draw(subjectId: string, hours: string): Promise<void> {
    const drawn = await this.uow.query(
      `with drawn as (
         update hour_reservation set used = used + $2::numeric
         where subject_id = $1 and released_at is null and used + $2::numeric <= reserved returning 1)
       select 1 from drawn`,
      [subjectId, hours],
    );
    if (drawn.length === 0) throw conflict('HOURS_ABOVE_RESERVED', { field: 'hours' });
  }

  /** Brings the accounts behind reservations up to what was drawn. As the programme; twice is as once. */
  settleUsed(subjectId: string): Promise<void> {
    return this.uow.run(async () => {
      await this.uow.query(
        `update adviser_hours h set used = (select sum(r.used) from hour_reservation r where r.adviser_hours_id = h.id), version = version + 1
         where h.owner_org_id = $1 and h.id = (select adviser_hours_id from hour_reservation where owner_org_id = $1 and subject_id = $2)`,
        [actingOrg(), subjectId],
      );
    });
  }

  /** Returns what was not used. As the programme; twice is as once. */
  release(subjectId: string): Promise<void> {
    return this.uow.run(async () => {
      await this.settleUsed(subjectId);
      await this.uow.query(
        `with held as (select id, adviser_hours_id, reserved - used as rest from hour_reservation
           where owner_org_id = $1 and subject_id = $2 and released_at is null for update),
         released as (update hour_reservation r set reserved = r.used, released_at = now() from held where r.id = held.id)
         update adviser_hours h set reserved = h.reserved - held.rest, version = version + 1 from held where h.id = held.adviser_hours_id`,
        [actingOrg(), subjectId],
      );
    });
  }
}
