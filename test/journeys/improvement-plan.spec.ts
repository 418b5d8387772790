import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { uuidOf } from '#kernel';
import {
  SEALS,
  answered,
  approvedPlan,
  buyerWithProgramme,
  changeAction,
  changePlan,
  claimed,
  enrolled,
  identified,
  persona,
  photoOf,
  planned,
  plansOf,
  proveAction,
  seen,
  startProduct,
} from '#testing';
import type { Buyer, EnrolledSupplier, Persona, TestProduct } from '#testing';

/** From an idea to the claim that it is done (domain guide 5.5): the supplier makes the plan, the programme approves it. */
let product: TestProduct;
let buyer: Buyer;
let administrator: Persona;
let bakery: EnrolledSupplier;

beforeAll(async () => {
  product = await startProduct({ worker: 'postgres' });
  buyer = await buyerWithProgramme(product);
  administrator = await persona(product, 'PLATFORM', 'AM');
  bakery = await enrolled(product, buyer, administrator, { name: 'Panadería La Espiga' });
  await answered(bakery, 0.6);
});
afterAll(() => product.stop());

const codesOf = (answer: { userErrors: readonly { code: string }[] }): string[] =>
  answer.userErrors.map(({ code }) => code);

describe('an action', () => {
  test('made from a measure of the catalogue says what it would change in the answers, and is taken up once', async () => {
    const action = await identified(bakery, { measureCode: 'CP-073' });
    const { improvementAction } = await bakery.client.ask(
      'query ($id: ActionId!) { improvementAction(id: $id) { title state effects { indicator value } investment { npv } } }',
      { id: action.id },
    );
    expect(improvementAction).toMatchObject({ state: 'IDENTIFIED', investment: null });
    expect(improvementAction).toMatchObject({
      effects: [
        { indicator: 'WAS-01', value: 'three' },
        { indicator: 'WAS-07', value: 'no' },
      ],
    });
    const twin = await bakery.client.mutate(
      'identifyAction',
      { enrolmentId: bakery.enrolmentId, measureCode: 'CP-073' },
      'action { id }',
    );
    expect(codesOf(twin)).toEqual(['ACTION_EXISTS']);
    expect(
      codesOf(await changeAction(bakery, 'cancelAction', action, { reason: 'Ya lo hacemos con el vecino' })),
    ).toEqual([]);
    expect((await identified(bakery, { measureCode: 'CP-073' })).state).toBe('IDENTIFIED');
  });

  test('that is planned shows its investment case; one that saves nothing says so', async () => {
    const [seals, paint] = [
      await planned(bakery, { title: 'Sellos del horno' }),
      await planned(bakery, { title: 'Pintar la fachada' }, { ...SEALS, annualSaving: '0' }),
    ];
    const investment = async (id: string): Promise<unknown> => {
      const query =
        'query ($id: ActionId!) { improvementAction(id: $id) { investment { netYearlySaving paybackMonths npv } } }';
      return (await bakery.client.ask<{ improvementAction: { investment: unknown } }>(query, { id })).improvementAction
        .investment;
    };
    expect(await investment(seals.id)).toEqual({ netYearlySaving: '1980.00', paybackMonths: '6.97', npv: '5987.46' });
    expect(await investment(paint.id)).toMatchObject({ netYearlySaving: '0.00', paybackMonths: null });
    await changeAction(bakery, 'cancelAction', paint, { reason: 'No ahorra' });
  });

  test('whose terms cannot hold is refused with the field, and keeps what it had', async () => {
    const action = await identified(bakery, { title: 'Techo claro' });
    const refused = await changeAction(bakery, 'planAction', action, { ...SEALS, capex: '-5' });
    expect(refused.userErrors).toEqual([expect.objectContaining({ code: 'AMOUNT_INVALID', field: ['capex'] })]);
    expect(await seen(bakery, action)).toMatchObject({ state: 'IDENTIFIED', version: 1 });
    await changeAction(bakery, 'cancelAction', action, { reason: 'Otro año' });
  });
});

describe('the plan', () => {
  test('goes to the programme, comes back with an observation, and is approved by somebody else', async () => {
    const [first] = await plansOf(bakery);
    expect(first).toMatchObject({ number: 1, state: 'DRAFT' });
    const before = await buyer.manager.client.ask<{ improvementActions: unknown[] }>(
      'query ($id: EnrolmentId!) { improvementActions(enrolmentId: $id) { title } }',
      { id: bakery.enrolmentId },
    );
    expect(before.improvementActions).toEqual([]);
    const handedIn = await changePlan(bakery.client, 'submitPlan', first);
    const planning = await planned(bakery, { title: 'Luz natural' }).catch((error: unknown) => String(error));
    expect(planning).toContain('PLAN_UNDER_REVIEW');
    const observed = await changePlan(buyer.manager.client, 'observePlan', handedIn, {
      observation: 'Falta la cotización',
    });
    expect(observed.state).toBe('OBSERVED');
    const again = await changePlan(bakery.client, 'submitPlan', observed);
    expect((await changePlan(buyer.manager.client, 'approvePlan', again)).state).toBe('APPROVED');
    const { improvementPlans } = await buyer.manager.client.ask<{
      improvementPlans: { items: { title: string; capex: string }[] }[];
    }>('query ($id: EnrolmentId!) { improvementPlans(enrolmentId: $id) { items { title capex } } }', {
      id: bakery.enrolmentId,
    });
    expect(improvementPlans[0]?.items[0]).toEqual({ title: 'Sellos nuevos del horno', capex: '1150.00' });
  });

  test('nothing begins that the approved version does not hold as it is', async () => {
    const late = await planned(bakery, { title: 'Bomba nueva' });
    expect(codesOf(await changeAction(bakery, 'startAction', late))).toEqual(['ACTION_NOT_APPROVED']);
    expect((await plansOf(bakery)).map(({ number, state }) => [number, state])).toEqual([
      [2, 'DRAFT'],
      [1, 'APPROVED'],
    ]);
    await approvedPlan(buyer, bakery);
    expect((await plansOf(bakery)).map(({ number, state }) => [number, state])).toEqual([
      [2, 'APPROVED'],
      [1, 'AMENDED'],
    ]);
    const dearer = await changeAction(bakery, 'planAction', await seen(bakery, late), { ...SEALS, capex: '9000' });
    expect(codesOf(await changeAction(bakery, 'startAction', dearer.action ?? late))).toEqual(['ACTION_NOT_APPROVED']);
    await approvedPlan(buyer, bakery);
    expect((await changeAction(bakery, 'startAction', await seen(bakery, late))).action?.state).toBe('IN_PROGRESS');
  });

  test('who wrote into a version cannot approve it, even by SQL', async () => {
    const [{ person, plan } = { person: '', plan: '' }] = await product.rows<{ person: string; plan: string }>(
      `select d.person_id as person, i.plan_id as plan from duty d join plan_item i on i.id = d.subject_id where d.subject = 'plan_item' limit 1`,
    );
    expect(person).not.toBe('');
    const approve = product.rows(
      `do $$ begin
         perform set_config('app.actor_id', '${person}', true), set_config('app.org_id', (select owner_org_id::text from improvement_plan where id = '${plan}'), true), set_config('app.role', 'PM', true);
         update improvement_plan set state = 'SUBMITTED', state_event = 'submit' where false;
         alter table improvement_plan disable trigger improvement_plan_transition;
         update improvement_plan set state = 'SUBMITTED' where id = '${plan}';
         update improvement_plan set state = 'APPROVED' where id = '${plan}';
       end $$`,
    );
    await expect(approve).rejects.toThrow('SELF_APPROVAL_FORBIDDEN');
  });
});

describe('proof', () => {
  test('of every kind that was agreed is there before an action is claimed', async () => {
    const action = await planned(bakery, { title: 'Sellos de la cámara' });
    await approvedPlan(buyer, bakery);
    await changeAction(bakery, 'startAction', await seen(bakery, action));
    const claim = async (): Promise<unknown> =>
      changeAction(bakery, 'claimAction', await seen(bakery, action), { doneOn: '2026-11-01', realCost: '1200' });
    expect(await claim()).toMatchObject({
      userErrors: [{ code: 'PROOF_MISSING', message: expect.stringContaining('PHOTO, INVOICE') as unknown }],
    });
    expect(await proveAction(bakery, action, 'PHOTO')).toMatchObject({ status: 201 });
    expect(await proveAction(bakery, action, 'PHOTO', Buffer.from('mes;kWh\r\nenero;120\r\n'))).toMatchObject({
      ...{ status: 422, body: { code: 'PROOF_OF_WRONG_KIND' } },
    });
    expect(await proveAction(bakery, action, 'LOG')).toMatchObject({
      status: 409,
      body: { code: 'PROOF_NOT_AWAITED' },
    });
    expect(await proveAction(bakery, action, 'INVOICE', photoOf('x').subarray(0, 7))).toMatchObject({
      body: { code: 'PROOF_UNREADABLE' },
    });
    expect(await product.rows(`select 1 from evidence_item where state = 'QUARANTINED'`)).toHaveLength(1);
    expect(await proveAction(bakery, action, 'INVOICE')).toMatchObject({ status: 201 });
    expect(await claim()).toMatchObject({ action: { state: 'DONE_CLAIMED' } });
  });

  test('of another supplier’s action is refused as if there were none', async () => {
    const dairy = await enrolled(product, buyer, administrator, { name: 'Lácteos El Volcán' });
    const action = await planned(dairy, { title: 'Retorno de condensado' });
    expect(await proveAction(bakery, action, 'PHOTO')).toMatchObject({ status: 404 });
    await approvedPlan(buyer, dairy);
    expect((await claimed(dairy, action)).state).toBe('DONE_CLAIMED');
    expect(
      await product.rows('select distinct owner_org_id from action_proof where action_id = $1', [
        uuidOf('act', action.id),
      ]),
    ).toHaveLength(1);
  });
});

test('an operator of the supplier prepares, but neither claims nor hands in', async () => {
  const [row] = await product.rows<{ org: string }>('select counterparty_org_id as org from enrolment where id = $1', [
    uuidOf('enr', bakery.enrolmentId),
  ]);
  const operator = await persona(product, 'SUPPLIER', 'SP', row?.org);
  const action = await identified({ ...bakery, client: operator.client }, { title: 'Ideas del turno' });
  const { errors } = await operator.client.send(
    `mutation ($id: ActionId!) { claimAction(input: { clientMutationId: "${crypto.randomUUID()}", actionId: $id, expectedVersion: 1, doneOn: "2026-11-01", realCost: "1" }) { action { id } } }`,
    { id: action.id },
  );
  expect(errors[0]?.extensions.code).toBe('FORBIDDEN');
});
