import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { answered, buyerWithProgramme, enrolled, persona, startProduct } from '#testing';
import type { Buyer, EnrolledSupplier, HttpAnswer, TestProduct } from '#testing';

const PHOTO = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.from('a photo of the meter')]);
const PARAMETERS = { indicator: 'WAT-01', kind: 'photo', issuedOn: '2026-10-01', name: 'medidor.jpg' };

let product: TestProduct;
let buyer: Buyer;
let bakery: EnrolledSupplier;

beforeAll(async () => {
  product = await startProduct({ worker: 'postgres' });
  buyer = await buyerWithProgramme(product);
  bakery = await enrolled(product, buyer, await persona(product, 'PLATFORM', 'AM'), { name: 'Panadería La Espiga' });
  await answered(bakery, 0.3);
});
afterAll(() => product.stop());

const attach = (parameters: object = {}, bytes: Buffer = PHOTO): Promise<HttpAnswer> =>
  bakery.client.sendFile('/proofs', { ...PARAMETERS, ...parameters }, bytes);

interface Standing {
  readonly shown: string;
  readonly evidenceShare: string;
  readonly answer: { grade: string; proofOn: string | null; version: number } | undefined;
}

async function standing(): Promise<Standing> {
  const { myScore, diagnosticOf } = await bakery.client.ask<{
    myScore: { shown: string; confidence: { evidenceShare: string } };
    diagnosticOf: { answers: { indicator: string; grade: string; proofOn: string | null; version: number }[] };
  }>(
    'query ($id: EnrolmentId!) { myScore { shown confidence { evidenceShare } } diagnosticOf(enrolmentId: $id) { answers { indicator grade proofOn version } } }',
    { id: bakery.enrolmentId },
  );
  const answer = diagnosticOf.answers.find(({ indicator }) => indicator === 'WAT-01');
  return { shown: myScore.shown, evidenceShare: myScore.confidence.evidenceShare, answer };
}

test('a photo behind an answer raises its grade and the score, and nothing twice', async () => {
  const before = await standing();
  expect(before.answer).toMatchObject({ grade: 'E1', proofOn: null, version: 1 });
  expect(await attach()).toEqual({ status: 201, body: { indicator: 'WAT-01', grade: 'E2', version: 2 } });
  expect(await attach()).toEqual({ status: 201, body: { indicator: 'WAT-01', grade: 'E2', version: 2 } });
  const after = await standing();
  expect(after.answer).toMatchObject({ grade: 'E2', proofOn: '2026-10-01', version: 2 });
  expect(Number(after.shown)).toBeGreaterThan(Number(before.shown));
  expect(Number(after.evidenceShare)).toBeGreaterThan(Number(before.evidenceShare));
  expect(await attach({ indicator: 'ENE-01' })).toMatchObject({ status: 201 });
  expect(await product.rows('select 1 from evidence_item')).toHaveLength(1);
});

test.each([
  [422, 'PROOF_TYPE_UNSUPPORTED', {}, Buffer.from('MZ no photo at all')],
  [422, 'FILE_EMPTY', {}, Buffer.alloc(0)],
  [413, 'FILE_TOO_BIG', {}, Buffer.concat([PHOTO, Buffer.alloc(15 * 1024 * 1024)])],
  [422, 'PROOF_DATE_INVALID', { issuedOn: '2099-01-01' }, PHOTO],
  [422, 'PROOF_DATE_INVALID', { validUntil: '2020-01-01' }, PHOTO],
  [422, 'PROOF_KIND_UNKNOWN', { kind: 'oath' }, PHOTO],
  [400, 'BAD_USER_INPUT', { issuedOn: 'ayer' }, PHOTO],
  [409, 'PROOF_WITHOUT_ANSWER', { indicator: 'ZZZ-99' }, PHOTO],
])('is refused with %i %s and changes nothing', async (status, code, parameters, bytes) => {
  const before = await standing();
  const answer = await attach(parameters, bytes);
  expect({ status: answer.status, code: answer.body.code }).toEqual({ status, code });
  expect(String(answer.body.message).length).toBeGreaterThan(20);
  expect(await standing()).toEqual(before);
});

test('nobody but the supplier proves its answers', async () => {
  expect(await product.client().sendFile('/proofs', PARAMETERS, PHOTO)).toMatchObject({ status: 401 });
  expect(await buyer.analyst.client.sendFile('/proofs', PARAMETERS, PHOTO)).toMatchObject({ status: 403 });
  expect(await bakery.client.sendFile('/proofs', PARAMETERS, PHOTO, {})).toMatchObject({ status: 400 });
});
