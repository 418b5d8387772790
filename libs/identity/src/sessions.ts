import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { MACHINE, UnitOfWork, currentContext, randomSecret, runAs, sha256 } from '#platform';
import type { RequestContext } from '#platform';
import { DomainError } from '#kernel';
import { SETTING_UP, needsSecondFactor } from './domain/roles.js';
import type { MemberRole } from './domain/roles.js';
import { STEP_UP_SECONDS, sessionLifeOf } from './domain/session-life.js';
import { MembershipEntity } from './persistence/membership.entity.js';
import { SessionEntity } from './persistence/session.entity.js';

interface Opened {
  /** What the browser keeps; only its hash is stored. */
  readonly secret: string;
  readonly sessionId: string;
}

interface OpenSession {
  readonly id: string;
  readonly person_id: string;
  readonly membership_id: string;
  readonly has_stepped_up: boolean;
  readonly second_factor_at: Date | null;
  readonly machine_client_id: string | null;
}

/** Opens, recognises and ends sessions. Life is measured in database time (docs/adr/0008). */
@Injectable()
export class Sessions {
  constructor(private readonly uow: UnitOfWork) {}

  /** Opens a session of the acting person for one membership. Inside a unit of work. */
  async open(
    membership: MembershipEntity,
    options: {
      secondFactor: boolean;
      fresh: boolean;
      userAgent: string | null;
    },
  ): Promise<Opened> {
    const secret = randomSecret();
    const sessionId = randomUUID();
    const life = sessionLifeOf(membership.role);
    await this.uow.query(
      `insert into session (id, token_hash, person_id, membership_id, org_id, kind, second_factor_at, step_up_at, idle_seconds, expires_at, user_agent)
       values ($1, $2, $3, $4, $5, 'BROWSER', case when $6 then now() end, case when $7 then now() end, $8, now() + make_interval(secs => $9), $10)`,
      [
        sessionId,
        sha256(secret),
        membership.personId,
        membership.id,
        membership.ownerOrgId,
        options.secondFactor,
        options.fresh,
        life.idleSeconds,
        life.maxSeconds,
        options.userAgent,
      ],
    );
    return { secret, sessionId };
  }

  /** Opens a browser session for a person who just proved their address. @returns the secret for the cookie */
  openAfterProof(personId: string, membershipId: string, userAgent: string | null): Promise<string> {
    const { requestId, locale } = currentContext();
    return runAs({ requestId, locale, actorId: personId }, () =>
      this.uow.run(async () => {
        const membership = await this.uow.repo(MembershipEntity).findOneByOrFail({ id: membershipId, personId });
        return (await this.open(membership, { secondFactor: false, fresh: true, userAgent })).secret;
      }),
    );
  }

  /**
   * Who comes with this secret, or undefined when it opens nothing: unknown, ended, idle too long, too old, or the
   * membership has ended. Role and organisation are read anew each time.
   */
  contextOf(secret: string, base: Pick<RequestContext, 'requestId' | 'locale'>): Promise<RequestContext | undefined> {
    return runAs({ ...base, doorHash: sha256(secret) }, () =>
      this.uow.run(async () => {
        const [session] = await this.uow.query<OpenSession>(
          `select id, person_id, membership_id, second_factor_at, machine_client_id,
             coalesce(step_up_at > now() - make_interval(secs => $2), false) as has_stepped_up from session
           where token_hash = $1 and ended_at is null and expires_at > now() and last_seen_at + make_interval(secs => idle_seconds) > now()`,
          [sha256(secret), STEP_UP_SECONDS],
        );
        if (!session) return undefined;
        await this.uow.query(`select set_config('app.actor_id', $1, true)`, [session.person_id]);
        const [membership] = await this.uow.query<{ owner_org_id: string; role: MemberRole }>(
          'select owner_org_id, role from membership where id = $1 and starts_at <= now() and (ends_at is null or ends_at > now())',
          [session.membership_id],
        );
        if (!membership) return undefined;
        // At most one write a minute and session: reading pages must not cost a write each.
        await this.uow.query(
          `update session set last_seen_at = now() where id = $1 and last_seen_at < now() - interval '1 minute'`,
          [session.id],
        );
        if (session.machine_client_id)
          return this.machineOf(session.machine_client_id, { ...base, orgId: membership.owner_org_id });
        return {
          ...base,
          orgId: membership.owner_org_id,
          actorId: session.person_id,
          role: session.second_factor_at || !needsSecondFactor(membership.role) ? membership.role : SETTING_UP,
          membershipId: session.membership_id,
          sessionId: session.id,
          hasSteppedUp: session.has_stepped_up,
        };
      }),
    );
  }

  /** A program acts as itself, with no right of the person who made it; undefined once it was revoked. */
  private async machineOf(id: string, base: RequestContext): Promise<RequestContext | undefined> {
    await this.uow.query(`select set_config('app.org_id', $1, true)`, [base.orgId]);
    const [client] = await this.uow.query(
      'select 1 from machine_client where id = $1 and owner_org_id = $2 and revoked_at is null',
      [id, base.orgId],
    );
    return client ? { ...base, actorId: id, role: MACHINE } : undefined;
  }

  /** Ends one session of the acting person; unknown ids are answered alike. */
  async end(sessionId = currentContext().sessionId): Promise<void> {
    if (!sessionId) return;
    await this.uow.query(
      'update session set ended_at = now() where id = $1 and person_id = current_actor() and ended_at is null',
      [sessionId],
    );
  }

  /** Ends all sessions of the acting person except the one that asks. */
  async endOthers(): Promise<void> {
    await this.uow.query(
      'update session set ended_at = now() where person_id = current_actor() and ended_at is null and id <> $1',
      [currentContext().sessionId ?? randomUUID()],
    );
  }

  /** Notes that the acting person just proved a second factor or a fresh code. */
  async markStepUp(byAuthenticator: boolean): Promise<void> {
    await this.uow.query(
      'update session set step_up_at = now(), second_factor_at = case when $2 then now() else second_factor_at end where id = $1',
      [currentContext().sessionId ?? null, byAuthenticator],
    );
  }

  /** Open sessions of the acting person, newest first. */
  list(): Promise<SessionEntity[]> {
    return this.uow
      .repo(SessionEntity)
      .createQueryBuilder('s')
      .where(`s.personId = current_actor() and s.kind = 'BROWSER' and s.endedAt is null and s.expiresAt > now()`)
      .orderBy('s.lastSeenAt', 'DESC')
      .limit(50)
      .getMany();
  }
}

/**
 * Refuses an act that needs a fresh proof of the person (D8). Ask it once the record was found: who may not see a
 * record is told that it is not there, proven or not. @throws DomainError STEP_UP_REQUIRED
 */
export function requireStepUp(): void {
  if (!currentContext().hasSteppedUp) throw new DomainError('conflict', 'STEP_UP_REQUIRED');
}
