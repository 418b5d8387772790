import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ScheduleTick } from '#platform';
import { FixedClock, buyerWithProgramme, invite, letterTo, persona, startProduct, tokenIn, until } from '#testing';
import type { Persona, TestProduct } from '#testing';

let product: TestProduct;
let administrator: Persona;

/** A working day, by day: notices of an end do not leave in quiet hours. */
const clock = new FixedClock(new Date('2026-11-18T16:00:00Z'));

beforeAll(async () => {
  product = await startProduct({ clock, worker: 'postgres' });
  administrator = await persona(product, 'PLATFORM', 'AM');
});
afterAll(() => product.stop());

const stateOf = async (token: string): Promise<string> => {
  const { invitationByLink } = await product
    .client()
    .ask<{ invitationByLink: { status: string } }>(
      'query ($token: String!) { invitationByLink(token: $token) { status } }',
      { token },
    );
  return invitationByLink.status;
};

describe('an invitation that is not answered (domain guide 5.1)', () => {
  test('ends the morning after its last day, once, with one last letter by which a new link can be asked for', async () => {
    const email = 'tarde@panaderia.example';
    const buyer = await buyerWithProgramme(product);
    const { invitationId } = await invite(buyer, email);
    const token = tokenIn(await letterTo(administrator, email, /invitación a/));
    await product.rows(`update invitation set expires_on = '2026-11-16' where email = $1`, [email]);
    await product.rows('update schedule set next_run_at = $2 where org_id = $1', [buyer.analyst.orgId, clock.now()]);
    expect(await product.worker?.get(ScheduleTick).run()).toBe(1);
    const notice = await letterTo(administrator, email, /Venció/);
    expect(tokenIn(notice)).toBe(token);
    expect(await stateOf(token)).toBe('EXPIRED');
    expect(await product.worker?.get(ScheduleTick).run()).toBe(0);

    await product.client().mutate('requestNewInvitation', { token }, 'accepted');
    const fresh = await until(async () => {
      const newest = tokenIn(await letterTo(administrator, email, /invitación a/));
      return newest === token ? undefined : newest;
    });
    expect([await stateOf(fresh), await stateOf(token)]).toEqual(['VALID', 'UNKNOWN']);
    const { invitation } = await buyer.analyst.client.ask<{ invitation: { state: string } }>(
      'query ($id: InvitationId!) { invitation(id: $id) { state } }',
      { id: invitationId },
    );
    expect(invitation.state).toBe('SENT');
  });

  test('that is taken back ends with a polite word, and its link with it', async () => {
    const email = 'retirada@panaderia.example';
    const buyer = await buyerWithProgramme(product);
    const { invitationId } = await invite(buyer, email);
    const token = tokenIn(await letterTo(administrator, email, /invitación a/));
    const { userErrors } = await buyer.analyst.client.mutate(
      'cancelInvitation',
      { invitationId, expectedVersion: 2 },
      'invitation { state }',
    );
    expect(userErrors).toEqual([]);
    expect(await letterTo(administrator, email, /retiró/)).toContain('ya no está vigente');
    expect(await stateOf(token)).toBe('UNKNOWN');
  });
});
