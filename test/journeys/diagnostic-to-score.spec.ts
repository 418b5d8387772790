import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { addMonths } from '#kernel';
import { localDate } from '#platform';
import { accept, buyerWithProgramme, invite, letterTo, persona, startProduct, tokenIn } from '#testing';
import type { GraphqlClient, Persona, TestProduct } from '#testing';

let product: TestProduct;
let administrator: Persona;
let farm: GraphqlClient;
let diagnosticId: string;

/** Method guide 5.2: the micro farm. Answer, grade, months since the proof (null: declared today). */
const FARM: [indicator: string, value: string, grade: string, months: number | null][] = [
  ['WAT-01', 'monthly', 'E2', 4],
  ['WAT-05', 'sewer_septic', 'E2', 6],
  ['ENE-01', 'sometimes', 'E1', null],
  ['ENE-04', 'led,off', 'E1', null],
  ['WAS-01', 'two', 'E1', null],
  ['WAS-07', 'sometimes', 'E1', null],
  ['MAT-01', 'recorded', 'E2', 20],
  ['MAT-04', 'apart', 'E3', 5],
  ['EMS-01', 'dated', 'E3', 2],
  ['EMS-03', 'some', 'E3', 3],
  ['PEO-01', 'most', 'E1', null],
  ['PEO-02', 'aid,ppe,water', 'E2', 1],
  ['PEO-04', 'yes', 'E1', null],
  ['RBC-01', 'signed', 'E2', 0],
];

const SCORE = `{ myScore { shown level status balance core ifVerified confidence { value letter answeredShare evidenceShare reviewedShare }
  themes { theme score contribution } indicators { indicator points contribution } lost { gap missing evidence stale balance } next { level missing { cause theme } } } }`;

interface Score {
  readonly myScore: {
    readonly shown: string;
    readonly balance: string;
    readonly themes: { readonly contribution: string }[];
    readonly indicators: { readonly contribution: string; readonly points: number | null }[];
    readonly lost: Record<string, string>;
  };
}

const answer = async (
  indicator: string,
  kind: string,
  value: string | null,
  expectedVersion = 0,
): Promise<Record<string, unknown>> => {
  const commands = [{ commandId: randomUUID(), indicator, kind, value, expectedVersion }];
  const { results } = await farm.mutate<{ results: Record<string, unknown>[] }>(
    'saveAnswers',
    { diagnosticId, commands },
    'results { commandId replayed answer { value version } current { value version } userErrors { code field } }',
  );
  return results[0] ?? {};
};

/** Proof is reviewed in a later chapter of the product: here the reviewed versions are put beside the answers. */
async function prove(): Promise<void> {
  const today = localDate(new Date(), 'America/Guatemala');
  for (const [indicator, , grade, months] of FARM)
    await product.rows(
      `insert into answer (id, owner_org_id, indicator, kind, value, grade, proof_on, answered_by, answered_on, answered_at, version)
       select gen_random_uuid(), owner_org_id, indicator, kind, value, $2, $3, answered_by, answered_on, answered_at, version + 1 from answer where indicator = $1`,
      [indicator, grade, months === null ? null : addMonths(today, -months)],
    );
}

const tenths = (texts: string[]): number => texts.reduce((sum, text) => sum + Math.round(Number(text) * 10), 0);

beforeAll(async () => {
  product = await startProduct({ worker: 'postgres' });
  administrator = await persona(product, 'PLATFORM', 'AM');
  const buyer = await buyerWithProgramme(product);
  await invite(buyer, 'finca@hortalizas.example', 'Hortalizas La Vega');
  const token = tokenIn(await letterTo(administrator, 'finca@hortalizas.example', /invitación/));
  farm = product.client();
  const enrolment = await accept(farm, administrator, {
    email: 'finca@hortalizas.example',
    token,
    drafts: [{ indicator: 'WAT-01', kind: 'VALUE', value: 'monthly' }],
  });
  const { companyProfile } = await farm.ask<{ companyProfile: { version: number } }>('{ companyProfile { version } }');
  await farm.mutate(
    'saveCompanyProfile',
    { expectedVersion: companyProfile.version, sectorCode: '0113', workers: 4 },
    'profile { version }',
  );
  const { diagnosticOf } = await farm.ask<{ diagnosticOf: { id: string } }>(
    'query ($id: EnrolmentId!) { diagnosticOf(enrolmentId: $id) { id } }',
    { id: enrolment.id },
  );
  diagnosticId = diagnosticOf.id;
});
afterAll(() => product.stop());

describe('the diagnostic (domain guide 5.3)', () => {
  test('a micro firm is asked fifteen questions, and the draft of the device is there', async () => {
    const { diagnostic } = await farm.ask<{
      diagnostic: { state: string; questions: object[]; answers: object[]; missing: string[] };
    }>(
      'query ($id: DiagnosticId!) { diagnostic(id: $id) { state questions { indicator required } answers { indicator value version } missing } }',
      { id: diagnosticId },
    );
    expect(diagnostic.state).toBe('OPEN');
    expect(diagnostic.questions.filter((question) => 'required' in question && question.required)).toHaveLength(15);
    expect(diagnostic.answers).toEqual([{ indicator: 'WAT-01', value: 'monthly', version: 1 }]);
    expect(diagnostic.missing).toHaveLength(14);
  });

  test('whoever opens an invitation can begin with the same fifteen questions, without an account', async () => {
    const texts = 'indicator required es options { code es }';
    const { questionnaire } = await product
      .client()
      .ask<{ questionnaire: { indicator: string; required: boolean }[] }>(`{ questionnaire { ${texts} } }`);
    const asked = questionnaire.filter(({ required }) => required);
    expect(asked).toHaveLength(15);
    const { diagnostic } = await farm.ask<{ diagnostic: { questions: { indicator: string }[] } }>(
      `query ($id: DiagnosticId!) { diagnostic(id: $id) { questions { ${texts} } } }`,
      { id: diagnosticId },
    );
    expect(diagnostic.questions).toEqual(expect.arrayContaining(asked));
  });

  test('what is no answer is refused with its code and changes nothing', async () => {
    expect(await answer('WAT-05', 'VALUE', 'nonsense')).toMatchObject({
      answer: null,
      userErrors: [{ code: 'ANSWER_OPTION_UNKNOWN', field: ['value'] }],
    });
    expect(await answer('ENE-04', 'VALUE', 'led,led')).toMatchObject({
      userErrors: [{ code: 'ANSWER_OPTION_REPEATED' }],
    });
    expect(await answer('WAT-01', 'NOT_APPLICABLE', null, 1)).toMatchObject({
      userErrors: [{ code: 'NA_NOT_ALLOWED' }],
    });
    expect(await answer('XXX-99', 'DONT_KNOW', null)).toMatchObject({ userErrors: [{ code: 'QUESTION_UNKNOWN' }] });
    expect(await product.rows('select 1 from answer')).toHaveLength(1);
  });

  test('an answer over one that somebody else gave in between shows what stands', async () => {
    expect(await answer('WAT-01', 'VALUE', 'none', 0)).toMatchObject({
      userErrors: [{ code: 'VERSION_CONFLICT' }],
      current: { value: 'monthly', version: 1 },
    });
  });

  test('a phone that sends its queue twice is answered once', async () => {
    const commands = [
      { commandId: randomUUID(), indicator: 'WAT-05', kind: 'VALUE', value: 'sewer_septic', expectedVersion: 0 },
    ];
    for (const replayed of [false, true]) {
      const { results } = await farm.mutate<{ results: object[] }>(
        'saveAnswers',
        { diagnosticId, commands },
        'results { replayed answer { version } }',
      );
      expect(results).toEqual([{ replayed, answer: { version: 1 } }]);
    }
  });

  test('it cannot be handed in before every question has an answer', async () => {
    const { userErrors } = await farm.mutate(
      'submitDiagnostic',
      { diagnosticId, expectedVersion: 1 },
      'diagnostic { id }',
    );
    expect(userErrors).toMatchObject([{ code: 'ANSWERS_MISSING' }]);
  });
});

describe('the worked example of method guide 5.2, through the API', () => {
  test('an open diagnostic with SUP-01 unanswered scores 46.0, level L2, and its shown parts add up', async () => {
    for (const [indicator, value] of FARM.slice(2)) await answer(indicator, 'VALUE', value);
    await prove();
    const { myScore } = await farm.ask<Score>(SCORE);
    expect(myScore).toMatchObject({
      ...{ shown: '46.0', level: 'L2', core: '43.9', ifVerified: '52.1' },
      confidence: {
        value: '52.6',
        letter: 'C',
        answeredShare: '0.949',
        evidenceShare: '0.607',
        reviewedShare: '0.206',
      },
      lost: { gap: '37.9', missing: '5.1', evidence: '6.5', stale: '1.0', balance: '3.5' },
      next: { level: 'L3', missing: [{ cause: 'theme', theme: 'SUP' }] },
    });
    expect(myScore.indicators.at(-1)).toMatchObject({ indicator: 'SUP-01', points: null });
    expect(tenths([...myScore.themes.map(({ contribution }) => contribution), myScore.balance])).toBe(460);
    expect(tenths([...myScore.indicators.map(({ contribution }) => contribution), myScore.balance])).toBe(460);
    expect(tenths([myScore.shown, ...Object.values(myScore.lost)])).toBe(1000);
  });

  test('with SUP-01 "no sé" the score stays and the missing part moves to gap', async () => {
    await answer('SUP-01', 'DONT_KNOW', null);
    const { myScore } = await farm.ask<Score>(SCORE);
    expect(myScore).toMatchObject({
      shown: '46.0',
      lost: { gap: '43.0', missing: '0.0', evidence: '6.5', stale: '1.0', balance: '3.5' },
    });
  });

  test('handed in, the answers are locked and the score is as it was', async () => {
    const { diagnostic } = await farm.mutate<{ diagnostic: { state: string; reference: string } }>(
      'submitDiagnostic',
      { diagnosticId, expectedVersion: 1 },
      'diagnostic { state reference }',
    );
    expect(diagnostic).toMatchObject({
      state: 'SUBMITTED',
      reference: expect.stringMatching(/^D\d{4}-[0-9A-F]{6}$/) as unknown,
    });
    expect(await answer('SUP-01', 'VALUE', 'local', 1)).toMatchObject({ userErrors: [{ code: 'DIAGNOSTIC_LOCKED' }] });
    expect((await farm.ask<Score>(SCORE)).myScore.shown).toBe('46.0');
  });

  test('the gaps are there at once, the gravest first, with measures that fit a farm (domain guide 5.3)', async () => {
    const { diagnostic } = await farm.ask<{ diagnostic: { gaps: { indicator: string; measures: object[] }[] } }>(
      'query ($id: DiagnosticId!) { diagnostic(id: $id) { gaps { indicator theme severity questionEs measures { code source capexClass } } } }',
      { id: diagnosticId },
    );
    expect(diagnostic.gaps).toMatchObject([
      { indicator: 'WAS-07', severity: 3, measures: [{ code: 'CP-076' }] },
      { indicator: 'ENE-01', severity: 2 },
      { indicator: 'WAS-01', severity: 2 },
      { indicator: 'MAT-04', severity: 2, measures: [{ code: 'CP-097' }, { code: 'CP-098' }] },
      { indicator: 'SUP-01', severity: 2, measures: [] },
    ]);
  });
});
