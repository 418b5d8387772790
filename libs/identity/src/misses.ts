import { Injectable } from '@nestjs/common';
import { conflict } from '#kernel';
import { UnitOfWork, currentContext, emailDoor, runAs, sha256 } from '#platform';
import { LOCK_AFTER, LOCK_SECONDS } from './domain/session-life.js';

/** What was guessed at. Each is counted by itself, so that nobody is shut out of one by misses at another. */
export type Guessed = 'password' | 'emailCode' | 'secondFactor' | 'secret';

/**
 * Failed proofs of an address, or of a program's id, known or not: after eight in a row it rests for a quarter of an hour
 * of database time. Unknown addresses rest alike, so that resting does not tell who has an account.
 */
@Injectable()
export class Misses {
  constructor(private readonly uow: UnitOfWork) {}

  /**
   * Has something proved. The try is counted before it is known how it ends, so that many at once are no more than eight;
   * a right one forgets those before it. @returns what the proof gave; undefined or false when it was wrong
   * @throws DomainError ACCOUNT_RESTING, and what the proof throws
   */
  async guess<T>(
    email: string,
    guessed: Guessed,
    prove: () => Promise<T>,
    isRight = (proved: T): boolean => proved !== undefined && proved !== false,
  ): Promise<T> {
    await this.takeTry(email, guessed);
    const proved = await prove();
    if (isRight(proved)) await this.forget(email, guessed);
    return proved;
  }

  /** While an address rests, tries neither count nor make the rest longer. */
  private async takeTry(email: string, guessed: Guessed): Promise<void> {
    const [taken] = await this.asDoor(email, guessed, (door) =>
      this.uow.query<{ misses: number }>(
        `insert into missed_proof as m (door, misses, ends_at) values ($1, 1, now() + make_interval(secs => $2))
         on conflict (door) do update set
           misses = case when m.ends_at <= now() then 1 else least(m.misses + 1, $3::int + 1) end,
           ends_at = case when m.ends_at > now() and m.misses >= $3::int then m.ends_at else excluded.ends_at end
         returning misses`,
        [door, LOCK_SECONDS, LOCK_AFTER],
      ),
    );
    if ((taken?.misses ?? 0) > LOCK_AFTER)
      throw conflict('ACCOUNT_RESTING', { minutes: LOCK_SECONDS / 60, field: guessed });
  }

  private async forget(email: string, guessed: Guessed): Promise<void> {
    await this.asDoor(email, guessed, (door) =>
      this.uow.query('update missed_proof set misses = 0 where door = $1 and misses > 0', [door]),
    );
  }

  /** In a unit of its own where none is open: what was missed stays noted when the sign-in is refused. */
  private asDoor<T>(email: string, guessed: Guessed, work: (door: string) => Promise<T>): Promise<T> {
    const door = sha256(`missed:${guessed}:${emailDoor(email)}`);
    const { requestId, locale } = currentContext();
    return runAs({ requestId, locale, doorHash: door }, () => this.uow.run(() => work(door)));
  }
}
