import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '#kernel';
import { CLOCK, Outbox, UnitOfWork, actingOrg, actingPerson } from '#platform';
import { checkSeason } from './domain/season.js';
import type { Season } from './domain/season.js';
import { seasonDeclared } from './events.js';
import { QuietHours } from './quiet-hours.js';

/** A season with its id. */
export interface DeclaredSeason extends Season {
  readonly id: string;
}

/** Weeks in which the acting supplier's clocks stand still and its reminders wait (domain guide 7). */
@Injectable()
export class SeasonsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly quiet: QuietHours,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @returns its id. @throws DomainError SEASON_ORDER, DATE_IN_THE_PAST, SEASON_TOO_LONG */
  declare(season: Season): Promise<string> {
    return this.uow.run(async () => {
      await this.uow.query('select pg_advisory_xact_lock(hashtextextended($1, 6))', [actingOrg()]);
      const today = (await this.quiet.here())?.date ?? this.clock.now().toISOString().slice(0, 10);
      checkSeason(season, await this.mine(), today);
      const id = randomUUID();
      await this.uow.query(
        'insert into peak_season (id, owner_org_id, starts_on, ends_on, declared_at, declared_by) values ($1, $2, $3, $4, $5, $6)',
        [id, actingOrg(), season.from, season.to, this.clock.now(), actingPerson()],
      );
      await this.outbox.append(seasonDeclared, { supplierOrgId: actingOrg() });
      this.uow.audit({
        action: 'notifications.season-declared',
        subject: 'peak_season',
        subjectId: id,
        detail: { ...season },
      });
      return id;
    });
  }

  /** The acting supplier's seasons, earliest first. */
  mine(): Promise<DeclaredSeason[]> {
    return this.uow.run(() =>
      this.uow.query(
        `select id, to_char(starts_on, 'YYYY-MM-DD') as "from", to_char(ends_on, 'YYYY-MM-DD') as "to" from peak_season
         where owner_org_id = $1 order by starts_on, id`,
        [actingOrg()],
      ),
    );
  }
}
