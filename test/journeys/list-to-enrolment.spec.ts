import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { diagnosticMachine } from '#diagnostics';
import { enrolmentMachine, invitationMachine } from '#suppliers';
import { accept, buyerWithProgramme, invite, letterTo, persona, startProduct, tokenIn } from '#testing';
import type { Persona, TestProduct } from '#testing';

let product: TestProduct;
let administrator: Persona;

beforeAll(async () => {
  product = await startProduct({ worker: 'postgres' });
  administrator = await persona(product, 'PLATFORM', 'AM');
});
afterAll(() => product.stop());

describe('from a buyer’s list to an enrolment (domain guide 5.1, 5.2)', () => {
  test('invited by letter, opened, accepted with a code, enrolled, reviewed, active', async () => {
    const buyer = await buyerWithProgramme(product);
    const email = 'rosa@panaderia.example';
    await invite(buyer, email);
    const token = tokenIn(await letterTo(administrator, email, /invitación/));

    const holder = product.client();
    const before = await holder.ask<{ invitationByLink: Record<string, string> }>(
      'query ($token: String!) { invitationByLink(token: $token) { status supplierName maskedEmail } }',
      { token },
    );
    expect(before.invitationByLink).toEqual({
      status: 'VALID',
      supplierName: 'Panadería La Espiga',
      maskedEmail: 'r•••a@panaderia.example',
    });
    await holder.mutate('openInvitation', { token }, 'invitationView { status }');
    const enrolment = await accept(holder, administrator, { email, token });
    expect(enrolment.state).toBe('STARTED');

    const { companyProfile } = await holder.ask<{ companyProfile: { version: number; privacyTextVersion: string } }>(
      '{ companyProfile { version privacyTextVersion } }',
    );
    const wrong = await holder.mutate(
      'saveCompanyProfile',
      { expectedVersion: companyProfile.version, taxId: '576937-L' },
      'profile { version }',
    );
    expect(wrong.userErrors).toMatchObject([{ code: expect.stringMatching(/^TAX_ID_/) as unknown, field: ['taxId'] }]);
    const early = await holder.mutate(
      'submitEnrolment',
      { enrolmentId: enrolment.id, expectedVersion: enrolment.version },
      'enrolment { id }',
    );
    expect(early.userErrors).toMatchObject([{ code: 'COMPANY_FACTS_MISSING' }]);
    const saved = await holder.mutate<{ profile: { taxDisplay: string } }>(
      'saveCompanyProfile',
      {
        expectedVersion: companyProfile.version,
        legalName: 'Panadería La Espiga, S.A.',
        taxId: '576937-K',
        sectorCode: '1071',
        workers: 9,
        salesAmount: '900000.00',
        salesYear: 2025,
        siteTown: 'Quetzaltenango',
        ownerName: 'Rosa Ajanel',
        privacyTextVersion: companyProfile.privacyTextVersion,
      },
      'profile { taxDisplay }',
    );
    expect(saved.profile.taxDisplay).toBe('576937-K');
    const submitted = await holder.mutate<{
      enrolment: { state: string; sizeTier: string; sectorGroup: string; version: number };
    }>(
      'submitEnrolment',
      { enrolmentId: enrolment.id, expectedVersion: enrolment.version },
      'enrolment { state sizeTier sectorGroup version }',
    );
    expect(submitted.enrolment).toMatchObject({ state: 'UNDER_REVIEW', sizeTier: 'MICRO', sectorGroup: 'FOOD' });

    const approved = await buyer.manager.client.mutate<{ enrolment: { state: string } }>(
      'approveEnrolment',
      { enrolmentId: enrolment.id, expectedVersion: submitted.enrolment.version },
      'enrolment { state }',
    );
    expect(approved.enrolment.state).toBe('ACTIVE');
    const { programme } = await buyer.analyst.client.ask<{ programme: { waves: object[] } }>(
      'query ($id: ProgrammeId!) { programme(id: $id) { waves { counts { sent opened accepted declined } } } }',
      { id: buyer.programmeId },
    );
    expect(programme.waves).toEqual([{ counts: { sent: 0, opened: 0, accepted: 1, declined: 0 } }]);
    const log = await product.rows<{ event: string }>(
      'select event from state_change where subject_id = $1 order by id',
      [enrolment.id.replace(/^enr_(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')],
    );
    expect(log.map(({ event }) => event)).toEqual(['start', 'submit', 'approve']);
  });

  test('a token that is not genuine learns nothing; a used one is told so', async () => {
    const client = product.client();
    const ask =
      'query ($token: String!) { invitationByLink(token: $token) { status buyerName supplierName maskedEmail expiresOn } }';
    const nobody = { status: 'UNKNOWN', buyerName: null, supplierName: null, maskedEmail: null, expiresOn: null };
    for (const token of ['', 'x', 'A'.repeat(43), `${'A'.repeat(42)}'`])
      expect(await client.ask(ask, { token })).toEqual({ invitationByLink: nobody });
    const buyer = await buyerWithProgramme(product);
    await invite(buyer, 'usada@example.org');
    const token = tokenIn(await letterTo(administrator, 'usada@example.org', /invitación/));
    await client.mutate('declineInvitation', { token }, 'invitationView { status }');
    expect(
      await client.ask('query ($token: String!) { invitationByLink(token: $token) { status } }', { token }),
    ).toEqual({ invitationByLink: { status: 'USED' } });
    const again = await client.mutate('requestInvitationCode', { token }, 'accepted');
    expect(again.userErrors).toMatchObject([{ code: 'TOKEN_USED' }]);
  });

  test('who declined is "does not take part" to the buyer, and cannot be asked again for 180 days', async () => {
    const buyer = await buyerWithProgramme(product);
    const { listedId } = await invite(buyer, 'no@example.org');
    const token = tokenIn(await letterTo(administrator, 'no@example.org', /invitación/));
    await product.client().mutate('declineInvitation', { token }, 'invitationView { status }');
    const again = await buyer.analyst.client.mutate(
      'inviteSuppliers',
      { waveId: buyer.waveId, listedSupplierIds: [listedId] },
      'invitations { id }',
    );
    expect(again.userErrors).toMatchObject([{ code: 'INVITED_TOO_SOON' }]);
  });

  test('two buyers share one address without learning of each other (V15)', async () => {
    const [first, second] = [await buyerWithProgramme(product), await buyerWithProgramme(product)];
    const email = 'dos@compradores.example';
    const a = await invite(first, email, 'Taller Dos');
    const b = await invite(second, email, 'Taller Dos');
    const foreign = await first.analyst.client.send('query ($id: InvitationId!) { invitation(id: $id) { email } }', {
      id: b.invitationId,
    });
    const random = await first.analyst.client.send('query ($id: InvitationId!) { invitation(id: $id) { email } }', {
      id: `inv_${'0'.repeat(32)}`,
    });
    expect(foreign.errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
    const anonymous = (text: string): string => text.replace(/"requestId":"[^"]+"/, '');
    expect(anonymous(foreign.text)).toBe(anonymous(random.text));
    expect(
      await first.analyst.client.ask('query ($id: InvitationId!) { invitation(id: $id) { email } }', {
        id: a.invitationId,
      }),
    ).toEqual({ invitation: { email } });
  });
});

test('every transition of the database equals the pure tables', async () => {
  for (const machine of [invitationMachine, enrolmentMachine, diagnosticMachine]) {
    const rows = await product.rows<{ text: string }>(
      `select from_state || ' ' || event || ' ' || to_state || ' ' || side as text from state_transition where machine = $1 order by 1`,
      [machine.name],
    );
    const pure = machine.transitions.map(({ from, event, to, by }) => `${from} ${event} ${to} ${by}`);
    expect(rows.map(({ text }) => text).sort()).toEqual([...pure].sort());
  }
});
