import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { cleanText, conflict, notFound } from '#kernel';
import type { Clock } from '#kernel';
import { CLOCK, UnitOfWork, actingOrg, currentContext, randomSecret, runAs, sha256 } from '#platform';
import { refusedNotBefore } from './at-least.js';
import { Misses } from './misses.js';
import { MachineClientEntity } from './persistence/session.entity.js';
import { requireStepUp } from './sessions.js';

/** How long a token of a program is good; it is asked for anew, there is nothing to refresh. */
export const TOKEN_SECONDS = 600;

/** Refusals take this long at least, whatever was wrong. */
const REFUSAL_MS = 60;

const LISTED = 100;

/** Programs that read for an organisation: made, listed and revoked by who answers for them (docs/adr/0008). */
@Injectable()
export class MachineClients {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly misses: Misses,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Programs of the acting organisation, the newest first, revoked ones too; at most 100. */
  list(): Promise<MachineClientEntity[]> {
    return this.uow.run(() =>
      this.uow
        .repo(MachineClientEntity)
        .find({ where: { ownerOrgId: actingOrg() }, order: { createdAt: 'DESC', id: 'ASC' }, take: LISTED }),
    );
  }

  /** A program of the acting organisation. @throws DomainError NOT_FOUND */
  client(id: string): Promise<MachineClientEntity> {
    return this.uow.run(async () => {
      const row = await this.uow.repo(MachineClientEntity).findOneBy({ id, ownerOrgId: actingOrg() });
      if (!row) throw notFound();
      return row;
    });
  }

  /**
   * Makes a program that lives as long as the maker's membership. @returns its id, and the secret that is shown now and
   * never again: only its hash is stored. @throws DomainError STEP_UP_REQUIRED, TEXT_…
   */
  create(name: string): Promise<{ id: string; secret: string }> {
    return this.uow.run(async () => {
      requireStepUp();
      const [id, secret] = [randomUUID(), randomSecret()];
      await this.uow.query(
        `insert into machine_client (id, owner_org_id, membership_id, name, secret_hash, scopes, created_at) values ($1, $2, $3, $4, $5, 'read', $6)`,
        [id, actingOrg(), currentContext().membershipId, cleanText(name, 120), sha256(secret), this.clock.now()],
      );
      this.uow.audit({ action: 'identity.machine-created', subject: 'machine_client', subjectId: id });
      return { id, secret };
    });
  }

  /** From the next request on the program reads nothing, whatever tokens it holds. Twice is as once. @throws DomainError NOT_FOUND */
  revoke(id: string): Promise<void> {
    return this.uow.run(async () => {
      const client = await this.client(id);
      if (client.revokedAt) return;
      await this.uow.query(
        'update machine_client set revoked_at = $3, version = version + 1 where id = $1 and owner_org_id = $2 and revoked_at is null',
        [id, actingOrg(), this.clock.now()],
      );
      this.uow.audit({ action: 'identity.machine-revoked', subject: 'machine_client', subjectId: id });
    });
  }

  /**
   * A token for the secret. Unknown, revoked and wrong are answered alike; after eight misses the id rests.
   * @throws DomainError MACHINE_REFUSED, ACCOUNT_RESTING
   */
  token(id: string, secret: string): Promise<string> {
    return refusedNotBefore(REFUSAL_MS, async () => {
      const token = await this.misses.guess(id, 'secret', () => this.open(id, secret));
      if (token === undefined) throw conflict('MACHINE_REFUSED', { field: 'secret' });
      return token;
    });
  }

  private open(id: string, secret: string): Promise<string | undefined> {
    const { requestId, locale } = currentContext();
    return runAs({ requestId, locale, doorHash: sha256(secret) }, () =>
      this.uow.run(async () => {
        const client = await this.uow.repo(MachineClientEntity).findOneBy({ id, secretHash: sha256(secret) });
        if (!client || client.revokedAt) return undefined;
        await this.uow.query('update machine_client set last_used_at = $2 where id = $1', [id, this.clock.now()]);
        return this.uow.as({ orgId: client.ownerOrgId }, () => this.openSession(client));
      }),
    );
  }

  /** A session of ten minutes, of the membership that made the program; undefined when that has ended. */
  private async openSession({ id, membershipId, ownerOrgId }: MachineClientEntity): Promise<string | undefined> {
    const [membership] = await this.uow.query<{ personId: string }>(
      `select person_id as "personId" from membership where id = $1 and owner_org_id = $2 and starts_at <= now() and (ends_at is null or ends_at > now())`,
      [membershipId, ownerOrgId],
    );
    if (!membership) return undefined;
    const token = randomSecret();
    await this.uow.as({ doorHash: sha256(token) }, () =>
      this.uow.query(
        `insert into session (id, token_hash, person_id, membership_id, org_id, kind, machine_client_id, idle_seconds, expires_at)
         values ($1, $2, $3, $4, $5, 'MACHINE', $6, $7::int, now() + make_interval(secs => $7::int))`,
        [randomUUID(), sha256(token), membership.personId, membershipId, ownerOrgId, id, TOKEN_SECONDS],
      ),
    );
    this.uow.audit({ action: 'identity.machine-token', subject: 'machine_client', subjectId: id });
    return token;
  }
}
