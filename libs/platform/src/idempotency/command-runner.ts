import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { DomainError, canonicalJson, conflict } from '#kernel';
import type { Clock } from '#kernel';
import { CLOCK } from '../clock/system-clock.js';
import { currentContext } from '../context/request-context.js';
import { UnitOfWork, sqlState } from '../database/unit-of-work.js';

/** A mutation's name and input; the input carries the caller's idempotency key. */
export interface Command {
  readonly operation: string;
  readonly input: { readonly clientMutationId: string };
}

/** What a person can correct, or should know: a stable code, where, and the facts its sentence needs. */
export interface Remark {
  readonly code: string;
  readonly details: Readonly<Record<string, unknown>>;
}

/** What a command touched, by name: enough to read the answer again with today's rights. */
export type Touched = Readonly<Record<string, string>>;

export interface Outcome<T, K extends Touched = Touched> {
  /** Absent when the command was refused. */
  readonly value?: T;
  /** What the command touched; absent when it was refused. */
  readonly touched?: K;
  readonly replayed: boolean;
  readonly userErrors: readonly Remark[];
  readonly warnings: readonly Remark[];
}

/** What a command hands back from its unit of work. */
export interface Done<T extends Touched> {
  readonly touched: T;
  readonly warnings?: readonly Remark[];
  /** What of a command on many records could not be done; the rest was, so a repeat gets the same answer. */
  readonly userErrors?: readonly Remark[];
}

/** What is stored of an answered command. */
interface Kept<K extends Touched = Touched> {
  readonly touched: K;
  readonly warnings: readonly Remark[];
  readonly userErrors?: readonly Remark[];
}

const KEPT_DAYS = 45;

/**
 * Runs a mutation once per (caller, key): state, audit, outbox and the record of the answer are one transaction. A
 * repeat with the same input reads the same records again; with another input it is refused. Calls that ended in
 * userErrors leave nothing behind and may be repeated (D7).
 */
@Injectable()
export class CommandRunner {
  constructor(
    private readonly uow: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * @param act changes the state inside one unit of work and names what it touched
   * @param prove runs first, unless the key was answered before. Where it refuses, what it noted stays (a code that was
   *   tried); where `act` refuses, the proof was not used either
   * @param read the answer, from what was touched, after the commit
   */
  async run<K extends Touched, T>(
    command: Command,
    act: () => Promise<Done<K>>,
    read: (touched: K) => Promise<T>,
    prove?: () => Promise<unknown>,
  ): Promise<Outcome<T, K>> {
    try {
      const { touched, warnings, userErrors = [], replayed } = await this.once(command, act, prove);
      return { value: await read(touched), touched, replayed, userErrors, warnings };
    } catch (error) {
      return { replayed: false, userErrors: correctable(error), warnings: [] };
    }
  }

  /** The same answer form for mutations that take no key: sign-in, codes, resets. */
  async attempt<T>(work: () => Promise<T>): Promise<Outcome<T>> {
    try {
      return { value: await work(), replayed: false, userErrors: [], warnings: [] };
    } catch (error) {
      return { replayed: false, userErrors: correctable(error), warnings: [] };
    }
  }

  private async once<K extends Touched>(
    command: Command,
    act: () => Promise<Done<K>>,
    prove?: () => Promise<unknown>,
  ): Promise<Kept<K> & { replayed: boolean }> {
    const hash = createHash('sha256').update(canonicalJson(command.input)).digest('hex');
    const answer = await this.uow.run(async () => {
      await this.waitForCopies(command);
      const earlier = await this.find(command, hash);
      if (earlier) return { ...(earlier as Kept<K>), replayed: true };
      const refusal = prove && (await refusalOf(prove));
      if (refusal) return refusal; // and commit what the proof noted
      const { touched, warnings = [], userErrors = [] } = await act();
      await this.keep(command, hash, { touched, warnings, userErrors });
      return { touched, warnings, userErrors, replayed: false };
    });
    if (answer instanceof DomainError) throw answer;
    return answer;
  }

  /**
   * Copies of one command run one after the other, so that a later one finds the answer instead of the first one's
   * half-made records. @throws DomainError CONFLICT_RETRY when the copy before takes too long
   */
  private async waitForCopies({ operation, input }: Command): Promise<void> {
    const { actorId, orgId, doorHash } = currentContext();
    const name = [actorId, orgId, doorHash, operation, input.clientMutationId].join(' ');
    try {
      await this.uow.query('select pg_advisory_xact_lock(hashtextextended($1, 1))', [name]);
    } catch (error) {
      throw sqlState(error) === '55P03' ? conflict('CONFLICT_RETRY') : error;
    }
  }

  private async find(command: Command, hash: string): Promise<Kept | undefined> {
    const { actorId, orgId, doorHash } = currentContext();
    const [record] = await this.uow.query<{ request_hash: string; result: Kept }>(
      `select request_hash, result from command_record where key = $1 and operation = $2
         and actor_id is not distinct from $3 and org_id is not distinct from $4 and door_hash is not distinct from $5`,
      [command.input.clientMutationId, command.operation, actorId ?? null, orgId ?? null, doorHash ?? null],
    );
    if (record && record.request_hash !== hash) throw conflict('IDEMPOTENCY_KEY_REUSED', { field: 'clientMutationId' });
    return record?.result;
  }

  private async keep(command: Command, hash: string, result: object): Promise<void> {
    const { actorId, orgId, doorHash } = currentContext();
    const expires = new Date(this.clock.now().getTime() + KEPT_DAYS * 86_400_000);
    await this.uow.query(
      `insert into command_record (actor_id, org_id, door_hash, key, operation, request_hash, result, expires_at) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        actorId ?? null,
        orgId ?? null,
        doorHash ?? null,
        command.input.clientMutationId,
        command.operation,
        hash,
        result,
        expires,
      ],
    );
  }
}

/** The refusal with which a proof ends; undefined when it holds. @throws what is no refusal */
async function refusalOf(prove: () => Promise<unknown>): Promise<DomainError | undefined> {
  try {
    await prove();
    return undefined;
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
}

const CORRECTABLE = new Set(['invalid', 'conflict']);

/** What a person can correct, of one refusal or of several. @throws the error itself when it belongs to the top level */
function correctable(error: unknown): Remark[] {
  if (error instanceof AggregateError) return error.errors.flatMap(correctable);
  if (!(error instanceof DomainError) || !CORRECTABLE.has(error.kind)) throw error;
  return [{ code: error.code, details: error.details }];
}
