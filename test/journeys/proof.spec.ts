import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { answered, buyerWithProgramme, enrolled, persona, photoOf, startProduct } from '#testing';
import type { Buyer, EnrolledSupplier, HttpAnswer, TestProduct } from '#testing';

const PHOTO = photoOf('the meter');
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

const attach = (parameters: Record<string, string | string[]> = {}, bytes: Buffer = PHOTO): Promise<HttpAnswer> =>
  bakery.client.sendFile('/proofs', { ...PARAMETERS, ...parameters }, bytes);

interface Standing {
  readonly shown: string;
  readonly evidenceShare: string;
  readonly answer: Answer | undefined;
}

interface Answer {
  readonly indicator: string;
  readonly grade: string;
  readonly proofOn: string | null;
  readonly proof: { fileName: string; bytes: number; kind: string; issuedOn: string } | null;
  readonly version: number;
}

async function standing(): Promise<Standing> {
  const { myScore, diagnosticOf } = await bakery.client.ask<{
    myScore: { shown: string; confidence: { evidenceShare: string } };
    diagnosticOf: { answers: Answer[] };
  }>(
    'query ($id: EnrolmentId!) { myScore { shown confidence { evidenceShare } } diagnosticOf(enrolmentId: $id) { answers { indicator grade proofOn version proof { fileName bytes kind issuedOn } } } }',
    { id: bakery.enrolmentId },
  );
  const answer = diagnosticOf.answers.find(({ indicator }) => indicator === 'WAT-01');
  return { shown: myScore.shown, evidenceShare: myScore.confidence.evidenceShare, answer };
}

test('a photo behind an answer raises its grade and the score, and nothing twice', async () => {
  const before = await standing();
  expect(before.answer).toMatchObject({ grade: 'E1', proofOn: null, proof: null, version: 1 });
  expect(await attach()).toEqual({
    status: 201,
    body: { answers: [{ indicator: 'WAT-01', grade: 'E2', version: 2 }] },
  });
  expect(await attach()).toEqual({
    status: 201,
    body: { answers: [{ indicator: 'WAT-01', grade: 'E2', version: 2 }] },
  });
  const after = await standing();
  expect(after.answer).toMatchObject({ grade: 'E2', proofOn: '2026-10-01', version: 2 });
  const file = { fileName: 'medidor.jpg', bytes: PHOTO.length, kind: 'photo', issuedOn: '2026-10-01' };
  expect(after.answer?.proof).toEqual(file);
  expect(Number(after.shown)).toBeGreaterThan(Number(before.shown));
  expect(Number(after.evidenceShare)).toBeGreaterThan(Number(before.evidenceShare));
  expect(await attach({ indicator: 'ENE-01' })).toMatchObject({ status: 201 });
  expect(await product.rows('select 1 from evidence_item')).toHaveLength(1);
});

test('one file proves several answers at once, or none of them', async () => {
  const bytes = Buffer.concat([PHOTO, Buffer.from(' and of the tap')]);
  const both = await attach({ indicator: ['ENE-01', 'WAS-01', 'ENE-01'] }, bytes);
  expect(both).toMatchObject({
    status: 201,
    body: {
      answers: [
        { indicator: 'ENE-01', grade: 'E2' },
        { indicator: 'WAS-01', grade: 'E2' },
      ],
    },
  });
  const before = await standing();
  expect(await attach({ indicator: ['WAT-01', 'ZZZ-99'], issuedOn: '2026-09-01' }, bytes)).toMatchObject({
    status: 409,
  });
  expect(await standing()).toEqual(before);
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
