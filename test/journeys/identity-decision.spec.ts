import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { uuidOf } from '#kernel';
import { PLATFORM_ORG_ID, runAs, systemContext } from '#platform';
import { IdentityMovesService } from '#suppliers';
import { FixedClock, IdentityStage, handedIn, inventNit, startProduct, until } from '#testing';
import type { TestProduct } from '#testing';

/** What the owner of a company denies, or does not answer, two persons of the platform decide (D4, docs/adr/0023). */
const clock = new FixedClock(new Date());
let product: TestProduct;
let stage: IdentityStage;

beforeAll(async () => {
  product = await startProduct({ worker: 'postgres', clock });
  stage = await IdentityStage.open(product);
});
afterAll(() => product.stop());

describe('the owner says no, or nothing', () => {
  test('two different persons of the platform decide; one alone, twice, does not', async () => {
    const { first, second, buyers } = await stage.twins();
    const id = await stage.denied(first);
    expect(await stage.decide(stage.ana, id, 'SAME')).toEqual({ state: 'ESCALATED', codes: [] });
    expect(await stage.decide(stage.ana, id, 'SAME')).toEqual({ state: 'ESCALATED', codes: [] });
    expect(await stage.decide(stage.eva, id, 'REFUSED')).toEqual({ state: 'ESCALATED', codes: [] });
    expect(await stage.decide(stage.eva, id, 'SAME')).toEqual({ state: 'SAME', codes: [] });
    expect((await stage.decide(stage.ana, id, 'REFUSED')).codes).toEqual(['ILLEGAL_TRANSITION']);
    await stage.settled(id);
    expect((await stage.enrolments(first)).map(({ id: one }) => one)).toContain(second.enrolmentId);
    expect(await stage.approve(buyers[1], second)).toEqual([]);
  });

  test('refused: the applicant corrects its id, is told nothing of another company, and hands in again', async () => {
    const { first, second, buyers } = await stage.twins();
    const id = await stage.denied(first);
    await stage.decided(id, 'REFUSED');
    const returned = await stage.enrolment(second.client, second.enrolmentId);
    expect(returned?.state).toBe('OBSERVED');
    expect(returned?.stateReason).toMatch(/identificación tributaria/);
    expect(returned?.stateReason).not.toMatch(/otra empresa/);
    const { companyProfile } = await second.client.ask<{ companyProfile: { version: number } }>(
      '{ companyProfile { version } }',
    );
    await second.client.mutate(
      'saveCompanyProfile',
      { expectedVersion: companyProfile.version, taxId: inventNit() },
      'profile { version }',
    );
    const corrected = await handedIn(second, returned?.version);
    expect(await stage.approve(buyers[1], corrected)).toEqual([]);
    expect(await stage.enrolments(first)).toHaveLength(1);
  });

  test('passed: the id is the applicant’s; who held it gives it up', async () => {
    const { first, second, buyers } = await stage.twins();
    const id = await stage.denied(first);
    await stage.decided(id, 'PASSED');
    const holders = await product.rows<{ org: string }>(
      'select r.owner_org_id as org from tax_registration r join identity_check c on c.tax_door = r.tax_door where c.id = $1',
      [uuidOf('idc', id)],
    );
    expect(holders).toEqual([{ org: second.orgId }]);
    expect(await stage.approve(buyers[1], second)).toEqual([]);
  });

  test('an id that is asked for the same applicant again goes to the platform at once', async () => {
    const { first, second } = await stage.twins();
    const id = await stage.denied(first);
    await stage.decided(id, 'REFUSED');
    await handedIn(second, 3);
    const again = await until(async () => {
      const found = (await stage.reviews()).filter(({ cause }) => cause === 'ASKED_BEFORE');
      return found.length > 0 ? found : undefined;
    });
    expect(again).toHaveLength(1);
    expect(await stage.checksOf(first)).toEqual([]);
  });

  test('who works for one of the companies does not decide about it', async () => {
    const { first } = await stage.twins();
    const id = await stage.denied(first);
    await product.rows(
      `insert into membership (id, owner_org_id, person_id, role, person_name, starts_at) values ($1, $2, $3, 'SP', 'Ana', now())`,
      [randomUUID(), first.orgId, stage.ana.personId],
    );
    expect((await stage.decide(stage.ana, id, 'SAME')).codes).toEqual(['SELF_APPROVAL_FORBIDDEN']);
  });

  test('an enrolment that its supplier withdraws is not checked any more', async () => {
    const { first, second } = await stage.twins();
    await second.client.mutate(
      'withdrawEnrolment',
      { enrolmentId: second.enrolmentId, expectedVersion: second.version },
      'enrolment { state }',
    );
    await until(async () => ((await stage.checksOf(first)).length === 0 ? true : undefined));
  });

  test('after ten working days the owner is too late, and the platform has it', async () => {
    const { first } = await stage.twins();
    const [check] = await stage.checksOf(first);
    await until(async () => {
      const [row] = await product.rows(`select 1 from schedule where name = 'suppliers.lapse-identity-checks'`);
      return row ? true : undefined;
    });
    clock.advance(25 * 86_400_000);
    expect(await stage.answer(first, check, { isOurs: true })).toEqual(['IDENTITY_ANSWER_LATE']);
    expect(await stage.checksOf(first)).toEqual([]);
    const lapse = (): Promise<number> =>
      runAs(systemContext(PLATFORM_ORG_ID, 'test'), () => product.api.get(IdentityMovesService).lapse());
    expect(await lapse()).toBeGreaterThan(0);
    expect(await lapse()).toBe(0);
    expect(await stage.reviews()).toContainEqual({ id: check?.id, cause: 'NO_ANSWER' });
  });
});
