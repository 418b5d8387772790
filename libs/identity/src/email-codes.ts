import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Outbox, Secrets, UnitOfWork, currentContext, emailDoor, randomCode, runAs, sameSecret } from '#platform';
import { codeRequested } from './events.js';
import { Misses } from './misses.js';
import { LoginCodeEntity } from './persistence/session.entity.js';

/** What a code is good for, and for how many minutes. One does not stand for the other. */
const CODE_MINUTES = { SIGN_IN: 10, RESET: 30 } as const;
export type CodePurpose = keyof typeof CODE_MINUTES;

const CODE_ATTEMPTS = 5;
const CODE_PAUSE_SECONDS = 30;

/** Six digits that prove an e-mail address: good once, for some minutes and five tries. */
@Injectable()
export class EmailCodes {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly misses: Misses,
    private readonly secrets: Secrets,
    private readonly outbox: Outbox,
  ) {}

  /** Stores a fresh code and announces it; not more than one each half minute. */
  send(email: string, locale: string, purpose: CodePurpose = 'SIGN_IN'): Promise<void> {
    return this.asDoor(email, async (door) => {
      const [recent] = await this.uow.query(
        `select 1 from login_code where email_hash = $1 and purpose = $3 and created_at > now() - make_interval(secs => $2)`,
        [door, CODE_PAUSE_SECONDS, purpose],
      );
      if (recent) return;
      const codeId = randomUUID();
      await this.uow.query(
        `insert into login_code (id, email_hash, email, locale, code_sealed, purpose, expires_at) values ($1, $2, $3, $4, $5, $6, now() + make_interval(mins => $7))`,
        [codeId, door, email, locale, this.secrets.seal('login-code', randomCode()), purpose, CODE_MINUTES[purpose]],
      );
      await this.outbox.append(codeRequested, { codeId, door });
    });
  }

  /** True when the newest code of the address is this one; it is used up. @throws DomainError ACCOUNT_RESTING */
  async use(email: string, code: string): Promise<boolean> {
    const id = await this.find(email, code);
    return id !== undefined && (await this.take(email, id));
  }

  /**
   * The id of the newest code of the address if it is this one. It stays good until it is taken: who still has to
   * choose an organisation, or to type a second factor, comes again with it.
   * @throws DomainError ACCOUNT_RESTING
   */
  find(email: string, code: string, purpose: CodePurpose = 'SIGN_IN'): Promise<string | undefined> {
    return this.misses.guess(email, 'emailCode', () => this.asDoor(email, (door) => this.compare(door, code, purpose)));
  }

  /** Uses a code up. @returns false when another request was faster */
  take(email: string, id: string): Promise<boolean> {
    return this.asDoor(email, async () => {
      const [, count] = (await this.uow.query(
        'update login_code set used_at = now() where id = $1 and used_at is null',
        [id],
      )) as unknown as [unknown, number];
      return count === 1;
    });
  }

  private async compare(door: string, code: string, purpose: CodePurpose): Promise<string | undefined> {
    const newest = await this.uow
      .repo(LoginCodeEntity)
      .createQueryBuilder('c')
      .setLock('pessimistic_write')
      .where(
        'c.emailHash = :door and c.purpose = :purpose and c.usedAt is null and c.expiresAt > now() and c.attempts < :max',
        {
          ...{ door, purpose, max: CODE_ATTEMPTS },
        },
      )
      .orderBy('c.createdAt', 'DESC')
      .limit(1)
      .getOne();
    if (!newest) return undefined;
    await this.uow.query('update login_code set attempts = attempts + 1 where id = $1', [newest.id]);
    return sameSecret(this.secrets.open('login-code', newest.codeSealed), code.trim()) ? newest.id : undefined;
  }

  private asDoor<T>(email: string, work: (door: string) => Promise<T>): Promise<T> {
    const door = emailDoor(email);
    return runAs({ ...currentContext(), doorHash: door }, () => this.uow.run(() => work(door)));
  }
}
