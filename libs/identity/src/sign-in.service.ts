import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { DomainError, conflict, invalid, normaliseEmail } from '#kernel';
import type { Clock } from '#kernel';
import {
  CLOCK,
  Outbox,
  Secrets,
  UnitOfWork,
  currentContext,
  emailDoor,
  randomCode,
  runAs,
  sameSecret,
} from '#platform';
import { LOCK_AFTER, LOCK_SECONDS } from './domain/session-life.js';
import { needsSecondFactor } from './domain/roles.js';
import { codeRequested } from './events.js';
import { Passwords } from './passwords.js';
import { CredentialEntity } from './persistence/credential.entity.js';
import { MembershipEntity } from './persistence/membership.entity.js';
import { PersonEntity } from './persistence/person.entity.js';
import { LoginCodeEntity } from './persistence/session.entity.js';
import { SecondFactor } from './second-factor.js';
import { Sessions } from './sessions.js';

export interface SignIn {
  readonly email: string;
  readonly password?: string | null | undefined;
  /** Six digits that were sent by e-mail, instead of a password. */
  readonly emailCode?: string | null | undefined;
  /** Six digits of the authenticator. */
  readonly secondFactor?: string | null | undefined;
  readonly membershipId?: string | null | undefined;
}

export interface SignedIn {
  /** Absent while the person still has to choose among several memberships. */
  readonly secret?: string;
  /** The role asks for an authenticator and the person has none yet: the session is good for setting it up only. */
  readonly mustSetUp?: boolean;
  readonly memberships: MembershipEntity[];
}

const CODE_MINUTES = 10;
const CODE_ATTEMPTS = 5;
const CODE_PAUSE_SECONDS = 30;

/** Proof of a person by password or e-mailed code, then by second factor where the role asks for it (D8). */
@Injectable()
export class SignInService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly passwords: Passwords,
    private readonly secondFactor: SecondFactor,
    private readonly sessions: Sessions,
    private readonly secrets: Secrets,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Opens a session. Unknown address, wrong password and no membership answer alike and take as long.
   * @throws DomainError SIGN_IN_FAILED, ACCOUNT_RESTING, MFA_REQUIRED, MFA_WRONG
   */
  async signIn(request: SignIn, userAgent: string | null): Promise<SignedIn> {
    const email = normaliseEmail(request.email);
    const person = email ? await this.personAt(email) : undefined;
    const proven = request.emailCode
      ? email !== null && (await this.useEmailCode(email, request.emailCode))
      : await this.passwordMatches(person, request.password ?? '');
    if (!person || !proven) throw invalid('SIGN_IN_FAILED', { field: 'email' });
    return this.as(person, () => this.uow.run(() => this.openFor(request, userAgent)));
  }

  /**
   * Proves the acting person anew, by authenticator or by a code sent to their address.
   * @throws DomainError MFA_WRONG
   */
  async stepUp(email: string, code: string): Promise<boolean> {
    const byAuthenticator = await this.uow.run(() => this.secondFactor.use(code));
    if (!byAuthenticator && !(await this.useEmailCode(email, code))) throw conflict('MFA_WRONG', { field: 'code' });
    await this.uow.run(() => this.sessions.markStepUp(byAuthenticator));
    return true;
  }

  /** Sends a six-digit code to the address, if somebody may sign in with it; the answer is the same either way. */
  async requestEmailCode(rawEmail: string): Promise<true> {
    const email = normaliseEmail(rawEmail);
    if (!email) throw invalid('EMAIL_INVALID', { field: 'email' });
    const person = await this.personAt(email);
    if (person) await this.sendCode(email, person.locale);
    return true;
  }

  /** Stores a fresh code and announces it; not more than one each half minute. */
  async sendCode(email: string, locale: string): Promise<void> {
    const door = emailDoor(email);
    await runAs({ ...currentContext(), doorHash: door }, () =>
      this.uow.run(async () => {
        const [recent] = await this.uow.query(
          `select 1 from login_code where email_hash = $1 and created_at > now() - make_interval(secs => $2)`,
          [door, CODE_PAUSE_SECONDS],
        );
        if (recent) return;
        const codeId = randomUUID();
        await this.uow.query(
          `insert into login_code (id, email_hash, email, locale, code_sealed, purpose, expires_at) values ($1, $2, $3, $4, $5, 'SIGN_IN', now() + make_interval(mins => $6))`,
          [codeId, door, email, locale, this.secrets.seal('login-code', randomCode()), CODE_MINUTES],
        );
        await this.outbox.append(codeRequested, { codeId, door });
      }),
    );
  }

  /** True when the newest code of the address is this one; a code works once and allows five tries. */
  async useEmailCode(email: string, code: string): Promise<boolean> {
    const door = emailDoor(email);
    return runAs({ ...currentContext(), doorHash: door }, () =>
      this.uow.run(async () => {
        const newest = await this.uow
          .repo(LoginCodeEntity)
          .createQueryBuilder('c')
          .setLock('pessimistic_write')
          .where('c.emailHash = :door and c.usedAt is null and c.expiresAt > now() and c.attempts < :max', {
            door,
            max: CODE_ATTEMPTS,
          })
          .orderBy('c.createdAt', 'DESC')
          .limit(1)
          .getOne();
        if (!newest) return false;
        const right = sameSecret(this.secrets.open('login-code', newest.codeSealed), code.trim());
        await this.uow.query(
          `update login_code set attempts = attempts + 1, used_at = case when $2 then now() end where id = $1`,
          [newest.id, right],
        );
        return right;
      }),
    );
  }

  /** What the person at an address does, and for whom. Only for who just proved the address. */
  async membershipsAt(email: string): Promise<MembershipEntity[]> {
    const person = await this.personAt(email);
    return person ? this.as(person, () => this.uow.run(() => this.liveMemberships())) : [];
  }

  private async openFor(request: SignIn, userAgent: string | null): Promise<SignedIn> {
    const memberships = await this.liveMemberships();
    if (memberships.length === 0) throw invalid('SIGN_IN_FAILED', { field: 'email' });
    const chosen = request.membershipId
      ? memberships.find(({ id }) => id === request.membershipId)
      : memberships.length === 1
        ? memberships[0]
        : undefined;
    if (!chosen) return { memberships };
    const needed = needsSecondFactor(chosen.role);
    const mustSetUp = needed && !(await this.secondFactor.isSet());
    const secondFactor = needed && !mustSetUp && (await this.proveSecondFactor(request.secondFactor));
    const { secret, sessionId } = await this.sessions.open(chosen, {
      secondFactor,
      fresh: secondFactor || Boolean(request.emailCode),
      userAgent,
    });
    this.uow.audit({
      action: 'identity.signed-in',
      subject: 'session',
      subjectId: sessionId,
      detail: { org: chosen.ownerOrgId, role: chosen.role },
    });
    return { secret, mustSetUp, memberships: [chosen] };
  }

  private async proveSecondFactor(code: string | null | undefined): Promise<true> {
    if (!code) throw conflict('MFA_REQUIRED', { field: 'secondFactor' });
    if (!(await this.secondFactor.use(code))) throw conflict('MFA_WRONG', { field: 'secondFactor' });
    return true;
  }

  private liveMemberships(): Promise<MembershipEntity[]> {
    return this.uow
      .repo(MembershipEntity)
      .createQueryBuilder('m')
      .where('m.personId = current_actor() and m.startsAt <= now() and (m.endsAt is null or m.endsAt > now())')
      .orderBy('m.startsAt')
      .getMany();
  }

  private personAt(email: string): Promise<PersonEntity | undefined> {
    const door = emailDoor(email);
    return runAs({ ...currentContext(), doorHash: door }, () =>
      this.uow.run(async () => (await this.uow.repo(PersonEntity).findOneBy({ emailHash: door })) ?? undefined),
    );
  }

  /** Counts misses in a unit of its own, so that a refused sign-in still leaves its mark. */
  private async passwordMatches(person: PersonEntity | undefined, password: string): Promise<boolean> {
    if (!person) return this.passwords.matches(undefined, password);
    return this.as(person, async () => {
      const credential = await this.uow.run(() => this.uow.repo(CredentialEntity).findOneBy({ personId: person.id }));
      if (credential?.lockedUntil && credential.lockedUntil > this.clock.now())
        throw new DomainError('conflict', 'ACCOUNT_RESTING', { minutes: LOCK_SECONDS / 60, field: 'password' });
      const right = await this.passwords.matches(credential?.passwordHash, password);
      await this.uow.run(() =>
        this.uow.query(
          `update credential set failed_attempts = case when $1 then 0 else failed_attempts + 1 end,
             locked_until = case when not $1 and (failed_attempts + 1) % $2 = 0 then $3::timestamptz + make_interval(secs => $4) end
           where person_id = current_actor()`,
          [right, LOCK_AFTER, this.clock.now(), LOCK_SECONDS],
        ),
      );
      return right;
    });
  }

  private as<T>(person: PersonEntity, work: () => Promise<T>): Promise<T> {
    const { requestId, locale } = currentContext();
    return runAs({ requestId, locale, actorId: person.id }, work);
  }
}
