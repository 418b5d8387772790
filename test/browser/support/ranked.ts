import { randomUUID } from 'node:crypto';
import { expect, request } from '@playwright/test';
import { Caller, callerFor, resumed } from './api.js';
import { letterTo, codeIn, invitationPath } from './letters.js';
import { onDatabase } from './database.js';
import { inventNit } from './nit.js';

/** A supplier with its score: which option of each question it chooses, and how many work there. */
export interface Story {
  readonly name: string;
  readonly choice: 'best' | 'worst';
  readonly workers: number;
}

interface Made {
  readonly programme: { readonly id: string; readonly waves: readonly { readonly id: string }[] };
}

/** A programme of the demonstration's buyer in which each supplier's score is published and ranked. */
export async function rankedProgramme(baseURL: string, name: string, stories: readonly Story[]): Promise<string> {
  const analyst = await callerFor(baseURL, 'analista@demo.enverde.example');
  const { programme } = await analyst.command<Made>(
    'createProgramme',
    { name, countries: ['GT'], waveName: 'Alimentos', waveDeadlineOn: '2099-01-31' },
    'programme { id waves { id } }',
  );
  for (const story of stories) {
    const email = `${randomUUID()}@proveedor.example`;
    const { listedSupplier } = await analyst.command<{ listedSupplier: { id: string } }>(
      'addListedSupplier',
      { programmeId: programme.id, name: story.name, country: 'GT', email, town: 'Xela' },
      'listedSupplier { id }',
    );
    const invited = { waveId: programme.waves[0]?.id, listedSupplierIds: [listedSupplier.id] };
    await analyst.command('inviteSuppliers', invited, 'invitations { id }');
    await publish(baseURL, email, story);
  }
  const count = async (): Promise<number> => {
    await onDatabase(`update outbox set next_at = now(), not_before = now() where done_at is null and dead_at is null`);
    const answer = await analyst.ask<{ programme: { rankedCount: number } }>(
      'query ($id: ProgrammeId!) { programme(id: $id) { rankedCount } }',
      { id: programme.id },
    );
    return answer.programme.rankedCount;
  };
  await expect.poll(count, { timeout: 60_000 }).toBe(stories.length);
  await analyst.close();
  return programme.id;
}

/** From the letter to the published score. */
async function publish(baseURL: string, email: string, story: Story): Promise<void> {
  const supplier = new Caller(await request.newContext({ baseURL }));
  const token = invitationPath(await letterTo(baseURL, email, /invitación/)).slice('/invitacion/'.length);
  await supplier.ask(
    'mutation ($input: RequestInvitationCodeInput!) { requestInvitationCode(input: $input) { accepted } }',
    { input: { token } },
  );
  const emailCode = codeIn(await letterTo(baseURL, email, /código/));
  const who = { name: 'Rosa Ajanel', termsVersion: '2026-11', representsPower: true, drafts: [] };
  const { enrolment } = await supplier.command<{ enrolment: { id: string; version: number } }>(
    'acceptInvitation',
    { token, emailCode, ...who },
    'enrolment { id version }',
  );
  await activate(baseURL, supplier, enrolment, story);
  await handIn(supplier, enrolment.id, story);
  await supplier.command('agreeToEarlyPublication', { enrolmentId: enrolment.id }, 'enrolment { id }');
  await supplier.close();
}

/** The company's data, and the programme's approval. */
async function activate(
  baseURL: string,
  supplier: Caller,
  { id, version }: { readonly id: string; readonly version: number },
  { name, workers }: Story,
): Promise<void> {
  const { companyProfile } = await supplier.ask<{ companyProfile: { version: number; privacyTextVersion: string } }>(
    '{ companyProfile { version privacyTextVersion } }',
  );
  const facts = { legalName: name, taxId: inventNit(), sectorCode: '1071', workers, salesAmount: '900000.00' };
  const rest = { salesYear: 2025, siteTown: 'Quetzaltenango', ownerName: 'Rosa Ajanel' };
  const { version: expectedVersion, privacyTextVersion } = companyProfile;
  const profile = { expectedVersion, privacyTextVersion, ...facts, ...rest };
  await supplier.command('saveCompanyProfile', profile, 'profile { version }');
  const handed = await supplier.command<{ enrolment: { version: number } }>(
    'submitEnrolment',
    { enrolmentId: id, expectedVersion: version },
    'enrolment { version }',
  );
  const manager = await resumed(baseURL, process.env.MANAGER_STATE ?? '');
  const decision = { enrolmentId: id, expectedVersion: handed.enrolment.version };
  await manager.command('approveEnrolment', decision, 'enrolment { state }');
  await manager.close();
}

interface Asked {
  readonly diagnosticOf: {
    readonly id: string;
    readonly version: number;
    readonly questions: readonly Question[];
  };
}

interface Question {
  readonly indicator: string;
  readonly required: boolean;
  readonly type: string;
  readonly options: readonly { readonly code: string; readonly points: number | null }[];
}

/** Answers, with one photo behind them, and hands in. */
async function handIn(supplier: Caller, enrolmentId: string, { choice }: Story): Promise<void> {
  const { diagnosticOf } = await supplier.ask<Asked>(
    `query ($id: EnrolmentId!) { diagnosticOf(enrolmentId: $id) { id version
       questions { indicator required type options { code points } } } }`,
    { id: enrolmentId },
  );
  const commands = diagnosticOf.questions
    .filter(({ required }) => required)
    .map(({ indicator, ...question }) => ({
      ...{ commandId: randomUUID(), indicator, expectedVersion: 0 },
      ...said(question, choice),
    }));
  const { results } = await supplier.command<{ results: { userErrors: object[] }[] }>(
    'saveAnswers',
    { diagnosticId: diagnosticOf.id, commands },
    'results { userErrors { code field } }',
  );
  expect(results.flatMap(({ userErrors }) => userErrors)).toEqual([]);
  const given = commands.filter(({ kind }) => kind === 'VALUE').map(({ indicator }) => indicator);
  await supplier.prove(given, '2026-10-01');
  const { id: diagnosticId, version: expectedVersion } = diagnosticOf;
  await supplier.command('submitDiagnostic', { diagnosticId, expectedVersion }, 'diagnostic { id }');
}

interface Said {
  readonly kind: 'VALUE' | 'DONT_KNOW';
  readonly value: string | null;
}

/** What is not chosen from a list is not known. */
function said({ type, options }: Pick<Question, 'type' | 'options'>, choice: Story['choice']): Said {
  if (options.length === 0) return { kind: 'DONT_KNOW', value: null };
  if (type === 'checklist')
    return { kind: 'VALUE', value: choice === 'best' ? options.map(({ code }) => code).join(',') : '' };
  const sorted = [...options].sort((a, b) => (b.points ?? 0) - (a.points ?? 0));
  return { kind: 'VALUE', value: sorted.at(choice === 'best' ? 0 : -1)?.code ?? null };
}
