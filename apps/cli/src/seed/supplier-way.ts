import type { INestApplicationContext } from '@nestjs/common';
import { AnswersService, DiagnosticsService, ProofsService } from '#diagnostics';
import { addDays, addMonths } from '#kernel';
import { Secrets, UnitOfWork, runAs, sha256 } from '#platform';
import type { RequestContext } from '#platform';
import { PublicationsService } from '#scoring';
import {
  AcceptanceService,
  EnrolmentsService,
  InvitationsService,
  PRIVACY_VERSION,
  ProfileService,
  TERMS_VERSION,
} from '#suppliers';
import { inventAnswers } from './invented/answers.js';
import type { Dice } from './invented/dice.js';
import type { InventedFirm } from './invented/firms.js';

/** A supplier that took part, as whoever speaks for it. */
export interface Participant {
  readonly firm: InventedFirm;
  readonly enrolmentId: string;
  readonly as: RequestContext;
}

/** Share of the answers behind which a document or photo is put: enough for most scores to be ranked (method guide 2.6). */
const PROVEN = 0.45;

/** What a supplier does from its letter to its score, by the services that its phone calls. */
export class SupplierWay {
  private readonly uow: UnitOfWork;

  constructor(
    private readonly product: INestApplicationContext,
    private readonly dice: Dice,
    /** The day on which the demonstration stands, YYYY-MM-DD. */
    private readonly today: () => string,
  ) {
    this.uow = product.get(UnitOfWork);
  }

  /** Accepts the invitation and says what the company is. */
  async accept(inviter: RequestContext, invitationId: string, firm: InventedFirm): Promise<Participant> {
    const { token, holder } = await this.holderOf(inviter, invitationId);
    const request = { token, emailCode: '', name: firm.owner, termsVersion: TERMS_VERSION, representsPower: true };
    const accepted = await runAs(holder, () =>
      this.product.get(AcceptanceService).accept(request, async ({ enrolmentId }) => {
        await this.product.get(DiagnosticsService).open(enrolmentId);
      }),
    );
    const { enrolmentId, organisationId: orgId, personId: actorId, membershipId } = accepted;
    const as: RequestContext = {
      requestId: 'seed',
      locale: 'es',
      orgId,
      actorId,
      role: 'SO',
      membershipId,
      hasSteppedUp: true,
    };
    await runAs(as, () => this.describe(firm));
    return { firm, enrolmentId, as };
  }

  /** Whoever opens the letter of an invitation. */
  async holderOf(inviter: RequestContext, invitationId: string): Promise<{ token: string; holder: RequestContext }> {
    const invitations = this.product.get(InvitationsService);
    const { nonce, keyId } = await runAs(inviter, () => invitations.invitation(invitationId));
    const token = this.product.get(Secrets).linkToken('invitation', invitationId, nonce, keyId);
    return { token, holder: { requestId: 'seed', locale: 'es', role: 'HOLDER', doorHash: sha256(token) } };
  }

  /** Answers a share of the questions, 1 for all. */
  answer({ firm, enrolmentId, as }: Participant, share = 1): Promise<void> {
    return runAs(as, () =>
      this.uow.run(async () => {
        const diagnostic = await this.product.get(DiagnosticsService).ofEnrolment(enrolmentId);
        if (!diagnostic) throw new Error(`${firm.name} has no diagnostic`);
        const questions = await this.product.get(DiagnosticsService).questions(diagnostic);
        const from = addMonths(`${this.today().slice(0, 7)}-01`, -12).slice(0, 7);
        const said = inventAnswers(questions, { maturity: firm.maturity, from }, this.dice);
        await this.product.get(AnswersService).saveFirst(diagnostic.id, said.slice(0, Math.ceil(said.length * share)));
        const proven = said.filter(({ kind }) => kind === 'VALUE' && this.dice.roll() < PROVEN);
        if (share === 1 && proven.length > 0) await this.prove(proven.map(({ indicator }) => indicator));
      }),
    );
  }

  /** Hands in the company's data. */
  handInCompany({ enrolmentId, as }: Participant): Promise<void> {
    return runAs(as, () => this.product.get(EnrolmentsService).submit(enrolmentId, 1));
  }

  /** Hands in the self-assessment. */
  handInDiagnostic({ enrolmentId, as }: Participant): Promise<void> {
    return runAs(as, async () => {
      const diagnostics = this.product.get(DiagnosticsService);
      const diagnostic = await diagnostics.ofEnrolment(enrolmentId);
      if (diagnostic) await diagnostics.submit(diagnostic.id, diagnostic.version);
    });
  }

  /** Lets the programme read the score before the five working days are over. */
  agree({ enrolmentId, as }: Participant): Promise<void> {
    return runAs(as, () => this.product.get(PublicationsService).agreeToEarlyPublication(enrolmentId));
  }

  private async describe(firm: InventedFirm): Promise<void> {
    const { name: legalName, taxId, sectorCode, workers, sales: salesAmount, town: siteTown, owner: ownerName } = firm;
    const company = { legalName, taxId, sectorCode, workers, salesAmount, siteTown, ownerName };
    const salesYear = Number(this.today().slice(0, 4)) - 1;
    await this.product.get(ProfileService).change({ ...company, salesYear, privacyTextVersion: PRIVACY_VERSION }, 1);
  }

  /** A small file that says what it stands for; invented like the answers. */
  private async prove(indicators: readonly string[]): Promise<void> {
    const issuedOn = addDays(this.today(), -this.dice.between(5, 300));
    const content = Buffer.from(
      `%PDF-1.4\n% Documento inventado de la demostración: ${indicators.join(', ')}, ${issuedOn}\n%%EOF\n`,
    );
    const facts = { indicators, kind: 'document', issuedOn, validUntil: null };
    await this.product.get(ProofsService).attach({ ...facts, fileName: 'respaldo.pdf', content });
  }
}
