import type { Buyer } from './programme-stories.js';
import { photoOf } from './photo.js';
import type { EnrolledSupplier } from './score-stories.js';

/** An action as a journey reads it. */
export interface ActionSeen {
  readonly id: string;
  readonly version: number;
  readonly state: string;
}

/** A version of a plan as a journey reads it. */
export interface PlanSeen {
  readonly id: string;
  readonly number: number;
  readonly version: number;
  readonly state: string;
}

interface ActionAnswer {
  readonly action: ActionSeen | null;
  readonly userErrors: readonly { code: string; field: string[] | null }[];
}

/** Terms that hold: door seals of an oven that are paid back in seven months. */
export const SEALS = {
  ...{ title: 'Sellos nuevos del horno', currency: 'USD', capex: '1150', annualSaving: '1980', lifeYears: 5 },
  ...{ resource: 'fuel', resourceUnit: 'gal', resourcePerYear: '310', responsible: 'Rosa Ajanel' },
  ...{ startsOn: '2026-01-01', dueOn: '2033-01-31', proofRequirements: ['INVOICE', 'PHOTO'] },
};

/** Changes an action. @returns its answer, refused or not */
export const changeAction = (
  { client }: EnrolledSupplier,
  operation: string,
  action: Pick<ActionSeen, 'id' | 'version'>,
  more: object = {},
): Promise<ActionAnswer> =>
  client.mutate<ActionAnswer>(
    operation,
    { actionId: action.id, expectedVersion: action.version, ...more },
    'action { id version state }',
  );

/** Takes an idea or a measure up. */
export async function identified(supplier: EnrolledSupplier, idea: object): Promise<ActionSeen> {
  const answer = await supplier.client.mutate<ActionAnswer>(
    'identifyAction',
    { enrolmentId: supplier.enrolmentId, ...idea },
    'action { id version state }',
  );
  return done(answer);
}

/** Takes an idea or a measure up and says its terms. */
export const planned = async (supplier: EnrolledSupplier, idea: object, terms: object = SEALS): Promise<ActionSeen> =>
  done(await changeAction(supplier, 'planAction', await identified(supplier, idea), terms));

/** Versions of the plan, the newest first. */
export const plansOf = async ({ client, enrolmentId }: EnrolledSupplier): Promise<PlanSeen[]> =>
  (
    await client.ask<{ improvementPlans: PlanSeen[] }>(
      'query ($id: EnrolmentId!) { improvementPlans(enrolmentId: $id) { id number version state } }',
      { id: enrolmentId },
    )
  ).improvementPlans;

/** Hands the newest version in, and the programme approves it. */
export async function approvedPlan(buyer: Buyer, supplier: EnrolledSupplier): Promise<PlanSeen> {
  const handedIn = await changePlan(supplier.client, 'submitPlan', (await plansOf(supplier))[0]);
  return changePlan(buyer.manager.client, 'approvePlan', handedIn);
}

/** Changes a version of a plan. @throws Error with what was refused */
export async function changePlan(
  client: EnrolledSupplier['client'],
  operation: string,
  plan: PlanSeen | undefined,
  more: object = {},
): Promise<PlanSeen> {
  const { plan: changed, userErrors } = await client.mutate<{ plan: PlanSeen | null; userErrors: object[] }>(
    operation,
    { planId: plan?.id, expectedVersion: plan?.version, ...more },
    'plan { id number version state }',
  );
  if (!changed) throw new Error(JSON.stringify(userErrors));
  return changed;
}

/** The newest state of an action. */
export const seen = async ({ client }: EnrolledSupplier, { id }: Pick<ActionSeen, 'id'>): Promise<ActionSeen> =>
  (
    await client.ask<{ improvementAction: ActionSeen }>(
      'query ($id: ActionId!) { improvementAction(id: $id) { id version state } }',
      { id },
    )
  ).improvementAction;

/** Gives a photo for a means of verification. */
export const proveAction = (
  { client }: EnrolledSupplier,
  { id }: Pick<ActionSeen, 'id'>,
  requirement: string,
  bytes: Buffer = photoOf(`${requirement} ${id.slice(-6)}`),
): ReturnType<EnrolledSupplier['client']['sendFile']> =>
  client.sendFile(
    '/action-proofs',
    { action: id, requirement, kind: 'photo', issuedOn: '2026-10-01', name: 'horno.jpg' },
    bytes,
  );

/** Begins an approved action, proves it with photos and claims that it is done. */
export async function claimed(
  supplier: EnrolledSupplier,
  action: Pick<ActionSeen, 'id'>,
  requirements: readonly string[] = SEALS.proofRequirements,
): Promise<ActionSeen> {
  done(await changeAction(supplier, 'startAction', await seen(supplier, action)));
  for (const requirement of requirements) await proveAction(supplier, action, requirement);
  const now = await seen(supplier, action);
  return done(await changeAction(supplier, 'claimAction', now, { doneOn: '2026-11-01', realCost: '1200' }));
}

function done({ action, userErrors }: ActionAnswer): ActionSeen {
  if (!action) throw new Error(JSON.stringify(userErrors));
  return action;
}
