import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeEach, describe, expect, test } from '@jest/globals';
import { acting, openPlatform } from '#testing';
import { invalid } from '#kernel';

const { uow, database, close } = await openPlatform();
afterAll(() => close());

const [mine, theirs] = [randomUUID(), randomUUID()];
const caller = { orgId: mine, actorId: randomUUID(), role: 'SA' };

beforeEach(() => database.rows('delete from job'));

const make = (kind: string): Promise<unknown> =>
  uow.query('insert into job (owner_org_id, kind) values (current_org(), $1)', [kind]);
const kinds = async (): Promise<string[]> =>
  (await database.rows<{ kind: string }>('select kind from job order by kind')).map(({ kind }) => kind);
const acts = async (): Promise<number> =>
  (await database.rows('select 1 from audit_entry where org_id = $1', [mine])).length;
const whoActs = async (): Promise<unknown> =>
  (
    await uow.query(
      'select current_org() as org, current_actor() as actor, current_role_code() as role, door_hash() as door',
    )
  )[0];

describe('a unit of work', () => {
  test('tells the database who acts, and no later unit on that connection', async () => {
    expect(await acting({ ...caller, doorHash: 'abc' }, () => uow.run(whoActs))).toEqual({
      org: mine,
      actor: caller.actorId,
      role: 'SA',
      door: 'abc',
    });
    for (let connection = 0; connection < 10; connection += 1)
      expect(await acting({}, () => uow.run(whoActs))).toEqual({ org: null, actor: null, role: null, door: null });
  });

  test('needs somebody who acts', async () => {
    await expect(uow.run(() => Promise.resolve(1))).rejects.toThrow('CONTEXT_MISSING');
  });

  test('is the only way to the database', async () => {
    await expect(acting(caller, async () => await uow.query('select 1'))).rejects.toThrow('UNIT_OF_WORK_MISSING');
    const noting = acting(caller, () => Promise.resolve().then(() => uow.audit({ action: 'a', subject: 's' })));
    await expect(noting).rejects.toThrow('UNIT_OF_WORK_MISSING');
  });

  test('inside another joins it: both are kept, or neither', async () => {
    const both = (fail: boolean): Promise<void> =>
      acting(caller, () =>
        uow.run(async () => {
          await make('outer');
          await uow.run(() => make('inner'));
          if (fail) throw invalid('TEXT_EMPTY');
        }),
      );
    await expect(both(true)).rejects.toThrow('TEXT_EMPTY');
    expect(await kinds()).toEqual([]);
    await both(false);
    expect(await kinds()).toEqual(['inner', 'outer']);
  });

  test('writes its acts with it, or not at all', async () => {
    const before = await acts();
    const act = (fail: boolean): Promise<void> =>
      acting(caller, () =>
        uow.run(async () => {
          uow.audit({ action: 'job.made', subject: 'job' });
          await make('audited');
          if (fail) throw new Error('no');
        }),
      );
    await expect(act(true)).rejects.toThrow('no');
    expect(await acts()).toBe(before);
    await act(false);
    expect(await acts()).toBe(before + 1);
  });
});

describe('part of a unit done as somebody else', () => {
  const twoParts = (inner: () => Promise<unknown>): Promise<unknown> =>
    acting(caller, () =>
      uow.run(async () => {
        await uow.as({ orgId: theirs }, inner).catch(() => undefined);
        await make('after');
        return whoActs();
      }),
    );

  test('belongs to them, and what follows to who was there before', async () => {
    expect(await twoParts(() => make('as them'))).toMatchObject({ org: mine });
    expect(await database.rows('select kind from job where owner_org_id = $1', [theirs])).toEqual([
      { kind: 'as them' },
    ]);
    expect(await database.rows('select kind from job where owner_org_id = $1', [mine])).toEqual([{ kind: 'after' }]);
  });

  test('and refused leaves the rest of the unit acting as who was there before', async () => {
    expect(await twoParts(() => Promise.reject(invalid('TEXT_EMPTY')))).toMatchObject({ org: mine });
    expect(await database.rows('select 1 from job where owner_org_id = $1', [mine])).toHaveLength(1);
  });

  test('stands in their chain', async () => {
    await acting(caller, () =>
      uow.run(() =>
        uow.as({ orgId: theirs }, () => {
          uow.audit({ action: 'theirs', subject: 'x' });
          return Promise.resolve();
        }),
      ),
    );
    expect(await database.rows('select action from audit_entry where org_id = $1', [theirs])).toEqual([
      { action: 'theirs' },
    ]);
  });
});

describe('what was lost against others', () => {
  const failing = (state: string): Promise<unknown> =>
    uow.query(`do $$ begin raise exception 'lost' using errcode = '${state}'; end $$`);

  test.each(['40001', '40P01', '23505', '23P01'])(
    '(%s) is tried again as a whole, three times at most',
    async (state) => {
      let runs = 0;
      const work = (good: number): Promise<void> =>
        acting(caller, () =>
          uow.run(async () => {
            runs += 1;
            await make(`run ${runs}`);
            if (runs < good) await failing(state);
          }),
        );
      await work(3);
      expect(await kinds()).toEqual(['run 3']);
      runs = 0;
      await expect(work(4)).rejects.toThrow('lost');
      expect(runs).toBe(3);
    },
  );

  test('in no other way is anything tried again', async () => {
    let runs = 0;
    const work = acting(caller, () =>
      uow.run(async () => {
        runs += 1;
        await failing('23514');
      }),
    );
    await expect(work).rejects.toThrow('lost');
    expect(runs).toBe(1);
  });

  test('two units that wait for each other both end well', async () => {
    await acting(caller, () => uow.run(() => make('a').then(() => make('b'))));
    const lock = (first: string, second: string): Promise<void> =>
      acting(caller, () =>
        uow.run(async () => {
          await uow.query('update job set done = done + 1 where kind = $1', [first]);
          await sleep(150);
          await uow.query('update job set done = done + 1 where kind = $1', [second]);
        }),
      );
    await database.rows('alter table job drop constraint ck_job_done');
    await Promise.all([lock('a', 'b'), lock('b', 'a')]);
    expect(await database.rows('select done from job')).toEqual([{ done: 2 }, { done: 2 }]);
  });
});
