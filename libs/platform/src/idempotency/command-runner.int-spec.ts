import { randomUUID } from 'node:crypto';
import { afterAll, describe, expect, test } from '@jest/globals';
import { acting, openPlatform, until } from '#testing';
import { forbidden, invalid } from '#kernel';
import type { RequestContext } from '../context/request-context.js';
import type { Outcome } from './command-runner.js';

const { commands, uow, database, source, close } = await openPlatform();
afterAll(() => close());

const org = (): Partial<RequestContext> => ({ orgId: randomUUID(), actorId: randomUUID(), role: 'SA' });
const input = (more: object = {}): { clientMutationId: string } => ({ clientMutationId: randomUUID(), ...more });

/** A job is what these commands make: the smallest record that an organisation owns. */
interface Job {
  readonly id: string;
  readonly kind: string;
}

async function make(kind: string): Promise<{ touched: { id: string } }> {
  const id = randomUUID();
  await uow.query('insert into job (id, owner_org_id, kind) values ($1, current_org(), $2)', [id, kind]);
  return { touched: { id } };
}

const read = async ({ id }: { id: string }): Promise<Job | undefined> =>
  (await uow.run(() => uow.query<Job>('select id, kind from job where id = $1', [id])))[0];

const send = (
  caller: Partial<RequestContext>,
  given: { clientMutationId: string },
  act = () => make('made'),
  operation = 'makeJob',
): Promise<Outcome<Job | undefined>> => acting(caller, () => commands.run({ operation, input: given }, act, read));

const jobsOf = async ({ orgId }: Partial<RequestContext>): Promise<number> =>
  (await database.rows('select 1 from job where owner_org_id = $1', [orgId])).length;

describe('a command that has to be proved first', () => {
  const prove = (refuse: boolean) => async (): Promise<void> => {
    await make('proof');
    if (refuse) throw invalid('CODE_WRONG');
  };
  const proved = (caller: Partial<RequestContext>, refuse: boolean, act: () => ReturnType<typeof make>) =>
    acting(caller, () => commands.run({ operation: 'makeJob', input: input() }, act, read, prove(refuse)));

  test('keeps what a proof that failed noted, and does nothing else', async () => {
    const caller = org();
    expect(await proved(caller, true, () => make('made'))).toMatchObject({ userErrors: [{ code: 'CODE_WRONG' }] });
    expect(await database.rows('select kind from job where owner_org_id = $1', [caller.orgId])).toEqual([
      { kind: 'proof' },
    ]);
  });

  test('gives the proof back when the command itself is refused', async () => {
    const caller = org();
    const refuse = (): never => {
      throw invalid('NAME_EMPTY');
    };
    expect(await proved(caller, false, refuse)).toMatchObject({ userErrors: [{ code: 'NAME_EMPTY' }] });
    expect(await jobsOf(caller)).toBe(0);
  });
});

describe('a command that is sent again', () => {
  test('with the same key and input is answered once more and not done again', async () => {
    const [caller, given] = [org(), input()];
    const first = await send(caller, given);
    const second = await send(caller, given);
    expect(second).toEqual({ ...first, replayed: true });
    expect(first).toMatchObject({ replayed: false, userErrors: [] });
    expect(await jobsOf(caller)).toBe(1);
  });

  test('with the same key and another input is refused', async () => {
    const [caller, given] = [org(), input({ name: 'a' })];
    await send(caller, given);
    const other = await send(caller, { ...given, name: 'b' } as typeof given);
    expect(other).toMatchObject({
      userErrors: [{ code: 'IDEMPOTENCY_KEY_REUSED', details: { field: 'clientMutationId' } }],
    });
    expect(other.value).toBeUndefined();
    expect(await jobsOf(caller)).toBe(1);
  });

  test('is answered with what the caller may see today', async () => {
    const [caller, given] = [org(), input()];
    const first = await send(caller, given);
    await database.rows('update job set kind = $1 where id = $2', ['changed', first.value?.id]);
    expect((await send(caller, given)).value?.kind).toBe('changed');
    await database.rows('alter table job disable trigger all');
    await database.rows('update job set owner_org_id = $1 where id = $2', [randomUUID(), first.value?.id]);
    await database.rows('alter table job enable trigger all');
    const third = await send(caller, given);
    expect(third).toMatchObject({ replayed: true, userErrors: [] });
    expect(third.value).toBeUndefined();
  });

  test('after it was refused is done, since a refusal leaves nothing behind', async () => {
    const [caller, given] = [org(), input()];
    const refusing = async (): Promise<{ touched: { id: string } }> => {
      await make('half');
      throw invalid('TEXT_EMPTY', { field: 'name' });
    };
    expect(await send(caller, given, refusing)).toMatchObject({
      userErrors: [{ code: 'TEXT_EMPTY' }],
      replayed: false,
    });
    expect(await jobsOf(caller)).toBe(0);
    expect(await send(caller, given)).toMatchObject({ userErrors: [], replayed: false, value: { kind: 'made' } });
  });

  test('repeats the warnings of its first answer', async () => {
    const [caller, given] = [org(), input()];
    const warnings = [{ code: 'TAX_ID_GENERIC', details: { field: 'taxId' } }];
    const warned = async (): Promise<{ touched: { id: string }; warnings: typeof warnings }> => ({
      ...(await make('made')),
      warnings,
    });
    await send(caller, given, warned);
    expect((await send(caller, given, warned)).warnings).toEqual(warnings);
  });
});

describe('a key belongs to who used it and for what:', () => {
  test('another organisation, person, link or operation with the same key does its own', async () => {
    const given = input();
    const person = org();
    const callers = [person, org(), { ...person, actorId: randomUUID() }, { ...person, doorHash: 'a'.repeat(64) }];
    for (const caller of callers) expect(await send(caller, given)).toMatchObject({ replayed: false, userErrors: [] });
    expect(await send(person, given, undefined, 'makeOther')).toMatchObject({ replayed: false });
    expect(await send(person, given)).toMatchObject({ replayed: true });
  });

  test('two holders of links, neither of whom has an account, do not meet', async () => {
    const given = input();
    const holder = (door: string): Partial<RequestContext> => ({ doorHash: door.repeat(64), role: 'HOLDER' });
    const nothing = (): Promise<{ touched: { id: string } }> => Promise.resolve({ touched: { id: randomUUID() } });
    expect(await send(holder('c'), given, nothing)).toMatchObject({ replayed: false });
    expect(await send(holder('d'), given, nothing)).toMatchObject({ replayed: false });
    expect(await send(holder('c'), given, nothing)).toMatchObject({ replayed: true });
  });
});

test('what a person cannot correct goes to the top level and leaves nothing behind', async () => {
  const [caller, given] = [org(), input()];
  const forbid = async (): Promise<never> => {
    await make('half');
    throw forbidden();
  };
  await expect(send(caller, given, forbid)).rejects.toThrow('FORBIDDEN');
  expect(await jobsOf(caller)).toBe(0);
});

describe('twenty copies at once, five and twenty times over,', () => {
  const rounds = Array.from({ length: 25 }, (_, round) => round);
  const copies = (one: () => Promise<Outcome<Job | undefined>>): Promise<Outcome<Job | undefined>[]> =>
    Promise.all(Array.from({ length: 20 }, one));

  test('have one effect, and every copy the same answer', async () => {
    const caller = org();
    for (const round of rounds) {
      const given = input({ round });
      const answers = await copies(() => send(caller, given));
      expect(new Set(answers.map(({ value }) => value?.id)).size).toBe(1);
      expect(answers.filter(({ replayed }) => !replayed)).toHaveLength(1);
      expect(answers.flatMap(({ userErrors }) => userErrors)).toEqual([]);
    }
    expect(await jobsOf(caller)).toBe(25);
  });

  test('of a command that refuses what exists already, as well', async () => {
    const caller = org();
    for (const round of rounds) {
      const given = input({ round });
      const once = async (): Promise<{ touched: { id: string } }> => {
        const [existing] = await uow.query('select 1 from job where kind = $1', [`job ${round}`]);
        if (existing) throw invalid('ALREADY_A_MEMBER', { field: 'kind' });
        return make(`job ${round}`);
      };
      const answers = await copies(() => send(caller, given, once));
      expect(answers.flatMap(({ userErrors }) => userErrors)).toEqual([]);
      expect(answers.filter(({ replayed }) => !replayed)).toHaveLength(1);
    }
    expect(await jobsOf(caller)).toBe(25);
  });
});

test('a copy that finds the first one still running after the longest wait is told to come again', async () => {
  const [caller, given] = [org(), input()];
  let letGo: (() => void) | undefined;
  const slow = async (): Promise<{ touched: { id: string } }> => {
    await new Promise<void>((resolve) => (letGo = resolve));
    return make('slow');
  };
  const first = send(caller, given, slow);
  await until(() => Promise.resolve(letGo));
  const second = await send(caller, given);
  expect(second).toMatchObject({ userErrors: [{ code: 'CONFLICT_RETRY' }], replayed: false });
  letGo?.();
  expect(await first).toMatchObject({ replayed: false, value: { kind: 'slow' } });
  expect(await jobsOf(caller)).toBe(1);
});

test('nothing was left open', async () => {
  const [open] = await source.query<{ n: number }[]>(
    `select count(*)::int as n from pg_stat_activity where application_name = 'test' and state like 'idle in transaction%' and datname = current_database()`,
  );
  expect(open?.n).toBe(0);
});
