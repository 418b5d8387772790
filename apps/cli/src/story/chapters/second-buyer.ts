import { Browser } from '../browser.js';
import { found, must } from '../fault.js';
import { inviteByLetter } from '../invitations.js';
import { makeProgramme } from '../programme.js';
import type { Programme } from '../programme.js';
import { RANKING } from '../ranking.js';
import type { Stage } from '../stage.js';
import { diagnosticOf } from '../supplier/answers.js';
import { provesByLetter } from '../people.js';
import { TERMS, enrol, viewOf } from '../supplier/enrol.js';
import type { Supplier } from '../supplier/supplier.js';
import { agree, handIn } from '../supplier/score.js';
import type { Buyer } from './accounts.js';
import { PUBLISHED } from './ranking.js';
import type { Published } from './ranking.js';
import type { Assessed } from './suppliers.js';

/** Ids of the first buyer that the second one must not be able to use. */
export interface Foreign {
  readonly programme: Programme;
  readonly importId: string;
  readonly invitationId: string;
}

/** Another buyer invites the bakery: one company, two programmes, and neither buyer learns of the other. */
export async function secondBuyer(stage: Stage, buyer: Buyer, bakery: Assessed, foreign: Foreign): Promise<Programme> {
  const { teller, stamp } = stage;
  const { firm } = bakery.supplier;
  teller.chapter({ es: 'Otro comprador invita a la misma panadería', en: 'Another buyer invites the same bakery' });
  const programme = await makeProgramme(stage, buyer.analyst, `Hoteles sin residuos ${stamp}`);
  const { supplier, enrolmentId } = await takeAlong(stage, buyer, programme, bakery);
  const diagnostic = await diagnosticOf(supplier, enrolmentId);
  must(diagnostic.missing.length === 0, 'diagnosticOf', 'the answers came along', diagnostic.missing);
  teller.say({
    es: `${buyer.name}, programa ${programme.id}: la dirección ya tiene empresa, ${firm.name}; se inscribe con sus ${diagnostic.answers.length} respuestas (${enrolmentId}).`,
    en: `${buyer.name}, programme ${programme.id}: the address has a company, ${firm.name}; it enrols with its ${diagnostic.answers.length} answers (${enrolmentId}).`,
  });
  const published = async (): Promise<Published['enrolment']['publishedScore']> =>
    (await buyer.analyst.ask<Published>(PUBLISHED, { id: enrolmentId })).enrolment.publishedScore;
  await enrol(supplier, buyer.manager, enrolmentId);
  await handIn(supplier, await diagnosticOf(supplier, enrolmentId));
  const early = await published();
  must(early === null, 'publishedScore', 'the second buyer reads nothing before publication', early);
  await agree(supplier, enrolmentId);
  const score = found(await published(), 'publishedScore');
  must(score.shown === bakery.score.shown, 'publishedScore', `it is ${bakery.score.shown} here too`, score);
  teller.say({
    es: `Antes de publicarse no vio nada; después, el mismo puntaje: ${score.shown}.`,
    en: `Before publication it saw nothing; afterwards the same score: ${score.shown}.`,
  });
  await mustNotReach(buyer, bakery.supplier.enrolmentId, foreign);
  teller.say({
    es: 'Los identificadores del primer comprador son NOT_FOUND para el segundo: programa, lista, clasificación, importación, invitación, inscripción.',
    en: 'Ids of the first buyer are NOT_FOUND for the second: programme, list, ranking, import, invitation, enrolment.',
  });
  return programme;
}

/** Accepts on a new device: the proof of the address signs in, and the company that is there is offered. */
async function takeAlong(
  { portal, mailbox }: Stage,
  { analyst }: Buyer,
  programme: Programme,
  { supplier }: Assessed,
): Promise<{ supplier: Supplier; enrolmentId: string }> {
  const { firm } = supplier;
  const { name, country, email, taxId, town } = firm;
  const { listedSupplier } = await analyst.tell<{ listedSupplier: { id: string } | null }>(
    'addListedSupplier',
    { programmeId: programme.id, name, country, email, taxId, town },
    'listedSupplier { id }',
  );
  const row = { id: found(listedSupplier, 'addListedSupplier').id, name, email, participation: 'PROSPECT' };
  const { invited } = await inviteByLetter(mailbox, analyst, programme, [row]);
  const { token } = found(invited[0], 'inviteSuppliers', invited);
  const browser = new Browser(portal);
  provesByLetter(browser, mailbox, email);
  const { termsVersion } = await viewOf(browser, token);
  const emailCode = await mailbox.codeAfter(email, () => browser.tell('requestInvitationCode', { token }, 'accepted'));
  const codes = await browser.refused(
    'acceptInvitation',
    { token, emailCode, name: firm.owner, termsVersion, ...TERMS },
    'enrolment { id }',
  );
  must(codes.join() === 'COMPANY_IS_HERE', 'acceptInvitation', 'it answers COMPANY_IS_HERE', codes);
  const { enrolment } = await browser.tell<{ enrolment: { id: string; state: string } | null }>(
    'joinProgramme',
    { token, termsVersion, ...TERMS },
    'enrolment { id state }',
  );
  const joined = found(enrolment, 'joinProgramme');
  must(joined.state === 'STARTED', 'joinProgramme', 'the enrolment is STARTED', joined);
  return { supplier: { ...supplier, browser }, enrolmentId: joined.id };
}

/** @throws StoryFault when one of the ids opens anything */
async function mustNotReach({ analyst }: Buyer, enrolmentId: string, foreign: Foreign): Promise<void> {
  const programmeId = foreign.programme.id;
  const closed: [query: string, variables: Record<string, unknown>][] = [
    ['query ($id: ProgrammeId!) { programme(id: $id) { name } }', { id: programmeId }],
    ['query ($id: ProgrammeId!) { listedSuppliers(programmeId: $id, first: 1) { totalCount } }', { id: programmeId }],
    [RANKING, { id: programmeId, filter: {} }],
    ['query ($id: ImportId!) { import(id: $id) { fileName } }', { id: foreign.importId }],
    ['query ($id: InvitationId!) { invitation(id: $id) { email } }', { id: foreign.invitationId }],
    [PUBLISHED, { id: enrolmentId }],
  ];
  for (const [query, variables] of closed) {
    const code = await analyst.refusal(query, variables);
    must(code === 'NOT_FOUND', query, 'it is NOT_FOUND for the second buyer', code);
  }
}
