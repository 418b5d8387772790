import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { uuidOf } from '#kernel';
import { PLATFORM_ORG_ID } from '#platform';
import { IdentityStage, inventNit, makeSide, newestCode, persona, sayCompany, startProduct, tokenOf } from '#testing';
import { buyerWithProgramme, invite } from '#testing';
import type { GraphqlClient, Side, TestProduct } from '#testing';

const EMAIL = 'rosa@confirma.example';

/** What binds is asked of the person anew, when the last proof is older than five minutes (D8). */
let product: TestProduct;
let side: Side;

beforeAll(async () => {
  product = await startProduct();
  side = await makeSide(product, EMAIL);
  await sayCompany(side.supplier, { taxId: inventNit() });
});
afterAll(() => product.stop());

const forget = (): Promise<unknown> => product.rows(`update session set step_up_at = now() - interval '301 seconds'`);
beforeEach(forget);

const codes = async (client: GraphqlClient, name: string, input: object): Promise<string[]> =>
  (await client.mutate(name, { ...input }, 'replayed')).userErrors.map(({ code }) => code);

/** Proves the supplier's owner by a code that came to the address. */
async function prove(): Promise<void> {
  await product.rows(`update login_code set created_at = created_at - interval '1 minute' where email = $1`, [EMAIL]);
  await side.supplier.mutate('requestEmailCode', { email: EMAIL }, 'accepted');
  const { proven } = await side.supplier.mutate<{ proven: boolean }>(
    'stepUp',
    { code: await newestCode(product) },
    'proven',
  );
  expect(proven).toBe(true);
}

describe('a proof that is older than five minutes does not do for', () => {
  test('consent to the privacy text; other facts are saved without', async () => {
    const save = (more: object): Promise<string[]> =>
      codes(side.supplier, 'saveCompanyProfile', { expectedVersion: 2, workers: 12, ...more });
    expect(await save({ privacyTextVersion: '2026-11' })).toEqual(['STEP_UP_REQUIRED']);
    expect(await save({})).toEqual([]);
  });

  test('handing in the diagnostic, and letting the score be read earlier', async () => {
    const { diagnosticId, enrolmentId } = side;
    expect(await codes(side.supplier, 'submitDiagnostic', { diagnosticId, expectedVersion: 1 })).toEqual([
      'STEP_UP_REQUIRED',
    ]);
    expect(await codes(side.supplier, 'agreeToEarlyPublication', { enrolmentId })).toEqual(['STEP_UP_REQUIRED']);
  });

  test('joining a second programme with the answers that one has', async () => {
    const { invitationId } = await invite(await buyerWithProgramme(product), EMAIL);
    const join = { token: await tokenOf(product, invitationId), termsVersion: '2026-11', representsPower: true };
    expect(await codes(side.supplier, 'joinProgramme', join)).toEqual(['STEP_UP_REQUIRED']);
    await prove();
    expect(await codes(side.supplier, 'joinProgramme', join)).toEqual([]);
  });

  test('giving a person a role', async () => {
    const { ana } = await IdentityStage.open(product);
    await forget();
    const organisationId = `org_${side.buyer.analyst.orgId.replaceAll('-', '')}`;
    const member = { organisationId, email: 'nueva@example.org', name: 'Nueva', role: 'SA' };
    expect(await codes(ana.client, 'addMember', member)).toEqual(['STEP_UP_REQUIRED']);
    expect(uuidOf('org', organisationId)).not.toBe(PLATFORM_ORG_ID);
  });
});

test('handing in the company’s data: refused, proven, repeated with the same key, done once', async () => {
  const input = {
    clientMutationId: '0b6d3c0e-5a3b-4f0f-9b6f-2f1f0c9c7d11',
    ...{ enrolmentId: side.enrolmentId, expectedVersion: 1 },
  };
  expect(await codes(side.supplier, 'submitEnrolment', input)).toEqual(['STEP_UP_REQUIRED']);
  await prove();
  expect(await codes(side.supplier, 'submitEnrolment', input)).toEqual([]);
  await forget();
  // A repeat reads the answer again; nothing is done, so nothing is asked.
  const again = await side.supplier.mutate('submitEnrolment', input, 'replayed enrolment { state }');
  expect(again).toMatchObject({ replayed: true, enrolment: { state: 'UNDER_REVIEW' }, userErrors: [] });
});

test('who may not see a record is told that it is not there, proven or not', async () => {
  const stranger = await makeSide(product, 'vecina@confirma.example');
  await forget();
  const { errors } = await stranger.supplier.send(
    'mutation ($input: SubmitEnrolmentInput!) { submitEnrolment(input: $input) { replayed } }',
    { input: { clientMutationId: crypto.randomUUID(), enrolmentId: side.enrolmentId, expectedVersion: 1 } },
  );
  expect(errors[0]?.extensions.code).toBe('NOT_FOUND');
});

test('a code that is wrong proves nothing; a session of somebody else is not proven by it', async () => {
  const analyst = await persona(product, 'BUYER', 'SA');
  await forget();
  const { userErrors } = await side.supplier.mutate('stepUp', { code: '000000' }, 'proven');
  expect(userErrors).toMatchObject([{ code: 'MFA_WRONG' }]);
  await prove();
  const [other] = await product.rows<{ fresh: boolean }>(
    `select coalesce(step_up_at > now() - interval '5 minutes', false) as fresh from session where person_id = $1`,
    [analyst.personId],
  );
  expect(other).toEqual({ fresh: false });
});
