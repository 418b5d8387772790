import { Inject, Injectable } from '@nestjs/common';
import { generateSecret, generateSync, generateURI, verify } from 'otplib';
import type { Clock } from '#kernel';
import { CLOCK, Secrets, UnitOfWork, actingPerson } from '#platform';
import { requireStepUp } from './sessions.js';
import { SecondFactorEntity } from './persistence/credential.entity.js';

const PURPOSE = 'totp';

/** Time-based one-time codes (RFC 6238) of the acting person; each code works once. */
@Injectable()
export class SecondFactor {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly secrets: Secrets,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** True when the person has a confirmed authenticator. */
  async isSet(): Promise<boolean> {
    const row = await this.uow.repo(SecondFactorEntity).findOneBy({ personId: actingPerson() });
    return row?.confirmedAt != null;
  }

  /**
   * Starts (or starts again) an enrolment. Whoever has a confirmed authenticator proves themselves anew first: a
   * session left open must not be enough to replace it. @returns the otpauth URI to show as a QR code
   * @throws DomainError STEP_UP_REQUIRED
   */
  async enrol(account: string): Promise<string> {
    if (await this.isSet()) requireStepUp();
    const secret = generateSecret();
    await this.store(secret, null);
    return generateURI({ issuer: 'Enverde', label: account, secret });
  }

  /** Gives the person a confirmed authenticator with a new secret; for demo people and the first administrator. */
  async provision(): Promise<string> {
    const secret = generateSecret();
    await this.store(secret, this.clock.now());
    return secret;
  }

  /** True when the code is right, within one step of the clock, and was not used before; marks it used. */
  async use(code: string): Promise<boolean> {
    const rows = this.uow.repo(SecondFactorEntity);
    const row = await rows.findOne({ where: { personId: actingPerson() }, lock: { mode: 'pessimistic_write' } });
    if (!row || !/^\d{6}$/.test(code)) return false;
    const epoch = Math.floor(this.clock.now().getTime() / 1000);
    const result = await verify({
      secret: this.secrets.open(PURPOSE, row.secret),
      token: code,
      epoch,
      epochTolerance: 30,
    });
    if (!result.valid) return false;
    const step = Math.floor(epoch / 30) + result.delta;
    if (step <= Number(row.lastStep)) return false;
    await rows.update(
      { personId: row.personId },
      { lastStep: String(step), confirmedAt: row.confirmedAt ?? this.clock.now() },
    );
    return true;
  }

  private async store(secret: string, confirmedAt: Date | null): Promise<void> {
    await this.uow
      .repo(SecondFactorEntity)
      .upsert({ personId: actingPerson(), secret: this.secrets.seal(PURPOSE, secret), confirmedAt, lastStep: '0' }, [
        'personId',
      ]);
  }
}

/** The code of this moment, for the demo's login page and tests. */
export const currentCode = (secret: string, now: Date): string =>
  generateSync({ secret, epoch: Math.floor(now.getTime() / 1000) });
