import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { PeopleService } from '#identity';
import { uuidOf } from '#kernel';
import {
  accredited,
  accreditedVerifier,
  advised,
  answered,
  approvedPlan,
  asAdministrator,
  buyerWithProgramme,
  changePackage,
  claimed,
  enrolled,
  handIn,
  packageIn,
  packagesOf,
  persona,
  planned,
  refuseErrors,
  startProduct,
  until,
} from '#testing';
import type { AccreditedVerifier, Buyer, EnrolledSupplier, PackageSeen, TestProduct } from '#testing';

let product: TestProduct;
let buyer: Buyer;

beforeAll(async () => {
  product = await startProduct({ worker: 'postgres' });
  buyer = await buyerWithProgramme(product);
});
afterAll(() => product.stop());

const codes = ({ userErrors }: { userErrors: readonly { code: string }[] }): string[] =>
  userErrors.map(({ code }) => code);

describe('who had a hand in it does not verify (S01 to S04)', () => {
  let supplier: EnrolledSupplier;
  let waiting: PackageSeen;

  beforeAll(async () => {
    const administrator = await persona(product, 'PLATFORM', 'AM');
    supplier = await enrolled(product, buyer, administrator, { name: 'Tortillería Maya', workers: 30 });
    await answered(supplier, 0.6);
    await handIn(supplier);
    const action = await planned(supplier, { measureCode: 'CP-091' });
    await approvedPlan(buyer, supplier);
    await claimed(supplier, action);
    waiting = await packageIn(buyer.manager.client, 'PREPARED');
  });

  const assign = async ({ accreditationId }: AccreditedVerifier): Promise<string[]> =>
    codes(await changePackage(buyer.manager.client, 'assignVerifier', waiting, { accreditationId }));

  test('an adviser of the supplier who becomes a verifier elsewhere is refused', async () => {
    const centre = await accredited(product, buyer);
    await advised(product, buyer, supplier, centre);
    const firm = await persona(product, 'VERIFIER', 'VE');
    await asAdministrator(() =>
      product.api
        .get(PeopleService)
        .addMember({ organisationId: firm.orgId, email: centre.adviser.email, name: 'Persona de prueba', role: 'VE' }),
    );
    const [membership] = await product.rows<{ id: string }>(
      `select id from membership where person_id = $1 and role = 'VE'`,
      [centre.adviser.personId],
    );
    const client = product.client();
    await product.rows('update second_factor set last_step = 0 where person_id = $1', [centre.adviser.personId]);
    expect(membership).toEqual({ id: expect.stringMatching(/^[\da-f-]{36}$/) as unknown });
    const both = { ...firm, client, personId: centre.adviser.personId };
    await product.rows(
      `insert into accreditation select gen_random_uuid(), a.owner_org_id, 'VERIFIER', a.person_id, a.person_name, $2, 'Firma', a.tracks, a.sectors, a.countries, a.languages,
         a.max_km, a.valid_from, a.valid_until, null, null, a.created_at, 1 from accreditation a where a.person_id = $1`,
      [both.personId, firm.orgId],
    );
    const [row] = await product.rows<{ id: string }>(
      `select id from accreditation where person_id = $1 and kind = 'VERIFIER'`,
      [both.personId],
    );
    expect(await assign({ verifier: both, accreditationId: `acc_${(row?.id ?? '').replaceAll('-', '')}` })).toEqual([
      'VERIFIER_NOT_INDEPENDENT',
    ]);
  });

  test('somebody who works for the supplier is refused, and the programme learns no more than that', async () => {
    const inside = await accreditedVerifier(product, buyer);
    await product.rows(
      `insert into membership (owner_org_id, person_id, role, person_name, starts_at, ends_at) select counterparty_org_id, $2, 'SP', 'x', now() - interval '2 years', now() - interval '1 year' from enrolment where id = $1`,
      [uuidOf('enr', supplier.enrolmentId), inside.verifier.personId],
    );
    expect(await assign(inside)).toEqual(['VERIFIER_NOT_INDEPENDENT']);
  });

  test('a fourth year in a row is refused', async () => {
    const loyal = await accreditedVerifier(product, buyer);
    for (const years of [1, 2, 3])
      await product.rows(
        `insert into duty (owner_org_id, person_id, person_org_id, kind, subject, subject_id, at) select counterparty_org_id, $2, $3, 'VERIFIED', 'verification_package', $4, now() - make_interval(years => $5)
         from enrolment where id = $1`,
        [uuidOf('enr', supplier.enrolmentId), loyal.verifier.personId, loyal.verifier.orgId, randomUUID(), years],
      );
    expect(await assign(loyal)).toEqual(['VERIFIER_MUST_ROTATE']);
  });

  test('an adviser’s accreditation is no verifier’s', async () => {
    const centre = await accredited(product, buyer);
    expect(await assign({ verifier: centre.adviser, accreditationId: centre.accreditationId })).toEqual([
      'NOT_A_VERIFIER',
    ]);
  });

  test('a verifier who declines reads nothing more, and another one is assigned', async () => {
    const busy = await accreditedVerifier(product, buyer);
    expect(await assign(busy)).toEqual([]);
    const assigned = await packageIn(busy.verifier.client, 'ASSIGNED', ({ lines }) =>
      lines.every(({ claim }) => claim),
    );
    expect(
      codes(
        await changePackage(busy.verifier.client, 'acceptPackage', assigned, {
          conflictFree: false,
          method: 'ON_SITE',
        }),
      ),
    ).toEqual(['CONFLICT_NOT_SIGNED']);
    expect(
      codes(
        await changePackage(busy.verifier.client, 'acceptPackage', assigned, { conflictFree: true, method: 'DESKTOP' }),
      ),
    ).toEqual(['SITE_VISIT_NEEDED']);
    refuseErrors(
      await changePackage(busy.verifier.client, 'declinePackage', assigned, { reason: 'Sin tiempo este mes' }),
    );
    await until(async () => ((await packagesOf(busy.verifier.client)).length === 0 ? true : undefined));
    waiting = await packageIn(buyer.manager.client, 'DECLINED_BY_VERIFIER');
    expect(await assign(await accreditedVerifier(product, buyer))).toEqual([]);
  });

  test('the database alone keeps them apart: the assigned person concludes, and nobody else', async () => {
    const [{ id } = { id: '' }] = await product.rows<{ id: string }>(
      `select id from verification_package where state = 'ASSIGNED'`,
    );
    const stranger = product.rows(
      `do $$ begin
         perform set_config('app.actor_id', '${randomUUID()}', true), set_config('app.org_id', (select verifier_org_id::text from verification_package where id = '${id}'), true), set_config('app.role', 'VE', true);
         update verification_package set state = 'ACCEPTED_BY_VERIFIER', state_event = 'accept', method = 'ON_SITE', conflict_free_at = now() where id = '${id}';
       end $$`,
    );
    await expect(stranger).rejects.toThrow('VERIFIER_NOT_INDEPENDENT');
  });
});
