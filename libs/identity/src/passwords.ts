import { hash, verify } from '@node-rs/argon2';
import { Injectable } from '@nestjs/common';

/** Argon2id, OWASP's first choice of parameters; each hash carries its own, so they may be raised later. */
const ARGON2ID = 2; // Algorithm.Argon2id: an ambient const enum cannot be imported here
const OPTIONS = { algorithm: ARGON2ID, memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const MAX_PARALLEL = 4;

/** Hashes and checks passwords, a few at a time, with the same work for accounts that do not exist. */
@Injectable()
export class Passwords {
  private running = 0;
  private readonly waiting: (() => void)[] = [];
  private readonly nobody = hash('no such account', OPTIONS);

  hash(password: string): Promise<string> {
    return this.queued(() => hash(password, OPTIONS));
  }

  /** @param stored the account's hash; undefined takes as long and is always wrong */
  async matches(stored: string | undefined, password: string): Promise<boolean> {
    const against = stored ?? (await this.nobody);
    const right = await this.queued(() => verify(against, password));
    return right && stored !== undefined;
  }

  private async queued<T>(work: () => Promise<T>): Promise<T> {
    if (this.running >= MAX_PARALLEL) await new Promise<void>((resolve) => this.waiting.push(resolve));
    this.running += 1;
    try {
      return await work();
    } finally {
      this.running -= 1;
      this.waiting.shift()?.();
    }
  }
}
