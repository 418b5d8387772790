import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { uuidOf } from '#kernel';
import { IdentityStage, buyerWithProgramme, described, handedIn, inventNit, startProduct, until } from '#testing';
import type { TestProduct } from '#testing';

/** One tax id, two companies: the owner of the one that holds it is asked (D4, docs/adr/0023). */
let product: TestProduct;
let stage: IdentityStage;

beforeAll(async () => {
  product = await startProduct({ worker: 'postgres' });
  stage = await IdentityStage.open(product);
});
afterAll(() => product.stop());

describe('an id that another company holds', () => {
  test('gives the same answer as a new one, and takes about as long', async () => {
    const buyer = await buyerWithProgramme(product);
    const taxId = inventNit();
    await handedIn(await described(product, buyer, { taxId }));
    const other = await buyerWithProgramme(product);
    const times = { fresh: [] as number[], held: [] as number[] };
    const told = { fresh: {}, held: {} };
    for (let round = 0; round < 5; round += 1)
      for (const [kind, id] of [
        ['fresh', inventNit()],
        ['held', taxId],
      ] as const) {
        const company = await described(product, other, { taxId: id });
        const begun = performance.now();
        told[kind] = (await handedIn(company)).told;
        times[kind].push(performance.now() - begun);
      }
    expect(told.held).toEqual(told.fresh);
    expect(told.held).toMatchObject({ enrolment: { state: 'UNDER_REVIEW', stateReason: null } });
    const middle = (all: number[]): number => [...all].sort((a, b) => a - b)[2] ?? 0;
    expect(middle(times.held)).toBeLessThan(3 * middle(times.fresh) + 50);
  });

  test('is not approved meanwhile; neither buyer nor applicant is told of another company', async () => {
    const { first, second, buyers } = await stage.twins();
    expect(await stage.approve(buyers[1], second)).toEqual(['COMPANY_STILL_CHECKED']);
    const shown = await stage.enrolment(buyers[1].manager.client, second.enrolmentId);
    expect(shown).toEqual({
      ...{ state: 'UNDER_REVIEW', stateReason: null, supplierName: 'La Espiga de Rosa' },
      version: second.version,
    });
    expect(await stage.checksOf(second)).toEqual([]);
    const { dataSharing } = await second.client.ask<{ dataSharing: object[] }>('{ dataSharing { granteeName } }');
    expect(JSON.stringify(dataSharing)).not.toContain('Uno');
    expect(await stage.checksOf(first)).toHaveLength(1);
  });

  test('asks the owner by a letter that names neither buyer nor programme, and carries no secret', async () => {
    const { first, buyers } = await stage.twins();
    const [letter] = await until(async () => {
      const all = await stage.letters(first.email, /Es de su empresa/);
      return all.length > 0 ? all : undefined;
    });
    expect(letter).toContain('La Espiga de Rosa, Cobán');
    expect(letter).not.toMatch(/Cadena verde|BUYER/);
    for (const { analyst } of buyers) expect(letter).not.toContain(analyst.email);
    expect(letter).not.toMatch(/[\w-]{40,}/);
  });
});

describe('the owner says yes', () => {
  test('the enrolment, its diagnostic and the answers pass to the company, which the programme then approves', async () => {
    const { first, second, buyers } = await stage.twins();
    const { diagnosticOf } = await second.client.ask<{ diagnosticOf: { id: string } }>(
      'query ($id: EnrolmentId!) { diagnosticOf(enrolmentId: $id) { id } }',
      { id: second.enrolmentId },
    );
    const said = { commandId: randomUUID(), indicator: 'WAT-01', kind: 'VALUE', value: 'monthly', expectedVersion: 0 };
    await second.client.mutate(
      'saveAnswers',
      { diagnosticId: diagnosticOf.id, commands: [said] },
      'results { userErrors { code } }',
    );
    const [check] = await stage.checksOf(first);
    expect(await stage.answer(first, check, { isOurs: true, admitsApplicant: true })).toEqual([]);
    await stage.settled(check?.id ?? '');
    expect((await stage.enrolments(first)).map(({ state }) => state).sort()).toEqual(['ACTIVE', 'UNDER_REVIEW']);
    const answers = await until(async () => {
      const taken = await first.client.ask<{ diagnosticOf: { answers: object[] } }>(
        'query ($id: EnrolmentId!) { diagnosticOf(enrolmentId: $id) { answers { indicator value } } }',
        { id: second.enrolmentId },
      );
      return taken.diagnosticOf.answers.length > 0 ? taken.diagnosticOf.answers : undefined;
    });
    expect(answers).toEqual([{ indicator: 'WAT-01', value: 'monthly' }]);
    // Who applied is no more than an operator of the company, and the provisional organisation is closed.
    await until(async () =>
      (await second.client.send('{ viewer { person { id } } }')).status === 401 ? true : undefined,
    );
    const roles = await product.rows<{ role: string; org: string }>(
      `select m.role, m.owner_org_id as org from membership m join person p on p.id = m.person_id
       where p.email = $1 and m.ends_at is null`,
      [second.email],
    );
    expect(roles).toEqual([{ role: 'SP', org: first.orgId }]);
    expect(await stage.approve(buyers[1], second)).toEqual([]);
    // Each buyer sees its own enrolment, and the company shares with both.
    const { dataSharing } = await first.client.ask<{ dataSharing: object[] }>('{ dataSharing { granteeName } }');
    expect(dataSharing).toHaveLength(4);
    const foreign = await buyers[0].manager.client.send('query ($id: EnrolmentId!) { enrolment(id: $id) { id } }', {
      id: second.enrolmentId,
    });
    expect(foreign.errors[0]?.extensions.code).toBe('NOT_FOUND');
    const acts = await product.rows<{ action: string; org: string }>(
      `select action, org_id as org from audit_entry where subject_id in ($1, $2) and action ~ 'identity|taken|united'`,
      [uuidOf('idc', check?.id ?? ''), uuidOf('enr', second.enrolmentId)],
    );
    expect(acts).toEqual(
      expect.arrayContaining([
        { action: 'suppliers.identity-confirm', org: first.orgId },
        { action: 'suppliers.enrolment-taken-over', org: first.orgId },
      ]),
    );
    expect(await stage.letters(second.email, /sigue en la cuenta/)).toHaveLength(1);
  });

  test('once: the second answer, and twenty at once, change nothing more', async () => {
    const { first } = await stage.twins();
    const [check] = await stage.checksOf(first);
    const all = await Promise.all(Array.from({ length: 20 }, () => stage.answer(first, check, { isOurs: true })));
    expect(all.filter((codes) => codes.length === 0)).toHaveLength(1);
    expect(new Set(all.flat())).toEqual(new Set(['VERSION_CONFLICT']));
    expect(await stage.answer(first, check, { isOurs: false })).toEqual(['VERSION_CONFLICT']);
    const late = check && { ...check, version: check.version + 1 };
    expect(await stage.answer(first, late, { isOurs: false })).toEqual(['ILLEGAL_TRANSITION']);
  });

  test('a company that takes part in that programme already does not get a second enrolment', async () => {
    const taxId = inventNit();
    const buyer = await buyerWithProgramme(product);
    const first = await handedIn(await described(product, buyer, { taxId }));
    const again = await handedIn(await described(product, buyer, { taxId }));
    const [check] = await stage.checksOf(first);
    expect(await stage.answer(first, check, { isOurs: true })).toEqual([]);
    const state = await until(async () => {
      const now = (await stage.enrolment(buyer.manager.client, again.enrolmentId))?.state;
      return now === 'UNDER_REVIEW' ? undefined : now;
    });
    expect(state).toBe('CLOSED');
    expect(await stage.enrolments(first)).toHaveLength(1);
  });

  test('needs a fresh proof of the person', async () => {
    const { first } = await stage.twins();
    const [check] = await stage.checksOf(first);
    await product.rows(`update session set step_up_at = now() - interval '6 minutes' where org_id = $1`, [first.orgId]);
    expect(await stage.answer(first, check, { isOurs: true })).toEqual(['STEP_UP_REQUIRED']);
  });
});

describe('one id of three, and attacks', () => {
  test('three who hand it in at once: one holds it, the others are asked of that one', async () => {
    const taxId = inventNit();
    const companies = [];
    for (let n = 0; n < 3; n += 1)
      companies.push(await described(product, await buyerWithProgramme(product), { taxId, name: `Firma ${n}` }));
    const all = await Promise.all(companies.map((company) => handedIn(company)));
    const asked = await Promise.all(all.map((company) => stage.checksOf(company)));
    expect(asked.map((checks) => checks.length).sort()).toEqual([0, 0, 2]);
    const [holder] = all.filter((_, at) => asked[at]?.length === 2);
    if (!holder) throw new Error('nobody holds the id');
    const [one, two] = await stage.checksOf(holder);
    expect(await stage.answer(holder, one, { isOurs: true })).toEqual([]);
    expect(await stage.answer(holder, two, { isOurs: false })).toEqual([]);
    await stage.settled(one?.id ?? '');
    expect(await stage.enrolments(holder)).toHaveLength(2);
  });

  test('the owner of another company finds no check, and answers none', async () => {
    const { first, second } = await stage.twins();
    const other = await stage.twins();
    const [check] = await stage.checksOf(first);
    for (const stranger of [other.first, other.second, second]) {
      const refused = await stranger.client.send(
        'mutation ($input: AnswerIdentityCheckInput!) { answerIdentityCheck(input: $input) { userErrors { code } } }',
        { input: { clientMutationId: randomUUID(), identityCheckId: check?.id, expectedVersion: 1, isOurs: true } },
      );
      expect(refused.errors[0]?.extensions.code).toBe('NOT_FOUND');
    }
  });
});
