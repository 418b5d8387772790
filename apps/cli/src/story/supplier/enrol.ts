import { Browser } from '../browser.js';
import { found, must } from '../fault.js';
import type { Firm } from '../firms.js';
import type { Invited } from '../invitations.js';
import { provesByLetter } from '../people.js';
import type { Stage } from '../stage.js';
import { saidTo } from './said.js';
import type { Question } from './said.js';
import type { Supplier } from './supplier.js';

export const TERMS = { representsPower: true } as const;

const VIEW = `query ($token: String!) { invitationByLink(token: $token) { status supplierName maskedEmail termsVersion } }`;
const DRAFTS = 3;

interface View {
  readonly status: string;
  readonly supplierName: string | null;
  readonly maskedEmail: string | null;
  readonly termsVersion: string;
}

/** What the holder of a link reads. */
export const viewOf = async (browser: Browser, token: string): Promise<View> =>
  (await browser.ask<{ invitationByLink: View }>(VIEW, { token })).invitationByLink;

/** Opens the link, answers the first questions, and accepts with the code that came by e-mail. */
export async function accept(
  { portal, mailbox, today }: Stage,
  firm: Firm,
  { token, email }: Invited,
): Promise<Supplier> {
  const browser = new Browser(portal);
  const view = await viewOf(browser, token);
  must(view.status === 'VALID' && view.supplierName === firm.name, 'invitationByLink', 'the link is good', view);
  must(view.maskedEmail !== email, 'invitationByLink', 'the address is hidden', view);
  await browser.tell('openInvitation', { token }, 'invitationView { status }');
  const { questionnaire } = await browser.ask<{ questionnaire: Question[] }>(
    '{ questionnaire { indicator type required unit options { code points } } }',
  );
  const drafts = questionnaire
    .filter(({ required }) => required)
    .slice(0, DRAFTS)
    .map((question) => saidTo(question, firm.maturity, today));
  const code = (): Promise<unknown> => browser.tell('requestInvitationCode', { token }, 'accepted');
  const emailCode = await mailbox.codeAfter(email, code);
  const { enrolment } = await browser.tell<{ enrolment: { id: string; state: string } | null }>(
    'acceptInvitation',
    { token, emailCode, name: firm.owner, termsVersion: view.termsVersion, drafts, ...TERMS },
    'enrolment { id state }',
  );
  provesByLetter(browser, mailbox, email);
  must(enrolment?.state === 'STARTED', 'acceptInvitation', 'the enrolment is STARTED', enrolment);
  return { firm, browser, enrolmentId: enrolment.id, drafts: drafts.map(({ indicator }) => indicator) };
}

/** Tells who the firm is. */
export async function introduce({ firm, browser }: Supplier): Promise<void> {
  const { companyProfile } = await browser.ask<{ companyProfile: { version: number; privacyTextVersion: string } }>(
    '{ companyProfile { version privacyTextVersion } }',
  );
  const { profile } = await browser.tell<{ profile: { taxDisplay: string | null } | null }>(
    'saveCompanyProfile',
    {
      ...{ expectedVersion: companyProfile.version, legalName: firm.name, taxId: firm.taxId },
      ...{ sectorCode: firm.sectorCode, workers: firm.workers, salesAmount: firm.sales, salesYear: 2025 },
      ...{ siteTown: firm.town, ownerName: firm.owner, privacyTextVersion: companyProfile.privacyTextVersion },
    },
    'profile { taxDisplay }',
  );
  must(profile?.taxDisplay === firm.taxId, 'saveCompanyProfile', `the tax id is ${firm.taxId}`, profile);
}

/** Hands in the enrolment, and the programme manager approves it. */
export async function enrol(supplier: Supplier, manager: Browser, enrolmentId = supplier.enrolmentId): Promise<void> {
  const { firm, browser } = supplier;
  const { enrolment: mine } = await browser.ask<{ enrolment: { version: number } }>(
    'query ($id: EnrolmentId!) { enrolment(id: $id) { version } }',
    { id: enrolmentId },
  );
  const submitted = await browser.tell<{ enrolment: { state: string; sizeTier: string; version: number } | null }>(
    'submitEnrolment',
    { enrolmentId, expectedVersion: mine.version },
    'enrolment { state sizeTier version }',
  );
  const asked = found(submitted.enrolment, 'submitEnrolment', submitted);
  must(
    asked.state === 'UNDER_REVIEW' && asked.sizeTier === firm.tier,
    'submitEnrolment',
    `${firm.name} is UNDER_REVIEW as ${firm.tier}`,
    asked,
  );
  const approved = await manager.tell<{ enrolment: { state: string } | null }>(
    'approveEnrolment',
    { enrolmentId, expectedVersion: asked.version },
    'enrolment { state }',
  );
  must(approved.enrolment?.state === 'ACTIVE', 'approveEnrolment', 'the enrolment is ACTIVE', approved);
}
