import { Injectable } from '@nestjs/common';
import { conflict } from '#kernel';
import { UnitOfWork, currentContext, emailDoor, runAs, sha256 } from '#platform';
import { LOCK_AFTER, LOCK_SECONDS } from './domain/session-life.js';

/** What was guessed at. Each is counted by itself, so that nobody is shut out of one by misses at another. */
export type Guessed = 'password' | 'emailCode' | 'secondFactor' | 'secret';

/**
 * Failed proofs of an address, or of a program's id, known or not: after eight in a row it rests for a quarter of an hour of database time.
 * Unknown addresses rest alike, so that resting does not tell who has an account.
 */
@Injectable()
export class Misses {
  constructor(private readonly uow: UnitOfWork) {}

  /** @throws DomainError ACCOUNT_RESTING */
  async refuseResting(email: string, guessed: Guessed): Promise<void> {
    const [resting] = await this.asDoor(email, guessed, (door) =>
      this.uow.query('select 1 from missed_proof where door = $1 and misses >= $2 and ends_at > now()', [
        door,
        LOCK_AFTER,
      ]),
    );
    if (resting) throw conflict('ACCOUNT_RESTING', { minutes: LOCK_SECONDS / 60, field: guessed });
  }

  /** Counts a miss; a right proof forgets the misses before it. */
  async note(email: string, guessed: Guessed, isRight: boolean): Promise<void> {
    await this.asDoor(email, guessed, (door) =>
      isRight
        ? this.uow.query('update missed_proof set misses = 0 where door = $1 and misses > 0', [door])
        : this.uow.query(
            `insert into missed_proof as m (door, misses, ends_at) values ($1, 1, now() + make_interval(secs => $2))
             on conflict (door) do update set misses = case when m.ends_at > now() then m.misses + 1 else 1 end, ends_at = excluded.ends_at`,
            [door, LOCK_SECONDS],
          ),
    );
  }

  /** In a unit of its own where none is open: what was missed stays noted when the sign-in is refused. */
  private asDoor<T>(email: string, guessed: Guessed, work: (door: string) => Promise<T>): Promise<T> {
    const door = sha256(`missed:${guessed}:${emailDoor(email)}`);
    const { requestId, locale } = currentContext();
    return runAs({ requestId, locale, doorHash: door }, () => this.uow.run(() => work(door)));
  }
}
