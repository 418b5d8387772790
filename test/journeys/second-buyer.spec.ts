import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { accept, buyerWithProgramme, invite, letterTo, persona, startProduct, tokenIn, until } from '#testing';
import type { GraphqlClient, Persona, TestProduct } from '#testing';

const EMAIL = 'rosa@dosprogramas.example';
const AGREED = { termsVersion: '2026-11', representsPower: true };

let product: TestProduct;
let administrator: Persona;
let rosa: GraphqlClient;

/** Does something that sends a letter, and waits for that letter. */
async function letterAfter(email: string, about: RegExp, act: () => Promise<unknown>): Promise<string> {
  const letters = async (): Promise<string[]> => {
    const { demoMailbox } = await administrator.client.ask<{ demoMailbox: { subject: string; text: string }[] }>(
      'query ($to: String) { demoMailbox(first: 50, to: $to) { subject text } }',
      { to: email },
    );
    return demoMailbox.filter(({ subject }) => about.test(subject)).map(({ text }) => text);
  };
  const before = (await letters()).length;
  await act();
  return until(async () => {
    const [newest, ...older] = await letters();
    return older.length === before ? newest : undefined;
  });
}

/** A new buyer invites an address. @returns the link's token */
const invitedAgain = async (email = EMAIL): Promise<string> => {
  const buyer = await buyerWithProgramme(product);
  return tokenIn(await letterAfter(email, /invitación/, () => invite(buyer, email)));
};

const companies = async (): Promise<number> =>
  (await product.rows<{ n: number }>(`select count(*)::int as n from organisation where kind = 'SUPPLIER'`))[0]?.n ?? 0;

/** Opens the link without a session and gives the code that came to the address. */
async function acceptWithCode(client: GraphqlClient, token: string, anotherCompany: boolean): Promise<string[]> {
  await product.rows(`update login_code set created_at = created_at - interval '1 minute' where email = $1`, [EMAIL]);
  const letter = await letterAfter(EMAIL, /código/, () =>
    client.mutate('requestInvitationCode', { token }, 'accepted'),
  );
  const emailCode = /\b\d{6}\b/.exec(letter)?.[0] ?? '';
  const answer = await client.mutate(
    'acceptInvitation',
    { token, emailCode, name: 'Rosa Ajanel', ...AGREED, anotherCompany },
    'enrolment { id }',
  );
  return answer.userErrors.map(({ code }) => code);
}

beforeAll(async () => {
  product = await startProduct({ worker: 'postgres' });
  administrator = await persona(product, 'PLATFORM', 'AM');
  await invite(await buyerWithProgramme(product), EMAIL);
  rosa = product.client();
  const enrolment = await accept(rosa, administrator, {
    email: EMAIL,
    token: tokenIn(await letterTo(administrator, EMAIL, /invitación/)),
    drafts: [{ indicator: 'WAT-01', kind: 'VALUE', value: 'monthly' }],
  });
  expect(enrolment.state).toBe('STARTED');
});
afterAll(() => product.stop());

describe('a supplier of two buyers is one company (D4, D8)', () => {
  test('who proves the address is offered the company that is here, and takes its answers along', async () => {
    const token = await invitedAgain();
    const before = await companies();
    const phone = product.client();
    expect(await acceptWithCode(phone, token, false)).toEqual(['COMPANY_IS_HERE']);
    const { invitationByLink } = await phone.ask<{ invitationByLink: { offeredTo: string } }>(
      'query ($token: String!) { invitationByLink(token: $token) { offeredTo } }',
      { token },
    );
    expect(invitationByLink.offeredTo).toBe('Panadería La Espiga');
    const key = randomUUID();
    const joined = await phone.mutate<{ enrolment: { id: string; state: string } }>(
      'joinProgramme',
      { clientMutationId: key, token, ...AGREED },
      'enrolment { id state }',
    );
    expect(joined.enrolment.state).toBe('STARTED');
    const { diagnosticOf } = await phone.ask<{ diagnosticOf: { state: string; answers: object[] } }>(
      'query ($id: EnrolmentId!) { diagnosticOf(enrolmentId: $id) { state answers { indicator value } } }',
      { id: joined.enrolment.id },
    );
    expect(diagnosticOf).toEqual({ state: 'OPEN', answers: [{ indicator: 'WAT-01', value: 'monthly' }] });
    expect(await companies()).toBe(before);
    const again = await phone.mutate('joinProgramme', { token, ...AGREED }, 'enrolment { id }');
    expect(again.userErrors).toMatchObject([{ code: 'TOKEN_USED' }]);
  });

  test('the company sees who reads its data and why; who withdraws reads nothing any more', async () => {
    const shares = async (): Promise<object[]> =>
      (await rosa.ask<{ dataSharing: object[] }>('{ dataSharing { granteeName fieldGroup purpose until } }'))
        .dataSharing;
    const both = await shares();
    const share = (fieldGroup: string, purpose: string): object => ({
      granteeName: expect.stringContaining('BUYER') as unknown,
      ...{ fieldGroup, purpose: expect.stringContaining(purpose) as unknown, until: null },
    });
    expect(both).toHaveLength(4);
    expect(both.slice(0, 2)).toEqual(
      expect.arrayContaining([share('profile', 'inscripción'), share('score', 'puntaje publicado')]),
    );
    const { myEnrolments } = await rosa.ask<{ myEnrolments: { id: string; version: number }[] }>(
      '{ myEnrolments { id version } }',
    );
    const [newest] = myEnrolments;
    await rosa.mutate(
      'withdrawEnrolment',
      { enrolmentId: newest?.id, expectedVersion: newest?.version },
      'enrolment { state }',
    );
    expect(await shares()).toEqual(both.slice(2));
  });

  test('who says that it is another company gets another one', async () => {
    const token = await invitedAgain();
    const before = await companies();
    expect(await acceptWithCode(product.client(), token, true)).toEqual([]);
    expect(await companies()).toBe(before + 1);
  });

  test('nobody is offered, or joins by, a link that came to somebody else', async () => {
    const token = await invitedAgain('vecina@otra.example');
    const { invitationByLink } = await rosa.ask<{ invitationByLink: { offeredTo: string | null; status: string } }>(
      'query ($token: String!) { invitationByLink(token: $token) { status offeredTo } }',
      { token },
    );
    expect(invitationByLink).toEqual({ status: 'VALID', offeredTo: null });
    const refused = await rosa.mutate('joinProgramme', { token, ...AGREED }, 'enrolment { id }');
    expect(refused.userErrors).toMatchObject([{ code: 'INVITED_ANOTHER' }]);
  });

  test('a company with another tax id than the one on the list is not offered', async () => {
    const buyer = await buyerWithProgramme(product);
    const listed = await buyer.analyst.client.mutate<{ listedSupplier: { id: string } }>(
      'addListedSupplier',
      { programmeId: buyer.programmeId, name: 'Otra', country: 'GT', email: EMAIL, taxId: '576937-K' },
      'listedSupplier { id }',
    );
    await product.rows(
      `update supplier_profile set tax_scheme = 'NIT', tax_door = 'another' where owner_org_id in (select org_id from session)`,
    );
    const send = (): Promise<unknown> =>
      buyer.analyst.client.mutate(
        'inviteSuppliers',
        { waveId: buyer.waveId, listedSupplierIds: [listed.listedSupplier.id] },
        'invitations { id }',
      );
    const token = tokenIn(await letterAfter(EMAIL, /invitación/, send));
    const refused = await rosa.mutate('joinProgramme', { token, ...AGREED }, 'enrolment { id }');
    expect(refused.userErrors).toMatchObject([{ code: 'INVITED_ANOTHER' }]);
  });
});
