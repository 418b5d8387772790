// Written by `npm run web:types`; do not edit.

export interface AcceptAdviserInput {
  readonly adviserAssignmentId: AdviserAssignmentId;
  /** UUID made by the caller; the same key and input are done once, for 45 days. */
  readonly clientMutationId: string;
  readonly expectedVersion: number;
}

export interface AcceptInvitationInput {
  /** The person was answered COMPANY_IS_HERE and says that the invited company is another one. */
  readonly anotherCompany?: boolean;
  /** UUID made by the caller; the same key and input are done once, for 45 days. */
  readonly clientMutationId: string;
  /** Answers given before the account, from this device. */
  readonly drafts?: readonly DraftAnswerInput[];
  /** Six digits that were sent to the invited address. */
  readonly emailCode: string;
  readonly name: string;
  /** The person states that they may speak for the firm. */
  readonly representsPower: boolean;
  readonly termsVersion: string;
  readonly token: string;
}

export interface AcceptPackageInput {
  /** UUID made by the caller; the same key and input are done once, for 45 days. */
  readonly clientMutationId: string;
  /** The verifier signs that there is no conflict of interest. */
  readonly conflictFree: boolean;
  readonly expectedVersion: number;
  /** At a desk only where no risk asks for a visit. */
  readonly method: VerificationMethod;
  readonly packageId: PackageId;
}

export interface AcceptTrackInput {
  /** UUID made by the caller; the same key and input are done once, for 45 days. */
  readonly clientMutationId: string;
  readonly expectedVersion: number;
  /** The share that was shown. */
  readonly firmSharePct: Decimal;
  readonly trackAssignmentId: TrackAssignmentId;
}

/** LIST: among others, noted once a day. */
export type AccessKind = 'DETAIL' | 'LIST';

export interface AccreditPersonInput {
  /** UUID made by the caller; the same key and input are done once, for 45 days. */
  readonly clientMutationId: string;
  /** That the person gave. */
  readonly code: string;
  readonly countries: readonly string[];
  /** ISO 639, such as es or quc. */
  readonly languages: readonly string[];
  readonly maxKm: number;
  /** Beginnings of ISIC Rev. 4 codes. */
  readonly sectors: readonly string[];
  /** Codes of tracks. */
  readonly tracks: readonly string[];
  readonly validFrom: Date;
  readonly validUntil: Date;
}

/** A person of a centre or verifier on the programme’s roster. */
export interface Accreditation {
  readonly countries: readonly string[];
  readonly endedOn: Date | null;
  /** The newest quarter first. */
  readonly hours: readonly AdviserHours[];
  readonly id: AccreditationId;
  readonly kind: AccreditationKind;
  /** ISO 639. */
  readonly languages: readonly string[];
  /** How far the person goes, road kilometres; 0: at a distance only. */
  readonly maxKm: number;
  readonly organisationName: string;
  readonly personName: string;
  /** Beginnings of ISIC Rev. 4 codes. */
  readonly sectors: readonly string[];
  readonly tracks: readonly string[];
  readonly validFrom: Date;
  readonly validUntil: Date;
  readonly version: number;
}

/** Opaque id, `acc_` and 32 hexadecimal digits. */
export type AccreditationId = string;

export type AccreditationKind = 'ADVISER' | 'VERIFIER';

export interface AccreditationPayload {
  readonly accreditation: Accreditation | null;
  readonly clientMutationId: string | null;
  /** True when this key was answered before and nothing was done again. */
  readonly replayed: boolean;
  readonly userErrors: readonly UserError[];
  readonly warnings: readonly UserError[];
}

/** Opaque id, `act_` and 32 hexadecimal digits. */
export type ActionId = string;

export interface ActionPayload {
  readonly action: ImprovementAction | null;
  readonly clientMutationId: string | null;
  /** True when this key was answered before and nothing was done again. */
  readonly replayed: boolean;
  readonly userErrors: readonly UserError[];
  readonly warnings: readonly UserError[];
}

/** A file given for a means of verification; not analysed by a scanner. */
export interface ActionProof {
  readonly bytes: number;
  readonly fileName: string;
  /** Day the paper or photo was made. */
  readonly issuedOn: Date;
  readonly receivedAt: DateTime;
  /** Code of the means of verification. */
  readonly requirement: string;
  /** AVAILABLE, ACCEPTED, REFUSED, SUPERSEDED or EXPIRED. */
  readonly state: string;
}

/** Opaque id, `prf_` and 32 hexadecimal digits. */
export type ActionProofId = string;

export type ActionState = 'BLOCKED' | 'CANCELLED' | 'DONE_CLAIMED' | 'IDENTIFIED' | 'IN_PROGRESS' | 'IN_VERIFICATION' | 'LAPSED' | 'NOT_VERIFIED' | 'PLANNED' | 'RETURNED' | 'VERIFIED';

export interface AddListedSupplierInput {
  /** UUID made by the caller; the same key and input are done once, for 45 days. */
  readonly clientMutationId: string;
  readonly country: string;
  readonly email?: string | null;
  readonly name: string;
  readonly programmeId: ProgrammeId;
  /** ISIC Rev. 4, two to four digits. */
  readonly sectorCode?: string | null;
  readonly taxId?: string | null;
  readonly town?: string | null;
}

export interface AddListedSupplierPayload {
  readonly clientMutationId: string | null;
  readonly listedSupplier: ListedSupplier | null;
  /** True when this key was answered before and nothing was done again. */
  readonly replayed: boolean;
  readonly userErrors: readonly UserError[];
  readonly warnings: readonly UserError[];
}

export interface AddMemberInput {
  /** UUID made by the caller; the same key and input are done once, for 45 days. */
  readonly clientMutationId: string;
  readonly email: string;
  readonly name: string;
  readonly organisationId: OrganisationId;
  readonly role: Role;
}

export interface AddMemberPayload {
  readonly clientMutationId: string | null;
  readonly membership: Membership | null;
  /** True when this key was answered before and nothing was done again. */
  readonly replayed: boolean;
  readonly userErrors: readonly UserError[];
  readonly warnings: readonly UserError[];
}

export interface AddWaveInput {
  /** UUID made by the caller; the same key and input are done once, for 45 days. */
  readonly clientMutationId: string;
  readonly deadlineOn: Date;
  readonly name: string;
  readonly programmeId: ProgrammeId;
}

export interface AddWavePayload {
  readonly clientMutationId: string | null;
  /** True when this key was answered before and nothing was done again. */
  readonly replayed: boolean;
  readonly userErrors: readonly UserError[];
  readonly warnings: readonly UserError[];
  readonly wave: Wave | null;
}

/** An adviser for a supplier. */
export interface AdviserAssignment {
  /** Last day of the accreditation; access ends with it. */
  readonly accreditedUntil: Date;
  readonly adviserName: string;
  readonly adviserOrgName: string;
  /** The newest of the enrolment, with its gaps. */
  readonly diagnostic: Diagnostic | null;
  readonly enrolmentId: EnrolmentId;
  readonly id: AdviserAssignmentId;
  /** ISO 639: the language of advice. */
  readonly language: string;
  readonly state: AdviserAssignmentState;
  readonly stateReason: string | null;
  readonly supplierName: string;
  readonly version: number;
}

/** Opaque id, `ada_` and 32 hexadecimal digits. */
export type AdviserAssignmentId = string;

export interface AdviserAssignmentPayload {
  readonly adviserAssignment: AdviserAssignment | null;
  readonly clientMutationId: string | null;
  /** True when this key was answered before and nothing was done again. */
  readonly replayed: boolean;
  readonly userErrors: readonly UserError[];
  readonly warnings: readonly UserError[];
}

export type AdviserAssignmentState = 'ACTIVE' | 'DECLINED' | 'ENDED' | 'PROPOSED';

/** Hours of advice in a quarter. */
export interface AdviserHours {
  /** Such as 2026-Q4. */
  readonly quarter: string;
  readonly reserved: Decimal;
  readonly total: Decimal;
  readonly used: Decimal;
}

export interface AgreeReportInput {
  /** UUID made by the caller; the same key and input are done once, for 45 days. */
  readonly clientMutationId: string;
  readonly diagnosticId: DiagnosticId;
  readonly expectedVersion: number;
}

export interface AgreeToEarlyPublicationInput {
  /** UUID made by the caller; the same key and input are done once, for 45 days. */
  readonly clientMutationId: string;
  readonly enrolmentId: EnrolmentId;
}

/** The newest answer to a question. */
export interface Answer {
  readonly answeredAt: DateTime;
  /** E1 declared, E2 with a document or photo, E3 reviewed, E4 verified. */
  readonly grade: string;
  readonly indicator: string;
  readonly kind: AnswerKind;
  /** The file that gives the answer its grade. */
  readonly proof: ProofFile | null;
  /** Day of the proof. */
  readonly proofOn: Date | null;
  readonly reason: string | null;
  /** Option code, ticked codes joined by commas, a plain decimal number, or twelve months: `2025-11 kWh 120.5;130;;…`. */
  readonly value: string | null;
  readonly version: number;
}

export interface AnswerCommandInput {
  /** UUID made on the device; the same command is done once. */
  readonly commandId: string;
  /** Version of the answer the person saw; 0 for none. */
  readonly expectedVersion: number;
  readonly indicator: string;
  readonly kind: AnswerKind;
  /** Why it does not apply. */
  readonly reason?: string | null;
  readonly value?: string | null;
}

export interface AnswerFindingsInput {
  readonly answers: readonly FindingAnswerInput[];
  /** UUID made by the caller; the same key and input are done once, for 45 days. */
  readonly clientMutationId: string;
  readonly expectedVersion: number;
  readonly packageId: PackageId;
}

export interface AnswerIdentityCheckInput {
  /** With a yes: the person who handed it in works for the company from now on, as operator. */
  readonly admitsApplicant?: boolean;
  /** UUID made by the caller; the same key and input are done once, for 45 days. */
  readonly clientMutationId: string;
  readonly expectedVersion: number;
  readonly identityCheckId: IdentityCheckId;
  /** The enrolment is the company’s own: it takes it over with what was handed in. */
  readonly isOurs: boolean;
}

export interface AnswerIdentityCheckPayload {
  readonly clientMutationId: string | null;
  readonly identityCheck: IdentityCheck | null;
  /** True when this key was answered before and nothing was done again. */
  readonly replayed: boolean;
  readonly userErrors: readonly UserError[];
  readonly warnings: readonly UserError[];
}

export type AnswerKind = 'DONT_KNOW' | 'NOT_APPLICABLE' | 'VALUE';

/** A supplier that pre-qualifies for a product of the acting lender and consented to be shown to it: an estimate, no approval of credit. What the consent does not name is null. */
export interface Applicant {
  readonly amountHigh: Decimal | null;
  /** Lower end of the range, under stress. */
  readonly amountLow: Decimal | null;
  readonly country: string;
  readonly currency: string | null;
  /** A, B or C. */
  readonly grade: string | null;
  readonly id: ApplicantId;
  readonly plan: ApplicantPlan | null;
  readonly products: readonly ApplicantProduct[] | null;
  readonly sectorGroup: string;
  readonly shownAt: DateTime;
  readonly sizeTier: string;
  readonly supplierName: string;
  readonly town: string | null;
  readonly validUntil: Date;
}

/** Best grade and highest amount first. */
export interface ApplicantConnection {
  readonly edges: readonly ApplicantEdge[];
  readonly pageInfo: PageInfo;
  /** Applicants that the filter leaves. */
  readonly totalCount: number;
}

export interface ApplicantEdge {
  readonly cursor: string;
  readonly node: Applicant;
}

export interface ApplicantFilter {
  /** Least upper end of the range, in whole units. */
  readonly amountMin?: number | null;
  /** ISO 3166, two letters each. */
  readonly country?: readonly string[] | null;
  /** ISO 4217. */
  readonly currency?: string | null;
  /** A, B, C. */
  readonly grade?: readonly string[] | null;
  readonly productId?: FinanceProductId | null;
  /** Group of the score model. */
  readonly sectorGroup?: readonly string[] | null;
}

/** Opaque id, `apl_` and 32 hexadecimal digits. */
export type ApplicantId = string;

/** Amounts in the currency of the range. */
export interface ApplicantPlan {
  readonly investment: Decimal | null;
  readonly purpose: string | null;
  /** A year. */
  readonly saving: Decimal | null;
}

/** A product of the acting lender for which a supplier pre-qualifies. */
export interface ApplicantProduct {
  readonly productId: FinanceProductId;
  readonly reasons: readonly RuleAnswer[];
}

export interface ApplyImportInput {
  /** `Import.checksum` as the person saw it. */
  readonly checksum: string;
  /** UUID made by the caller; the same key and input are done once, for 45 days. */
  readonly clientMutationId: string;
  readonly importId: ImportId;
}

export interface ApproveEnrolmentInput {
  /** UUID made by the caller; the same key and input are done once, for 45 days. */
  readonly clientMutationId: string;
  readonly enrolmentId: EnrolmentId;
  readonly expectedVersion: number;
  /** Why; needed to observe or reject. */
  readonly reason?: string | null;
}

export interface ApprovePlanInput {
  /** UUID made by the caller; the same key and input are done once, for 45 days. */
  readonly clientMutationId: string;
  readonly expectedVersion: number;
  readonly planId: PlanId;
}

export interface AskForInformationInput {
  /** UUID made by the caller; the same key and input are done once, for 45 days. */
  readonly clientMutationId: string;
  readonly expectedVersion: number;
  readonly findings: readonly AskedFindingInput[];
  readonly packageId: PackageId;
}

export interface AskedFindingInput {
  readonly lineId: PackageLineId;
  /** Code of the means of verification. */
  readonly requirement: string;
  readonly text: string;
}

export interface AssignVerifierInput {
  readonly accreditationId: AccreditationId;
  /** UUID made by the caller; the same key and input are done once, for 45 days. */
  readonly clientMutationId: string;
  readonly expectedVersion: number;
  readonly packageId: PackageId;
}

/** Whose turn it is; exactly one at any moment. */
export type BallHolder = 'ADVISER' | 'ASSOCIATION' | 'BUYER' | 'LENDER' | 'NOBODY' | 'PROGRAMME' | 'SUPPLIER' | 'VALIDATOR' | 'VERIFIER';

export interface BlockActionInput {
  readonly actionId: ActionId;
  /** money, technique, permit, buyer, other; a permit or the buyer stops the supplier’s clock. */
  readonly cause: string;
  /** UUID made by the caller; the same key and input are done once, for 45 days. */
  readonly clientMutationId: string;
  readonly expectedVersion: number;
}

export interface CancelActionInput {
  readonly actionId: ActionId;
  /** UUID made by the caller; the same key and input are done once, for 45 days. */
  readonly clientMutationId: string;
  readonly expectedVersion: number;
  readonly reason: string;
}

export interface CancelDiagnosticInput {
  /** UUID made by the caller; the same key and input are done once, for 45 days. */
  readonly clientMutationId: string;
  readonly diagnosticId: DiagnosticId;
  readonly expectedVersion: number;
  readonly reason: string;
}

export interface CancelInvitationInput {
  /** UUID made by the caller; the same key and input are done once, for 45 days. */
  readonly clientMutationId: string;
  readonly expectedVersion: number;
  readonly invitationId: InvitationId;
}

export interface CancelInvitationPayload {
  readonly clientMutationId: string | null;
  readonly invitation: Invitation | null;
  /** True when this key was answered before and nothing was done again. */
  readonly replayed: boolean;
  readonly userErrors: readonly UserError[];
  readonly warnings: readonly UserError[];
}

export interface CancelVisitInput {
  /** UUID made by the caller; the same key and input are done once, for 45 days. */
  readonly clientMutationId: string;
  readonly expectedVersion: number;
  readonly reason: string;
  readonly visitId: VisitId;
}

/** A letter the demonstration’s mail server took. */
export interface CapturedMail {
  readonly messageId: string;
  readonly receivedAt: DateTime;
  readonly subject: string;
  /** Plain text part. */
  readonly text: string;
  readonly to: string;
}

/** The person acts for several organisations and has to choose one. */
export interface ChooseMembership {
  readonly memberships: readonly Membership[];
}

/** What the supplier says of the action. */
export interface Claim {
  /** A year, as planned. */
  readonly annualSaving: Decimal | null;
  /** As planned. */
  readonly capex: Decimal | null;
  readonly currency: string | null;
  readonly doneOn: Date | null;
  readonly proofRequirements: readonly string[];
  /** What it really cost. */
  readonly realCost: Decimal | null;
  readonly resource: string | null;
  /** A year, in resourceUnit, as planned. */
  readonly resourcePerYear: Decimal | null;
  readonly resourceUnit: string | null;
  readonly responsible: string | null;
}

export interface ClaimActionInput {
  readonly actionId: ActionId;
  /** UUID made by the caller; the same key and input are done once, for 45 days. */
  readonly clientMutationId: string;
  /** Day on which it was done. */
  readonly doneOn: Date;
  readonly expectedVersion: number;
  /** What it really cost, in the action’s currency. */
  readonly realCost: Decimal;
}

export interface ClosePlanInput {
  /** UUID made by the caller; the same key and input are done once, for 45 days. */
  readonly clientMutationId: string;
  readonly expectedVersion: number;
  readonly planId: PlanId;
}

export interface CommentReportInput {
  /** UUID made by the caller; the same key and input are done once, for 45 days. */
  readonly clientMutationId: string;
  readonly comment: string;
  readonly diagnosticId: DiagnosticId;
  readonly expectedVersion: number;
}

/** What the supplier says of itself. */
export interface CompanyProfile {
  readonly legalName: string | null;
  readonly ownerName: string | null;
  readonly privacyAgreed: boolean;
  /** Version of the privacy text to agree to. */
  readonly privacyTextVersion: string;
  readonly sales: Decimal | null;
  readonly salesCurrency: string | null;
  readonly salesYear: number | null;
  readonly sectorCode: string | null;
  readonly siteAddress: string | null;
  readonly siteTown: string | null;
  readonly taxDisplay: string | null;
  readonly version: number;
  readonly workers: number | null;
}

export interface CompanyProfilePayload {
  readonly clientMutationId: string | null;
  readonly profile: CompanyProfile | null;
  /** True when this key was answered before and nothing was done again. */
  readonly replayed: boolean;
  readonly userErrors: readonly UserError[];
  readonly warnings: readonly UserError[];
}

export interface ConcludePackageInput {
  /** UUID made by the caller; the same key and input are done once, for 45 days. */
  readonly clientMutationId: string;
  readonly expectedVersion: number;
  readonly packageId: PackageId;
}

export interface Confidence {
  /** 0 to 1, three decimals. */
  readonly answeredShare: Decimal;
  readonly evidenceShare: Decimal;
  /** A, B, C or D. */
  readonly letter: string;
  readonly reviewedShare: Decimal;
  /** 0 to 100, one decimal. */
  readonly value: Decimal;
}

export interface ConfirmVisitInput {
  /** UUID made by the caller; the same key and input are done once, for 45 days. */
  readonly clientMutationId: string;
  readonly expectedVersion: number;
  readonly visitId: VisitId;
}

export interface ConsentToEvaluationInput {
  /** UUID made by the caller; the same key and input are done once, for 45 days. */
  readonly clientMutationId: string;
  /** 1 to 180. */
  readonly days?: number;
  /** Version of the text that was shown. */
  readonly textVersion: string;
}

export interface CorrectImportRowInput {
  readonly cells: readonly ImportCellInput[];
  /** UUID made by the caller; the same key and input are done once, for 45 days. */
  readonly clientMutationId: string;
  readonly rowId: ImportRowId;
}

export interface CreateMachineClientInput {
  /** UUID made by the caller; the same key and input are done once, for 45 days. */
  readonly clientMutationId: string;
  readonly name: string;
}

export interface CreateMachineClientPayload {
  readonly clientMutationId: string | null;
  readonly machineClient: MachineClient | null;
  /** True when this key was answered before and nothing was done again. */
  readonly replayed: boolean;
  /** Shown this once: only its hash is kept. Null when the answer is replayed. */
  readonly secret: string | null;
  readonly userErrors: readonly UserError[];
  readonly warnings: readonly UserError[];
}

export interface CreateOrganisationInput {
  /** UUID made by the caller; the same key and input are done once, for 45 days. */
  readonly clientMutationId: string;
  readonly country: string;
  readonly kind: OrganisationKind;
  readonly name: string;
}

export interface CreateOrganisationPayload {
  readonly clientMutationId: string | null;
  readonly organisation: Organisation | null;
  /** True when this key was answered before and nothing was done again. */
  readonly replayed: boolean;
  readonly userErrors: readonly UserError[];
  readonly warnings: readonly UserError[];
}

export interface CreateProgrammeInput {
  /** UUID made by the caller; the same key and input are done once, for 45 days. */
  readonly clientMutationId: string;
  /** ISO 3166, two letters each. */
  readonly countries: readonly string[];
  readonly name: string;
  readonly waveDeadlineOn: Date;
  readonly waveName: string;
}

export interface CreateProgrammePayload {
  readonly clientMutationId: string | null;
  readonly programme: Programme | null;
  /** True when this key was answered before and nothing was done again. */
  readonly replayed: boolean;
  readonly userErrors: readonly UserError[];
  readonly warnings: readonly UserError[];
}

/** One reading of shared data by another organisation. */
export interface DataAccess {
  readonly at: DateTime;
  readonly kind: AccessKind;
}

/** Data of the acting supplier that another organisation may read. */
export interface DataShare {
  /** What was read, newest first, 100 at most; empty where readings are not noted one by one. */
  readonly accesses: readonly DataAccess[];
  /** Which data: profile, score, pre-qualification. */
  readonly fieldGroup: string;
  readonly granteeName: string;
  /** Why, in Spanish, as it was told when it was opened. */
  readonly purpose: string;
  readonly since: DateTime;
  readonly until: DateTime | null;
}

/** Calendar date, YYYY-MM-DD. */
export type Date = string;

/** Instant in UTC, ISO 8601 with Z. */
export type DateTime = string;

export interface DecideIdentityCheckInput {
  /** UUID made by the caller; the same key and input are done once, for 45 days. */
  readonly clientMutationId: string;
  readonly identityCheckId: IdentityCheckId;
  /** Why; kept with the check. */
  readonly reason: string;
  readonly verdict: IdentityVerdict;
}

export interface DecideIdentityCheckPayload {
  readonly clientMutationId: string | null;
  readonly identityReview: IdentityReview | null;
  /** True when this key was answered before and nothing was done again. */
  readonly replayed: boolean;
  readonly userErrors: readonly UserError[];
  readonly warnings: readonly UserError[];
}

/** Exact decimal number as a string: digits, optionally a point and digits. */
export type Decimal = string;

export interface DeclarePeakSeasonInput {
  /** UUID made by the caller; the same key and input are done once, for 45 days. */
  readonly clientMutationId: string;
  /** Last day; 8 weeks in a calendar year at most. */
  readonly endsOn: Date;
  /** First day, today or later. */
  readonly startsOn: Date;
}

export interface DeclarePeakSeasonPayload {
  readonly clientMutationId: string | null;
  readonly peakSeason: PeakSeason | null;
  /** True when this key was answered before and nothing was done again. */
  readonly replayed: boolean;
  readonly userErrors: readonly UserError[];
  readonly warnings: readonly UserError[];
}

export interface DeclineAdviserInput {
  readonly adviserAssignmentId: AdviserAssignmentId;
  /** UUID made by the caller; the same key and input are done once, for 45 days. */
  readonly clientMutationId: string;
  readonly expectedVersion: number;
}

export interface DeclineInvitationInput {
  readonly token: string;
}

export interface DeclinePackageInput {
  /** UUID made by the caller; the same key and input are done once, for 45 days. */
  readonly clientMutationId: string;
  readonly expectedVersion: number;
  readonly packageId: PackageId;
  readonly reason: string;
}

export interface DefineFinanceProductInput {
  readonly amountMax: Decimal;
  readonly amountMin: Decimal;
  readonly capexShare: Decimal;
  /** UUID made by the caller; the same key and input are done once, for 45 days. */
  readonly clientMutationId: string;
  /** Names the product through its editions: small letters, digits, hyphens. */
  readonly code: string;
  readonly countries: readonly string[];
  /** ISO 4217. */
  readonly currency: string;
  readonly dscrMin: Decimal;
  readonly en: string;
  readonly es: string;
  readonly leverageMax: Decimal;
  readonly nominalRate: Decimal;
  readonly purposes: readonly string[];
  readonly rules: readonly FinanceRuleInput[];
  readonly termMonths: number;
}

/** A self-assessment and the report that an adviser makes of it. */
export interface Diagnostic {
  readonly answers: readonly Answer[];
  /** Use of each relevant meter, or why there is none yet. */
  readonly baseline: string | null;
  /** Last day of what has to be done in this state. */
  readonly dueOn: Date | null;
  /** What the answers suggest once they are handed in, the gravest first; an adviser confirms it. */
  readonly gaps: readonly Gap[];
  readonly id: DiagnosticId;
  /** Agreed by silence after two reminders. */
  readonly isTacit: boolean;
  /** Required questions without an answer. */
  readonly missing: readonly string[];
  /** Score model, id@version. */
  readonly modelRef: string;
  /** In the order of the model. */
  readonly questions: readonly Question[];
  /** To quote on the telephone. */
  readonly reference: string | null;
  /** Questions that are open again; the others stay locked. */
  readonly reopened: readonly string[] | null;
  readonly state: DiagnosticState;
  /** Why it came to this state, in the words of who moved it. */
  readonly stateReason: string | null;
  readonly submittedAt: DateTime | null;
  readonly summary: string | null;
  readonly version: number;
}

/** Opaque id, `dia_` and 32 hexadecimal digits. */
export type DiagnosticId = string;

export interface DiagnosticPayload {
  readonly clientMutationId: string | null;
  readonly diagnostic: Diagnostic | null;
  /** True when this key was answered before and nothing was done again. */
  readonly replayed: boolean;
  readonly userErrors: readonly UserError[];
  readonly warnings: readonly UserError[];
}

export type DiagnosticState = 'AGREED' | 'CANCELLED' | 'DRAFT_REPORT' | 'OPEN' | 'OUTDATED' | 'SUBMITTED' | 'SUPPLIER_REVIEW' | 'VISITED' | 'VISIT_PLANNED';

export interface DraftAnswerInput {
  readonly indicator: string;
  readonly kind: AnswerKind;
  /** Why it does not apply. */
  readonly reason?: string | null;
  readonly value?: string | null;
}

export interface DraftReportAtDeskInput {
  /** Use of each relevant meter, or why there is none yet. */
  readonly baseline: string;
  /** UUID made by the caller; the same key and input are done once, for 45 days. */
  readonly clientMutationId: string;
  readonly diagnosticId: DiagnosticId;
  readonly expectedVersion: number;
  /** Why no visit is needed. */
  readonly reason: string;
  readonly summary: string;
}

export interface DraftReportInput {
  /** Use of each relevant meter, or why there is none yet. */
  readonly baseline: string;
  /** UUID made by the caller; the same key and input are done once, for 45 days. */
  readonly clientMutationId: string;
  readonly diagnosticId: DiagnosticId;
  readonly expectedVersion: number;
  readonly summary: string;
}

/** What changes in the answers once the implementation is verified. */
export interface Effect {
  readonly indicator: string;
  /** The option that is true afterwards; of a list, the item that is ticked then. */
  readonly value: string;
}

export interface EndAccreditationInput {
  readonly accreditationId: AccreditationId;
  /** UUID made by the caller; the same key and input are done once, for 45 days. */
  readonly clientMutationId: string;
  readonly expectedVersion: number;
  readonly reason: string;
}

export interface EndAdviserInput {
  readonly adviserAssignmentId: AdviserAssignmentId;
  /** UUID made by the caller; the same key and input are done once, for 45 days. */
  readonly clientMutationId: string;
  readonly expectedVersion: number;
  readonly reason: string;
}

export interface EndSessionInput {
  /** UUID made by the caller; the same key and input are done once, for 45 days. */
  readonly clientMutationId: string;
  readonly sessionId: SessionId;
}

export interface EndSessionPayload {
  readonly clientMutationId: string | null;
  readonly ended: boolean | null;
  /** True when this key was answered before and nothing was done again. */
  readonly replayed: boolean;
  readonly userErrors: readonly UserError[];
  readonly warnings: readonly UserError[];
}

export interface EnrolSecondFactorPayload {
  readonly clientMutationId: string | null;
  /** otpauth:// URI for the authenticator app, to show as a QR code. */
  readonly otpauthUri: string | null;
  /** True when this key was answered before and nothing was done again. */
  readonly replayed: boolean;
  readonly userErrors: readonly UserError[];
  readonly warnings: readonly UserError[];
}

/** A supplier’s membership of a programme. */
export interface Enrolment {
  readonly buyerName: string;
  readonly country: string;
  readonly id: EnrolmentId;
  /** The supplier’s own, as it stands now. */
  readonly liveScore: LiveScore | null;
  readonly programmeName: string;
  /** What the programme reads; null is "no data". */
  readonly publishedScore: PublishedScore | null;
  /** ISIC Rev. 4. */
  readonly sectorCode: string | null;
  /** Group of the score model. */
  readonly sectorGroup: string | null;
  readonly sizeClass: SizeClass | null;
  readonly sizeTier: SizeTier | null;
  readonly state: EnrolmentState;
  /** Why it is in this state, in the words of who decided. */
  readonly stateReason: string | null;
  readonly supplierName: string;
  readonly town: string | null;
  /** Where assistance stands: NOT_ASSIGNED, or the state of the furthest track. */
  readonly trackStatus: string;
  readonly version: number;
}

/** Opaque id, `enr_` and 32 hexadecimal digits. */
export type EnrolmentId = string;

export interface EnrolmentPayload {
  readonly clientMutationId: string | null;
  readonly enrolment: Enrolment | null;
  /** True when this key was answered before and nothing was done again. */
  readonly replayed: boolean;
  readonly userErrors: readonly UserError[];
  readonly warnings: readonly UserError[];
}

export type EnrolmentState = 'ACTIVE' | 'CLOSED' | 'OBSERVED' | 'PAUSED' | 'REJECTED' | 'STARTED' | 'UNDER_REVIEW' | 'WITHDRAWN';

export interface EvaluateFinanceInput {
  /** UUID made by the caller; the same key and input are done once, for 45 days. */
  readonly clientMutationId: string;
}

/** Opaque id, `evi_` and 32 hexadecimal digits. */
export type EvidenceId = string;

/** What a filter could be narrowed to, counted under all other filters. */
export interface Facet {
  /** Name of the member of RankingFilter. */
  readonly field: string;
  readonly values: readonly FacetValue[];
}

export interface FacetValue {
  readonly count: number;
  readonly value: string;
}

export interface FinanceConsent {
  /** What the lender read under it, newest first, 100 at most. */
  readonly accesses: readonly DataAccess[];
  readonly endsAt: DateTime;
  /** identity, grade, amount-range, product, plan-summary. */
  readonly fieldGroups: readonly string[];
  readonly givenAt: DateTime;
  readonly id: FinanceConsentId;
  readonly kind: FinanceConsentKind;
  readonly lenderId: LenderId | null;
  readonly lenderName: string | null;
  readonly revokedAt: DateTime | null;
  readonly textVersion: string;
}

/** Opaque id, `fic_` and 32 hexadecimal digits. */
export type FinanceConsentId = string;

export type FinanceConsentKind = 'EVALUATE' | 'SHOW_PREQUALIFICATION';

/** The words in force. */
export interface FinanceConsentText {
  readonly en: string;
  readonly es: string;
  readonly kind: FinanceConsentKind;
  readonly version: string;
}

export interface FinanceConsentsPayload {
  readonly clientMutationId: string | null;
  readonly consents: readonly FinanceConsent[] | null;
  /** True when this key was answered before and nothing was done again. */
  readonly replayed: boolean;
  readonly userErrors: readonly UserError[];
  readonly warnings: readonly UserError[];
}

/** A fact of the finance file, with what the supplier said of it last. */
export interface FinanceFact {
  /** Day that it speaks of. */
  readonly asOf: Date | null;
  readonly choices: readonly string[];
  readonly declaredAt: DateTime | null;
  readonly en: string;
  readonly es: string;
  /** Name in the closed list of facts. */
  readonly fact: string;
  readonly knownBy: KnownBy | null;
  /** money, number, share, bool, choice, date or text. */
  readonly type: string;
  readonly unit: string | null;
  /** Canonical text; null is not said yet. */
  readonly value: string | null;
  /** 0 before it is said. */
  readonly version: number;
}

export interface FinanceFactInput {
  readonly asOf: Date;
  readonly fact: string;
  readonly knownBy: KnownBy;
  /** In the form of the fact’s type: 1200.50, true, 2026-03-31. */
  readonly value: string;
}

/** What the supplier keeps for finance; its owner’s alone. */
export interface FinanceFile {
  readonly consentTexts: readonly FinanceConsentText[];
  readonly facts: readonly FinanceFact[];
}

export interface FinanceFilePayload {
  readonly clientMutationId: string | null;
  readonly financeFile: FinanceFile | null;
  /** True when this key was answered before and nothing was done again. */
  readonly replayed: boolean;
  readonly userErrors: readonly UserError[];
  readonly warnings: readonly UserError[];
}

/** An edition of what a lender offers; once published it never changes. */
export interface FinanceProduct {
  readonly amountMax: Decimal;
  readonly amountMin: Decimal;
  /** Share of the green investment that may be lent. */
  readonly capexShare: Decimal;
  /** Names the product through its editions. */
  readonly code: string;
  readonly countries: readonly string[];
  readonly currency: string;
  readonly dscrMin: Decimal;
  readonly edition: number;
  readonly en: string;
  readonly es: string;
  readonly id: FinanceProductId;
  readonly lenderId: LenderId;
  readonly lenderName: string;
  /** Debt over EBITDA that may be reached. */
  readonly leverageMax: Decimal;
  /** Nominal yearly rate as a fraction: 0.11. */
  readonly nominalRate: Decimal;
  readonly purposes: readonly string[];
  readonly rules: readonly FinanceRule[];
  readonly state: FinanceProductState;
  readonly termMonths: number;
  readonly version: number;
}

/** Opaque id, `fip_` and 32 hexadecimal digits. */
export type FinanceProductId = string;

export interface FinanceProductPayload {
  readonly clientMutationId: string | null;
  readonly product: FinanceProduct | null;
  /** True when this key was answered before and nothing was done again. */
  readonly replayed: boolean;
  readonly userErrors: readonly UserError[];
  readonly warnings: readonly UserError[];
}

export type FinanceProductState = 'DRAFT' | 'PUBLISHED' | 'RETIRED';

/** A condition of a product, as data. */
export interface FinanceRule {
  readonly askFor: string | null;
  /** Names the rule in its product. */
  readonly code: string;
  readonly en: string;
  readonly es: string;
  /** Expression over the closed list of facts, JSON text. */
  readonly expr: string;
  readonly kind: FinanceRuleKind;
  readonly maxAgeMonths: number | null;
  /** E0 to E4, or V0 to V4. */
  readonly minEvidence: string | null;
}

export interface FinanceRuleInput {
  readonly askFor?: string | null;
  /** Names the rule in its product. */
  readonly code: string;
  readonly en: string;
  readonly es: string;
  /** Expression over the closed list of facts, JSON text. */
  readonly expr: string;
  readonly kind: FinanceRuleKind;
  readonly maxAgeMonths?: number | null;
  readonly minEvidence?: string | null;
}

/** must decides, prefer is shown. */
export type FinanceRuleKind = 'must' | 'prefer';

/** A point that the verifier raised, with its answer. */
export interface Finding {
  readonly answer: string | null;
  readonly id: FindingId;
  readonly raisedAt: DateTime;
  /** Code of the means of verification. */
  readonly requirement: string;
  /** 1 or 2. */
  readonly round: number;
  readonly text: string;
}

export interface FindingAnswerInput {
  readonly findingId: FindingId;
  readonly text: string;
}

/** Opaque id, `fin_` and 32 hexadecimal digits. */
export type FindingId = string;

export interface FinishTrackInput {
  /** UUID made by the caller; the same key and input are done once, for 45 days. */
  readonly clientMutationId: string;
  readonly expectedVersion: number;
  readonly trackAssignmentId: TrackAssignmentId;
}

/** A distance between practice found and practice expected. */
export interface Gap {
  readonly indicator: string;
  /** That fit the activity, the cheapest first. */
  readonly measures: readonly Measure[];
  readonly questionEn: string;
  readonly questionEs: string;
  /** Why the adviser changed or added it. */
  readonly reason: string | null;
  /** 1 minor, 2 important, 3 critical: legal duty or safety of people. */
  readonly severity: number;
  /** Whether an adviser has judged it. */
  readonly status: GapStatus;
  readonly theme: string;
}

export type GapStatus = 'ADDED' | 'CHANGED' | 'CONFIRMED' | 'SUGGESTED';

/** What one factor adds to the grade. */
export interface GradePart {
  readonly factor: string;
  /** 0 to 100; null is unknown, never 0. */
  readonly points: number | null;
  readonly weight: number;
}

export interface IdentifyActionInput {
  /** UUID made by the caller; the same key and input are done once, for 45 days. */
  readonly clientMutationId: string;
  /** For words of one’s own: the option or item of that question that is true afterwards. */
  readonly effectValue?: string | null;
  readonly enrolmentId: EnrolmentId;
  /** Question whose gap it closes. */
  readonly indicator?: string | null;
  /** Entry of the catalogue of measures. */
  readonly measureCode?: string | null;
  /** Words of one’s own, where no measure fits. */
  readonly title?: string | null;
}

/** Somebody handed in an enrolment with the acting company’s tax id. For whom it is stays unsaid. */
export interface IdentityCheck {
  /** Last day to answer; then the platform decides. */
  readonly answerDueOn: Date;
  /** Who says to represent the company. */
  readonly applicantName: string;
  readonly askedOn: Date;
  /** As the applicant wrote it. */
  readonly companyName: string;
  readonly id: IdentityCheckId;
  readonly state: IdentityCheckState;
  readonly town: string | null;
  readonly version: number;
}

/** Opaque id, `idc_` and 32 hexadecimal digits. */
export type IdentityCheckId = string;

export type IdentityCheckState = 'ASKED' | 'CANCELLED' | 'CONFIRMED' | 'ESCALATED' | 'PASSED' | 'REFUSED' | 'SAME';

/** Why the platform decides: the company said no, did not answer in time, or was asked about the same applicant before. */
export type IdentityEscalation = 'ASKED_BEFORE' | 'DENIED' | 'NO_ANSWER';

export interface IdentityOpinion {
  readonly givenAt: DateTime;
  /** Given by the acting person. */
  readonly isMine: boolean;
  readonly reason: string;
  readonly verdict: IdentityVerdict;
}

/** A check that the company denied or did not answer; two persons of the platform who agree decide it. */
export interface IdentityReview {
  readonly applicantName: string;
  readonly askedOn: Date;
  readonly cause: IdentityEscalation | null;
  readonly companyName: string;
  /** The company that holds the id, by its own words. */
  readonly holderName: string | null;
  readonly id: IdentityCheckId;
  readonly opinions: readonly IdentityOpinion[];
  readonly state: IdentityCheckState;
  readonly taxId: string;
  readonly town: string | null;
}

/** SAME: the enrolment is of the company that holds the tax id. REFUSED: the id is not the applicant’s. PASSED: it is, and not of the company that held it. */
export type IdentityVerdict = 'PASSED' | 'REFUSED' | 'SAME';

/** The import of a file into the list of a programme (check first, then apply). */
export interface Import {
  /** Of what the check says; applyImport names it. Null until CHECKED. */
  readonly checksum: string | null;
  /** What the columns have to say before the rows can. */
  readonly columnProblems: readonly UserError[];
  readonly columns: readonly ImportColumn[];
  /** Country of rows that do not say theirs, ISO 3166. */
  readonly country: string | null;
  readonly counts: ImportCounts;
  readonly fileName: string;
  readonly id: ImportId;
  /** The check or the application, whichever was asked for last. */
  readonly job: Job;
  /** Why it FAILED, or why it is checked again instead of APPLIED. */
  readonly reason: UserError | null;
  /** In the order of the file. */
  readonly rows: ImportRowConnection;
  readonly state: ImportState;
  readonly version: number;
}

export interface ImportCell {
  readonly field: ImportField;
  readonly header: string;
  /** As the file has it, or as it was corrected. */
  readonly raw: string;
  /** What goes into the list; null for what is not understood. */
  readonly understood: string | null;
}

export interface ImportCellInput {
  readonly field: ImportField;
  readonly raw: string;
}

export interface ImportColumn {
  /** `.` or `,`; null when the numbers do not show it. */
  readonly decimalSign: string | null;
  readonly field: ImportField;
  readonly header: string;
  /** From 0. */
  readonly index: number;
  /** First different texts of the column. */
  readonly sample: readonly string[];
}

export interface ImportColumnInput {
  /** `.` or `,`. */
  readonly decimalSign?: string | null;
  readonly field: ImportField;
  readonly index: number;
}

/** Rows of the file and what becomes of them. */
export interface ImportCounts {
  readonly changed: number;
  readonly new: number;
  readonly rejected: number;
  readonly same: number;
  readonly setAside: number;
  readonly total: number;
}

/** What a column says of a supplier. */
export type ImportField = 'CATEGORY' | 'CONTACT_NAME' | 'COUNTRY' | 'EMAIL' | 'IGNORE' | 'NAME' | 'PHONE' | 'SECTOR' | 'SPEND' | 'TAX_ID' | 'TOWN' | 'VENDOR_NUMBER' | 'WORKERS';

/** Opaque id, `imp_` and 32 hexadecimal digits. */
export type ImportId = string;

/** What becomes of a row. */
export type ImportOutcome = 'CHANGED' | 'NEW' | 'REJECTED' | 'SAME' | 'SET_ASIDE';

export interface ImportPayload {
  readonly clientMutationId: string | null;
  readonly import: Import | null;
  /** True when this key was answered before and nothing was done again. */
  readonly replayed: boolean;
  readonly userErrors: readonly UserError[];
  readonly warnings: readonly UserError[];
}

export interface ImportProblem {
  readonly code: string;
  /** Null when the whole row is meant. */
  readonly field: ImportField | null;
  /** Supplier of the list that it may be the same as. */
  readonly listedSupplierId: ListedSupplierId | null;
  /** Sentence in the language of the caller. */
  readonly message: string;
  /** Row of the file that it may be the same supplier as. */
  readonly row: number | null;
  readonly severity: ImportSeverity;
  /** What the cell probably should say. */
  readonly suggestion: string | null;
}

export interface ImportRow {
  /** One for each column of the header. */
  readonly cells: readonly ImportCell[];
  /** Fields in which a CHANGED row differs from the list. */
  readonly changed: readonly ImportField[];
  readonly id: ImportRowId;
  readonly outcome: ImportOutcome;
  readonly problems: readonly ImportProblem[];
  /** As a spreadsheet counts it, from 1. */
  readonly rowNumber: number;
}

export interface ImportRowConnection {
  readonly edges: readonly ImportRowEdge[];
  readonly pageInfo: PageInfo;
  readonly totalCount: number;
}

export interface ImportRowEdge {
  readonly cursor: string;
  readonly node: ImportRow;
}

/** Opaque id, `imr_` and 32 hexadecimal digits. */
export type ImportRowId = string;

export interface ImportRowPayload {
  readonly clientMutationId: string | null;
  /** True when this key was answered before and nothing was done again. */
  readonly replayed: boolean;
  readonly row: ImportRow | null;
  readonly userErrors: readonly UserError[];
  readonly warnings: readonly UserError[];
}

/** ERROR keeps the row out until it is corrected or set aside; with a WARNING it may enter. */
export type ImportSeverity = 'ERROR' | 'WARNING';

export type ImportState = 'APPLIED' | 'APPLYING' | 'CHECKED' | 'CHECKING' | 'FAILED' | 'UPLOADED';

/** One change with cost, saving and proof; the supplier’s own. */
export interface ImprovementAction {
  /** New running costs a year. */
  readonly annualCost: Decimal | null;
  /** A year, before new running costs. */
  readonly annualSaving: Decimal | null;
  readonly capex: Decimal | null;
  readonly currency: string | null;
  /** Day on which it was done, as claimed. */
  readonly doneOn: Date | null;
  readonly dueOn: Date | null;
  readonly effects: readonly Effect[];
  readonly id: ActionId;
  /** Question whose gap it closes. */
  readonly indicator: string | null;
  /** None until it is planned. */
  readonly investment: InvestmentCase | null;
  readonly lifeYears: number | null;
  readonly measureCode: string | null;
  /** Means of verification, fixed in advance. */
  readonly proofRequirements: readonly string[];
  /** Files that were given, in the order they came. */
  readonly proofs: readonly ActionProof[];
  /** What it really cost, as claimed. */
  readonly realCost: Decimal | null;
  /** water, electricity, fuel, waste, material or emissions. */
  readonly resource: string | null;
  /** Saved a year, in resourceUnit. */
  readonly resourcePerYear: Decimal | null;
  readonly resourceUnit: string | null;
  readonly responsible: string | null;
  readonly startsOn: Date | null;
  readonly state: ActionState;
  readonly stateAt: DateTime;
  /** Why it is blocked or was cancelled. */
  readonly stateReason: string | null;
  readonly title: string;
  readonly version: number;
}

/** One version of a supplier’s plan in a programme. */
export interface ImprovementPlan {
  readonly id: PlanId;
  readonly items: readonly PlanItem[];
  /** Version of the plan, from 1. */
  readonly number: number;
  readonly state: PlanState;
  readonly stateAt: DateTime;
  /** What the programme asked to be changed. */
  readonly stateReason: string | null;
  /** Changes of this record, for expectedVersion. */
  readonly version: number;
}

/** One applicable question: points, proof, age, and what it adds. */
export interface IndicatorPart {
  /** Points it adds, one decimal. */
  readonly contribution: Decimal;
  /** What age leaves of it, 0 to 1. */
  readonly d: number;
  readonly indicator: string;
  /** Credit for the proof, 0 to 1. */
  readonly k: number;
  /** Raw points 0-100; null is missing, never 0. */
  readonly points: number | null;
  /** Overall weight in percent. */
  readonly weightPct: number;
}

/** What an action costs and brings, computed from its terms. */
export interface InvestmentCase {
  readonly currency: string;
  /** Saving less new running costs, a year. */
  readonly netYearlySaving: Decimal;
  /** Net present value over its life. */
  readonly npv: Decimal;
  /** Months until it is paid back, two places; null where it never is ("sin recuperación"). */
  readonly paybackMonths: Decimal | null;
  /** Yearly rate of the net present value, percent: a default of ours. */
  readonly ratePct: Decimal;
}

/** An invitation as its sender sees it. */
export interface Invitation {
  readonly email: string;
  /** Last day on which the link opens. */
  readonly expiresOn: Date;
  readonly id: InvitationId;
  readonly state: InvitationState;
  readonly version: number;
}

/** Opaque id, `inv_` and 32 hexadecimal digits. */
export type InvitationId = string;

export type InvitationState = 'ACCEPTED' | 'BOUNCED' | 'CANCELLED' | 'DECLINED' | 'DRAFT' | 'EXPIRED' | 'OPENED' | 'SENT';

/** What the holder of a link may know; a token that is not genuine gets status UNKNOWN and nothing else. */
export interface InvitationView {
  readonly buyerName: string | null;
  readonly expiresOn: Date | null;
  /** Where the code goes, mostly hidden. */
  readonly maskedEmail: string | null;
  /** The signed-in company that was invited by this link and may join with joinProgramme. */
  readonly offeredTo: string | null;
  readonly programmeName: string | null;
  readonly status: LinkStatus;
  readonly supplierName: string | null;
  /** Version of the terms to agree to. */
  readonly termsVersion: string;
}

export interface InviteSuppliersInput {
  /** UUID made by the caller; the same key and input are done once, for 45 days. */
  readonly clientMutationId: string;
  /** 1 to 100. */
  readonly listedSupplierIds: readonly ListedSupplierId[];
  readonly waveId: WaveId;
}

export interface InviteSuppliersPayload {
  readonly clientMutationId: string | null;
  /** Those that were sent; who could not be invited stands in userErrors, by its place in the input. */
  readonly invitations: readonly Invitation[] | null;
  /** True when this key was answered before and nothing was done again. */
  readonly replayed: boolean;
  readonly userErrors: readonly UserError[];
  readonly warnings: readonly UserError[];
}

export interface IssueRosterCodeInput {
  /** UUID made by the caller; the same key and input are done once, for 45 days. */
  readonly clientMutationId: string;
}

export interface IssueRosterCodePayload {
  readonly clientMutationId: string | null;
  /** True when this key was answered before and nothing was done again. */
  readonly replayed: boolean;
  readonly rosterCode: RosterCode | null;
  readonly userErrors: readonly UserError[];
  readonly warnings: readonly UserError[];
}

/** Long work that somebody waits for; poll it about once a second. */
export interface Job {
  /** Rows done so far. */
  readonly done: number;
  readonly errorCode: string | null;
  readonly id: JobId;
  readonly state: JobState;
  /** Rows in all; null while it is not known. */
  readonly total: number | null;
}

/** Opaque id, `job_` and 32 hexadecimal digits. */
export type JobId = string;

export type JobState = 'CANCELLED' | 'DONE' | 'FAILED' | 'QUEUED' | 'RUNNING';

export interface JoinProgrammeInput {
  /** UUID made by the caller; the same key and input are done once, for 45 days. */
  readonly clientMutationId: string;
  /** The person states that they may speak for the firm. */
  readonly representsPower: boolean;
  readonly termsVersion: string;
  readonly token: string;
}

export interface JudgeActionInput {
  /** UUID made by the caller; the same key and input are done once, for 45 days. */
  readonly clientMutationId: string;
  /** Closes the flag of a file that was given elsewhere too. */
  readonly duplicateNote?: string | null;
  readonly expectedVersion: number;
  /** Day on which the change was found in place. */
  readonly implementedOn?: Date | null;
  readonly isFraud?: boolean;
  readonly lineId: PackageLineId;
  /** How it was found out. */
  readonly methodNote?: string | null;
  readonly performance?: PerformanceInput | null;
  readonly proofs: readonly JudgedProofInput[];
  readonly reason?: string | null;
  readonly verdict: Verdict;
}

export interface JudgeGapsInput {
  /** UUID made by the caller; the same key and input are done once, for 45 days. */
  readonly clientMutationId: string;
  readonly diagnosticId: DiagnosticId;
  readonly judgements: readonly JudgementInput[];
}

export interface JudgedProofInput {
  readonly proofId: ActionProofId;
  readonly reason?: string | null;
  readonly verdict: ProofVerdict;
}

export interface JudgementInput {
  readonly indicator: string;
  /** Needed where it differs from what the answers suggest. */
  readonly reason?: string | null;
  /** 1 minor, 2 important, 3 critical: legal duty or safety of people. */
  readonly severity: number;
}

/** How the supplier knows a fact of its finance file. */
export type KnownBy = 'ACCOUNTANT' | 'AUDITED' | 'DECLARED' | 'DOCUMENT';

/** Opaque id, `len_` and 32 hexadecimal digits. */
export type LenderId = string;

export type Level = 'L1' | 'L2' | 'L3' | 'L4' | 'L5';

export interface LinkAcceptedPayload {
  /** True whether or not a letter will come: nothing is told about the address. */
  readonly accepted: boolean | null;
  readonly clientMutationId: string | null;
  /** True when this key was answered before and nothing was done again. */
  readonly replayed: boolean;
  readonly userErrors: readonly UserError[];
  readonly warnings: readonly UserError[];
}

export interface LinkPayload {
  readonly clientMutationId: string | null;
  readonly invitationView: InvitationView | null;
  /** True when this key was answered before and nothing was done again. */
  readonly replayed: boolean;
  readonly userErrors: readonly UserError[];
  readonly warnings: readonly UserError[];
}

export type LinkStatus = 'EXPIRED' | 'UNKNOWN' | 'USED' | 'VALID';

/** A row of the buyer’s own list. */
export interface ListedSupplier {
  /** Purchase category. */
  readonly category: string | null;
  readonly country: string;
  readonly email: string | null;
  readonly enrolment: Enrolment | null;
  readonly id: ListedSupplierId;
  /** The newest one. */
  readonly invitation: Invitation | null;
  readonly name: string;
  readonly participation: Participation;
  /** `+` and digits. */
  readonly phone: string | null;
  /** ISIC Rev. 4. */
  readonly sectorCode: string | null;
  /** Activity in the words of the list. */
  readonly sectorText: string | null;
  readonly taxId: TaxId | null;
  readonly town: string | null;
  readonly workers: number | null;
}

/** Suppliers of the list by name. */
export interface ListedSupplierConnection {
  readonly edges: readonly ListedSupplierEdge[];
  readonly pageInfo: PageInfo;
  /** Suppliers that the filter leaves. */
  readonly totalCount: number;
}

export interface ListedSupplierEdge {
  readonly cursor: string;
  readonly node: ListedSupplier;
}

export interface ListedSupplierFilter {
  /** ISO 3166, two letters each. */
  readonly country?: readonly string[] | null;
  readonly participation?: readonly Participation[] | null;
  /** Beginnings of words of name, town or tax id, without regard to accents. */
  readonly search?: string | null;
}

/** Opaque id, `lst_` and 32 hexadecimal digits. */
export type ListedSupplierId = string;

/** The acting supplier’s score as it stands now; nobody else sees it until it is published. */
export interface LiveScore {
  readonly asOf: Date;
  /** Adjustment for balance, 0 or less. */
  readonly balance: Decimal;
  /** Day on which the buyer reads the score first, five working days after it was handed in; null when none waits. */
  readonly buyerSeesOn: Date | null;
  readonly confidence: Confidence;
  /** Score of the core questions alone, for comparing sizes. */
  readonly core: Decimal | null;
  /** Score if all that is answered were verified today. */
  readonly ifVerified: Decimal;
  readonly indicators: readonly IndicatorPart[];
  readonly level: Level;
  readonly lost: LostParts;
  readonly modelRef: string;
  readonly next: NextLevel | null;
  /** 0 to 100, one decimal. */
  readonly shown: Decimal;
  /** published, provisional or not-published: what would happen if it were published today. */
  readonly status: string;
  readonly themes: readonly ThemePart[];
}

/** Why the score is not 100; with the score the parts add up to 100. */
export interface LostParts {
  readonly balance: Decimal;
  readonly evidence: Decimal;
  readonly gap: Decimal;
  readonly missing: Decimal;
  readonly stale: Decimal;
}

/** A program that reads for the organisation what its analysts read, and changes nothing. It ends when it is revoked, or when who made it leaves. */
export interface MachineClient {
  readonly createdAt: DateTime;
  readonly id: MachineClientId;
  readonly lastUsedAt: DateTime | null;
  readonly name: string;
  readonly revokedAt: DateTime | null;
}

/** Opaque id, `mac_` and 32 hexadecimal digits. */
export type MachineClientId = string;

export interface MachineTokenInput {
  readonly machineClientId: MachineClientId;
  readonly secret: string;
}

export interface MachineTokenPayload {
  readonly clientMutationId: string | null;
  readonly expiresInSeconds: number | null;
  /** True when this key was answered before and nothing was done again. */
  readonly replayed: boolean;
  /** For the header `Authorization: Bearer`. */
  readonly token: string | null;
  readonly userErrors: readonly UserError[];
  readonly warnings: readonly UserError[];
}

export interface MapImportColumnsInput {
  /** UUID made by the caller; the same key and input are done once, for 45 days. */
  readonly clientMutationId: string;
  /** Columns that are not named keep their meaning. */
  readonly columns: readonly ImportColumnInput[];
  /** Of rows that do not say theirs, ISO 3166. */
  readonly country?: string | null;
  readonly expectedVersion: number;
  readonly importId: ImportId;
}

/** An entry of the catalogue of cleaner-production measures; figures were published elsewhere and are no promise. */
export interface Measure {
  /** none, low (under US$5,000), medium (to 50,000) or high. */
  readonly capexClass: string;
  readonly code: string;
  readonly en: string;
  readonly es: string;
  readonly paybackMaxMonths: number | null;
  readonly paybackMinMonths: number | null;
  readonly savingMaxPct: Decimal | null;
  /** Published saving in percent of what savingOf names. */
  readonly savingMinPct: Decimal | null;
  readonly savingOfEn: string | null;
  readonly savingOfEs: string | null;
  /** Who published it, and when. */
  readonly source: string;
}

/** What a person does for an organisation, and until when. */
export interface Membership {
  readonly endsAt: DateTime | null;
  readonly id: MembershipId;
  readonly ownerOrgId: OrganisationId;
  readonly personName: string;
  readonly role: Role;
  readonly startsAt: DateTime;
}

/** Opaque id, `mem_` and 32 hexadecimal digits. */
export type MembershipId = string;

export interface MessagePreferences {
  /** What comes in any case, in the language of the caller. */
  readonly always: string;
  /** Reminders that no right hangs on, joined into one letter a day at most. */
  readonly digests: boolean;
}

/** A fact that is missing, and for how many products it settles something. */
export interface MissingFact {
  readonly en: string;
  readonly es: string;
  readonly fact: string;
  readonly products: number;
}

export interface NextLevel {
  readonly level: Level;
  readonly missing: readonly NextLevelStep[];
}

export interface NextLevelStep {
  /** score, theme or reviewed. */
  readonly cause: string;
  readonly theme: string | null;
}

export interface ObserveEnrolmentInput {
  /** UUID made by the caller; the same key and input are done once, for 45 days. */
  readonly clientMutationId: string;
  readonly enrolmentId: EnrolmentId;
  readonly expectedVersion: number;
  /** Why; needed to observe or reject. */
  readonly reason?: string | null;
}

export interface ObservePlanInput {
  /** UUID made by the caller; the same key and input are done once, for 45 days. */
  readonly clientMutationId: string;
  readonly expectedVersion: number;
  /** What has to be changed. */
  readonly observation: string;
  readonly planId: PlanId;
}

export interface OpenInvitationInput {
  readonly token: string;
}

export interface OpenNextDiagnosticInput {
  /** UUID made by the caller; the same key and input are done once, for 45 days. */
  readonly clientMutationId: string;
  readonly enrolmentId: EnrolmentId;
}

/** What may be chosen or ticked. */
export interface Option {
  readonly code: string;
  readonly en: string;
  readonly es: string;
  /** Points 0-100; none for an item to tick. */
  readonly points: number | null;
}

/** A legal entity or institution. */
export interface Organisation {
  /** ISO 3166, two letters. */
  readonly country: string;
  readonly id: OrganisationId;
  /** Invented for the demonstration. */
  readonly isDemo: boolean;
  readonly kind: OrganisationKind;
  readonly name: string;
}

/** Opaque id, `org_` and 32 hexadecimal digits. */
export type OrganisationId = string;

export type OrganisationKind = 'AGENCY' | 'ASSOCIATION' | 'AUTHORITY' | 'BUYER' | 'CP_CENTRE' | 'DONOR' | 'LENDER' | 'MEDIATOR' | 'PLATFORM' | 'PUBLIC_BUYER' | 'SUPPLIER' | 'VERIFIER';

export interface OutdateDiagnosticInput {
  /** UUID made by the caller; the same key and input are done once, for 45 days. */
  readonly clientMutationId: string;
  readonly diagnosticId: DiagnosticId;
  readonly expectedVersion: number;
  readonly reason: string;
}

/** Opaque id, `pkg_` and 32 hexadecimal digits. */
export type PackageId = string;

/** One action of a package, with the verifier’s judgement. */
export interface PackageLine {
  readonly actionId: ActionId;
  /** None to whom the supplier does not show it. */
  readonly claim: Claim | null;
  readonly currency: string | null;
  readonly duplicateNote: string | null;
  readonly findings: readonly Finding[];
  readonly id: PackageLineId;
  /** Day on which the change was found in place. */
  readonly implementedOn: Date | null;
  /** One of its files was given elsewhere too: the flag is closed with a note. */
  readonly isDuplicate: boolean;
  /** How it was found out. */
  readonly methodNote: string | null;
  /** Saved in the period, in currency. */
  readonly money: Decimal | null;
  readonly periodEnd: Date | null;
  readonly periodStart: Date | null;
  readonly proofs: readonly PackageProof[];
  /** Saved in the period, in resourceUnit. */
  readonly quantity: Decimal | null;
  readonly reason: string | null;
  readonly resource: string | null;
  readonly resourceUnit: string | null;
  readonly title: string;
  /** Told to the supplier once the package is closed. */
  readonly verdict: Verdict | null;
  readonly version: number;
}

/** Opaque id, `pkl_` and 32 hexadecimal digits. */
export type PackageLineId = string;

export interface PackagePayload {
  readonly clientMutationId: string | null;
  readonly package: VerificationPackage | null;
  /** True when this key was answered before and nothing was done again. */
  readonly replayed: boolean;
  readonly userErrors: readonly UserError[];
  readonly warnings: readonly UserError[];
}

/** A file that is looked at; not analysed by a scanner. */
export interface PackageProof {
  readonly bytes: number;
  /** For GET /downloads/evidence/<id>. */
  readonly evidenceId: EvidenceId;
  readonly fileName: string;
  readonly id: ActionProofId;
  readonly issuedOn: Date;
  readonly mediaType: string;
  readonly reason: string | null;
  /** Code of the means of verification. */
  readonly requirement: string;
  readonly verdict: ProofVerdict | null;
}

export type PackageState = 'ACCEPTED_BY_VERIFIER' | 'ANNULLED' | 'ASSIGNED' | 'CLOSED' | 'CONCLUDED' | 'DECLINED_BY_VERIFIER' | 'INFO_REQUESTED' | 'PREPARED' | 'VALIDATION' | 'WORKING';

export interface PageInfo {
  readonly endCursor: string | null;
  readonly hasNextPage: boolean;
}

/** What the buyer is told: that somebody declined or withdrew is NOT_PARTICIPATING, without reason. */
export type Participation = 'INVITED' | 'NOT_PARTICIPATING' | 'PARTICIPATES' | 'PROSPECT';

/** Weeks in which the supplier’s clocks stand still and its reminders wait. */
export interface PeakSeason {
  /** Its last day. */
  readonly endsOn: Date;
  readonly startsOn: Date;
}

/** What was measurably saved over a period; negative is reported as such. */
export interface PerformanceInput {
  readonly currency?: string | null;
  readonly money?: Decimal | null;
  readonly periodEnd: Date;
  readonly periodStart: Date;
  readonly quantity?: Decimal | null;
  readonly resource?: string | null;
  readonly resourceUnit?: string | null;
}

/** The signed-in person; nobody else’s record is ever shown. */
export interface Person {
  readonly email: string;
  readonly id: PersonId;
  readonly locale: string;
  readonly name: string;
}

/** Opaque id, `per_` and 32 hexadecimal digits. */
export type PersonId = string;

export interface PlanActionInput {
  readonly actionId: ActionId;
  /** New running costs a year. */
  readonly annualCost?: Decimal;
  /** A year, before new running costs; zero or less is allowed and shown. */
  readonly annualSaving: Decimal;
  /** To put in place; 0 is allowed. */
  readonly capex: Decimal;
  /** UUID made by the caller; the same key and input are done once, for 45 days. */
  readonly clientMutationId: string;
  /** The country’s currency or USD. */
  readonly currency: string;
  readonly dueOn: Date;
  readonly expectedVersion: number;
  /** Years the change lasts, 1 to 50. */
  readonly lifeYears: number;
  readonly proofRequirements: readonly string[];
  readonly resource?: string | null;
  readonly resourcePerYear?: Decimal | null;
  readonly resourceUnit?: string | null;
  readonly responsible: string;
  readonly startsOn: Date;
  readonly title: string;
}

/** Opaque id, `pla_` and 32 hexadecimal digits. */
export type PlanId = string;

/** An action as a version of the plan holds it. */
export interface PlanItem {
  readonly actionId: ActionId;
  /** New running costs a year. */
  readonly annualCost: Decimal | null;
  /** A year, before new running costs. */
  readonly annualSaving: Decimal | null;
  readonly capex: Decimal | null;
  readonly currency: string | null;
  readonly dueOn: Date | null;
  readonly effects: readonly Effect[];
  /** Question whose gap it closes. */
  readonly indicator: string | null;
  readonly lifeYears: number | null;
  readonly measureCode: string | null;
  /** Means of verification, fixed in advance. */
  readonly proofRequirements: readonly string[];
  /** water, electricity, fuel, waste, material or emissions. */
  readonly resource: string | null;
  /** Saved a year, in resourceUnit. */
  readonly resourcePerYear: Decimal | null;
  readonly resourceUnit: string | null;
  readonly responsible: string | null;
  readonly startsOn: Date | null;
  readonly title: string;
}

export interface PlanPayload {
  readonly clientMutationId: string | null;
  readonly plan: ImprovementPlan | null;
  /** True when this key was answered before and nothing was done again. */
  readonly replayed: boolean;
  readonly userErrors: readonly UserError[];
  readonly warnings: readonly UserError[];
}

export type PlanState = 'AMENDED' | 'APPROVED' | 'CLOSED' | 'DRAFT' | 'OBSERVED' | 'SUBMITTED';

/** An estimate, no approval of credit. */
export interface PreQualification {
  readonly evaluatedAt: DateTime | null;
  /** A, B, C or D, of the product that speaks best. */
  readonly grade: string | null;
  /** What would make it, where it is not yet. */
  readonly hindrances: readonly RuleAnswer[];
  /** What no product can do without. */
  readonly knockOuts: readonly RuleAnswer[];
  /** What to add next, what settles most first. */
  readonly missing: readonly MissingFact[];
  readonly products: readonly ProductOutcome[];
  readonly state: PreQualificationState;
  readonly validUntil: Date | null;
}

export interface PreQualificationPayload {
  readonly clientMutationId: string | null;
  readonly preQualification: PreQualification | null;
  /** True when this key was answered before and nothing was done again. */
  readonly replayed: boolean;
  readonly userErrors: readonly UserError[];
  readonly warnings: readonly UserError[];
}

export type PreQualificationState = 'EXPIRED' | 'INSUFFICIENT_DATA' | 'NOT_EVALUATED' | 'NOT_YET' | 'PRE_QUALIFIED' | 'SUSPENDED';

/** What one product says to the supplier: an estimate, no approval of credit. */
export interface ProductOutcome {
  readonly amountHigh: Decimal | null;
  /** Lower end of the range, under stress. */
  readonly amountLow: Decimal | null;
  readonly currency: string;
  /** A, B, C, D or INSUFFICIENT_DATA. */
  readonly grade: string;
  readonly gradeParts: readonly GradePart[];
  readonly lenderId: LenderId;
  /** Facts that are missing, the smallest list. */
  readonly missing: readonly string[];
  readonly outcome: ProductOutcomeKind;
  readonly productId: FinanceProductId;
  readonly reasons: readonly RuleAnswer[];
}

/** Precalifica, Hoy no, Falta información. */
export type ProductOutcomeKind = 'MISSING_INFORMATION' | 'NOT_TODAY' | 'PREQUALIFIES';

/** A programme of the acting organisation. */
export interface Programme {
  /** ISO 3166, two letters each. */
  readonly countries: readonly string[];
  readonly id: ProgrammeId;
  readonly latestImport: Import | null;
  readonly name: string;
  /** Suppliers in the ranking. */
  readonly rankedCount: number;
  readonly waves: readonly Wave[];
}

/** Opaque id, `prg_` and 32 hexadecimal digits. */
export type ProgrammeId = string;

/** A file behind an answer. It was not analysed by a scanner, and the grade says whether anybody reviewed it. */
export interface ProofFile {
  readonly bytes: number;
  readonly fileName: string;
  /** Day the paper or photo was made. */
  readonly issuedOn: Date;
  /** document, photo or certificate. */
  readonly kind: string;
  readonly receivedAt: DateTime;
}

/** A means of verification. */
export interface ProofRequirement {
  readonly code: string;
  readonly en: string;
  readonly es: string;
  /** Types of the files that can be given for it. */
  readonly mediaTypes: readonly string[];
}

export type ProofVerdict = 'ACCEPTED' | 'REFUSED';

export interface ProposeAdviserInput {
  readonly accreditationId: AccreditationId;
  /** UUID made by the caller; the same key and input are done once, for 45 days. */
  readonly clientMutationId: string;
  readonly enrolmentId: EnrolmentId;
  /** Set apart for visits of the diagnostic; 0 for none. */
  readonly hours: Decimal;
  /** ISO 639: in which the supplier is advised. */
  readonly language?: string;
}

export interface ProposeTrackInput {
  /** UUID made by the caller; the same key and input are done once, for 45 days. */
  readonly clientMutationId: string;
  readonly enrolmentId: EnrolmentId;
  /** Most hours of advice; the usual number by default. */
  readonly hours?: Decimal | null;
  readonly reason: string;
  /** Code of the track. */
  readonly track: string;
}

export interface ProposeVisitInput {
  /** UUID made by the caller; the same key and input are done once, for 45 days. */
  readonly clientMutationId: string;
  readonly enrolmentId: EnrolmentId;
  readonly plannedOn: Date;
  /** Without one the visit is of the diagnostic. */
  readonly trackAssignmentId?: TrackAssignmentId | null;
}

export interface PublishFinanceProductInput {
  /** UUID made by the caller; the same key and input are done once, for 45 days. */
  readonly clientMutationId: string;
  readonly expectedVersion: number;
  readonly productId: FinanceProductId;
}

/** A score as the programme reads it: by theme, never single answers. It never changes; a newer one follows. */
export interface PublishedScore {
  readonly asOf: Date;
  /** Adjustment for balance, 0 or less; with the themes it gives the score. */
  readonly balance: Decimal;
  readonly confidence: Confidence;
  /** Score of the core questions alone, for comparing sizes; null when none applies. */
  readonly core: Decimal | null;
  readonly level: Level;
  readonly lost: LostParts;
  /** Score model, id@version: the auditor’s desk computes with the same. */
  readonly modelVersion: string;
  /** Too little evidence yet to be ranked. */
  readonly provisional: boolean;
  readonly publishedAt: DateTime;
  /** 0 to 100, one decimal. */
  readonly shown: Decimal;
  readonly themes: readonly ThemePart[];
  /** Shown points since the published score before; null when there is none under the same model. */
  readonly trend: Decimal | null;
  /** False: no clear change, the difference lies within the uncertainty of both scores. */
  readonly trendIsClear: boolean | null;
}

/** A question as the form puts it. */
export interface Question {
  readonly en: string;
  readonly es: string;
  readonly evidenceEn: string | null;
  readonly evidenceEs: string | null;
  readonly helpEn: string | null;
  readonly helpEs: string | null;
  readonly indicator: string;
  /** Whether the person may say that it does not apply. */
  readonly naAllowed: boolean;
  readonly options: readonly Option[];
  readonly required: boolean;
  readonly theme: string;
  /** single, checklist, percent, number or quantity. */
  readonly type: string;
  readonly unit: string | null;
}

/** The official ranking of a programme, or a part of it. */
export interface RankingConnection {
  readonly edges: readonly RankingEdge[];
  readonly facets: readonly Facet[];
  readonly pageInfo: PageInfo;
  /** Month of the newest score, YYYY-MM; null before the first one. */
  readonly period: string | null;
  readonly publishedAt: DateTime | null;
  /** shown: the full score, inside one size tier. core: the core questions, where the list mixes tiers. */
  readonly sortedBy: string;
  readonly totalCount: number;
  /** Suppliers that stand apart, by name, 100 at most. */
  readonly unranked: readonly RankingRow[];
}

export interface RankingEdge {
  readonly cursor: string;
  readonly node: RankingRow;
  /** Official rank in the whole programme; equal shown scores share it. */
  readonly rank: number;
}

/** An absent member keeps all. */
export interface RankingFilter {
  /** ISO 3166, two letters each. */
  readonly country?: readonly string[] | null;
  readonly level?: readonly Level[] | null;
  /** Beginnings of words of name or town; accents do not matter. */
  readonly search?: string | null;
  readonly sectorGroup?: readonly string[] | null;
  readonly sizeTier?: readonly SizeTier[] | null;
  /** State of assistance: NOT_ASSIGNED, or the state of the supplier’s furthest track. */
  readonly trackStatus?: readonly string[] | null;
}

/** A supplier in a list; figures are null without a published score. */
export interface RankingRow {
  readonly asOf: Date | null;
  /** Shown points since the published score before. */
  readonly change: Decimal | null;
  /** False: no clear change. */
  readonly changeIsClear: boolean | null;
  /** 0 to 100, one decimal. */
  readonly confidence: Decimal | null;
  /** A, B, C or D. */
  readonly confidenceLetter: string | null;
  readonly core: Decimal | null;
  readonly country: string;
  /** Share of the weight that is answered, 0 to 1. */
  readonly coverage: Decimal | null;
  readonly enrolmentId: EnrolmentId;
  readonly level: Level | null;
  /** ISIC Rev. 4. */
  readonly sectorCode: string | null;
  readonly sectorGroup: string;
  readonly shown: Decimal | null;
  readonly sizeClass: SizeClass;
  readonly sizeTier: SizeTier;
  readonly status: RankingStatus;
  readonly supplierName: string;
  readonly themes: readonly ThemePart[];
  /** State of assistance: NOT_ASSIGNED, or the state of the supplier’s furthest track. */
  readonly trackStatus: string;
}

/** PROVISIONAL: too little evidence to be ranked. NOT_PUBLISHED: no data, which is neither 0 nor 100. */
export type RankingStatus = 'NOT_PUBLISHED' | 'PROVISIONAL' | 'RANKED';

export interface RefuseTrackInput {
  /** UUID made by the caller; the same key and input are done once, for 45 days. */
  readonly clientMutationId: string;
  readonly expectedVersion: number;
  /** Welcome, never needed. */
  readonly reason?: string | null;
  readonly trackAssignmentId: TrackAssignmentId;
}

export interface RegisterVisitInput {
  readonly agreements: readonly string[];
  /** Who of the supplier was there. */
  readonly attendees: readonly string[];
  /** UUID made by the caller; the same key and input are done once, for 45 days. */
  readonly clientMutationId: string;
  readonly expectedVersion: number;
  /** Hours of advice used. */
  readonly hours: Decimal;
  /** What was seen and said. */
  readonly points: readonly string[];
  readonly visitId: VisitId;
}

export interface RejectEnrolmentInput {
  /** UUID made by the caller; the same key and input are done once, for 45 days. */
  readonly clientMutationId: string;
  readonly enrolmentId: EnrolmentId;
  readonly expectedVersion: number;
  /** Why; needed to observe or reject. */
  readonly reason?: string | null;
}

export interface ReopenQuestionsInput {
  /** UUID made by the caller; the same key and input are done once, for 45 days. */
  readonly clientMutationId: string;
  readonly diagnosticId: DiagnosticId;
  readonly expectedVersion: number;
  readonly indicators: readonly string[];
  /** What the adviser asks to look at again. */
  readonly reason: string;
}

export interface RequestEmailCodeInput {
  readonly email: string;
}

export interface RequestEmailCodePayload {
  /** True for known and unknown addresses alike. */
  readonly accepted: boolean | null;
  readonly clientMutationId: string | null;
  /** True when this key was answered before and nothing was done again. */
  readonly replayed: boolean;
  readonly userErrors: readonly UserError[];
  readonly warnings: readonly UserError[];
}

export interface RequestInvitationCodeInput {
  readonly token: string;
}

export interface RequestNewInvitationInput {
  readonly token: string;
}

export interface RequestPasswordResetInput {
  readonly email: string;
}

export interface RequestPasswordResetPayload {
  /** True for known and unknown addresses alike. */
  readonly accepted: boolean | null;
  readonly clientMutationId: string | null;
  /** True when this key was answered before and nothing was done again. */
  readonly replayed: boolean;
  readonly userErrors: readonly UserError[];
  readonly warnings: readonly UserError[];
}

export interface ResendInvitationInput {
  /** UUID made by the caller; the same key and input are done once, for 45 days. */
  readonly clientMutationId: string;
  readonly email?: string | null;
  readonly expectedVersion: number;
  readonly invitationId: InvitationId;
}

export interface ResendInvitationPayload {
  readonly clientMutationId: string | null;
  readonly invitation: Invitation | null;
  /** True when this key was answered before and nothing was done again. */
  readonly replayed: boolean;
  readonly userErrors: readonly UserError[];
  readonly warnings: readonly UserError[];
}

export interface ResetPasswordInput {
  readonly email: string;
  /** Six digits sent by requestPasswordReset. */
  readonly emailCode: string;
  readonly password: string;
}

export interface ResetPasswordPayload {
  readonly clientMutationId: string | null;
  /** True when this key was answered before and nothing was done again. */
  readonly replayed: boolean;
  /** The new password holds; sign in with it. */
  readonly reset: boolean | null;
  readonly userErrors: readonly UserError[];
  readonly warnings: readonly UserError[];
}

export interface ResumeActionInput {
  readonly actionId: ActionId;
  /** UUID made by the caller; the same key and input are done once, for 45 days. */
  readonly clientMutationId: string;
  readonly expectedVersion: number;
}

export interface RetireFinanceProductInput {
  /** UUID made by the caller; the same key and input are done once, for 45 days. */
  readonly clientMutationId: string;
  readonly expectedVersion: number;
  readonly productId: FinanceProductId;
}

export interface RevokeFinanceConsentInput {
  /** UUID made by the caller; the same key and input are done once, for 45 days. */
  readonly clientMutationId: string;
  readonly consentId: FinanceConsentId;
}

export interface RevokeMachineClientInput {
  /** UUID made by the caller; the same key and input are done once, for 45 days. */
  readonly clientMutationId: string;
  readonly machineClientId: MachineClientId;
}

export interface RevokeMachineClientPayload {
  readonly clientMutationId: string | null;
  readonly machineClient: MachineClient | null;
  /** True when this key was answered before and nothing was done again. */
  readonly replayed: boolean;
  readonly userErrors: readonly UserError[];
  readonly warnings: readonly UserError[];
}

/** What a person does for an organisation. */
export type Role = 'AD' | 'AM' | 'AO' | 'AU' | 'CM' | 'DO' | 'LA' | 'LM' | 'ME' | 'PM' | 'SA' | 'SL' | 'SO' | 'SP' | 'ST' | 'VA' | 'VE';

/** With this code a programme puts the person on its roster. */
export interface RosterCode {
  /** Shown this once: only its hash is kept. Null when replayed. */
  readonly code: string | null;
  readonly expiresAt: DateTime;
}

/** A rule with its answer. */
export interface RuleAnswer {
  readonly en: string;
  readonly es: string;
  readonly id: string;
  readonly result: RuleResult;
}

export type RuleResult = 'NO' | 'UNKNOWN' | 'YES';

/** What became of one command of a phone’s queue. */
export interface SaveAnswerResult {
  readonly answer: Answer | null;
  readonly commandId: string;
  /** What stands instead, when somebody else answered in between. */
  readonly current: Answer | null;
  readonly replayed: boolean;
  readonly userErrors: readonly UserError[];
}

export interface SaveAnswersInput {
  /** UUID made by the caller; the same key and input are done once, for 45 days. */
  readonly clientMutationId: string;
  readonly commands: readonly AnswerCommandInput[];
  readonly diagnosticId: DiagnosticId;
}

export interface SaveAnswersPayload {
  readonly clientMutationId: string | null;
  /** True when this key was answered before and nothing was done again. */
  readonly replayed: boolean;
  readonly results: readonly SaveAnswerResult[];
  readonly userErrors: readonly UserError[];
  readonly warnings: readonly UserError[];
}

export interface SaveCompanyProfileInput {
  /** UUID made by the caller; the same key and input are done once, for 45 days. */
  readonly clientMutationId: string;
  readonly expectedVersion: number;
  readonly legalName?: string | null;
  readonly ownerName?: string | null;
  /** Version of the privacy text that was agreed to. */
  readonly privacyTextVersion?: string | null;
  /** Yearly sales in the currency of the country. */
  readonly salesAmount?: Decimal | null;
  readonly salesYear?: number | null;
  readonly sectorCode?: string | null;
  readonly siteAddress?: string | null;
  readonly siteTown?: string | null;
  readonly taxId?: string | null;
  readonly workers?: number | null;
}

export interface SaveFinanceFactsInput {
  /** UUID made by the caller; the same key and input are done once, for 45 days. */
  readonly clientMutationId: string;
  readonly facts: readonly FinanceFactInput[];
}

/** An open session of the signed-in person. */
export interface Session {
  readonly expiresAt: DateTime;
  readonly id: SessionId;
  readonly isCurrent: boolean;
  readonly lastSeenAt: DateTime;
  readonly userAgent: string | null;
}

/** Opaque id, `ses_` and 32 hexadecimal digits. */
export type SessionId = string;

export interface SetAdviserHoursInput {
  readonly accreditationId: AccreditationId;
  /** UUID made by the caller; the same key and input are done once, for 45 days. */
  readonly clientMutationId: string;
  /** Such as 2026-Q4. */
  readonly quarter: string;
  readonly total: Decimal;
}

export interface SetAsideImportRowsInput {
  /** UUID made by the caller; the same key and input are done once, for 45 days. */
  readonly clientMutationId: string;
  readonly importId: ImportId;
  /** 1 to 500; all rejected ones when it is left out. */
  readonly rowIds?: readonly ImportRowId[] | null;
}

export interface SetMessagePreferencesInput {
  /** UUID made by the caller; the same key and input are done once, for 45 days. */
  readonly clientMutationId: string;
  readonly digests: boolean;
}

export interface SetMessagePreferencesPayload {
  readonly clientMutationId: string | null;
  readonly messagePreferences: MessagePreferences | null;
  /** True when this key was answered before and nothing was done again. */
  readonly replayed: boolean;
  readonly userErrors: readonly UserError[];
  readonly warnings: readonly UserError[];
}

export interface SetPasswordInput {
  readonly password: string;
}

export interface SetPasswordPayload {
  readonly clientMutationId: string | null;
  readonly person: Person | null;
  /** True when this key was answered before and nothing was done again. */
  readonly replayed: boolean;
  readonly userErrors: readonly UserError[];
  readonly warnings: readonly UserError[];
}

export interface ShareReportInput {
  /** With `summary`: the report rewritten. */
  readonly baseline?: string | null;
  /** UUID made by the caller; the same key and input are done once, for 45 days. */
  readonly clientMutationId: string;
  readonly diagnosticId: DiagnosticId;
  readonly expectedVersion: number;
  readonly summary?: string | null;
}

export interface ShowPreQualificationInput {
  /** UUID made by the caller; the same key and input are done once, for 45 days. */
  readonly clientMutationId: string;
  /** 1 to 180. */
  readonly days?: number;
  /** Of identity, grade, amount-range, product, plan-summary; all when absent. */
  readonly fieldGroups?: readonly string[] | null;
  /** 1 to 20; one consent each. */
  readonly lenderIds: readonly LenderId[];
  /** Version of the text that was shown. */
  readonly textVersion: string;
}

export interface SignInInput {
  readonly email: string;
  /** Six digits sent by e-mail, instead of the password. */
  readonly emailCode?: string | null;
  /** For which organisation, when there are several. */
  readonly membershipId?: MembershipId | null;
  readonly password?: string | null;
  /** Six digits of the authenticator app, for roles that need it. */
  readonly secondFactor?: string | null;
}

export interface SignInPayload {
  readonly clientMutationId: string | null;
  /** True when this key was answered before and nothing was done again. */
  readonly replayed: boolean;
  readonly result: SignInResult | null;
  readonly userErrors: readonly UserError[];
  readonly warnings: readonly UserError[];
}

export type SignInResult = ChooseMembership | SignedIn;

export interface SignOutPayload {
  readonly clientMutationId: string | null;
  /** True when this key was answered before and nothing was done again. */
  readonly replayed: boolean;
  readonly signedOut: boolean | null;
  readonly userErrors: readonly UserError[];
  readonly warnings: readonly UserError[];
}

/** A session was opened: the browser got its cookie. */
export interface SignedIn {
  readonly membership: Membership;
  /** The role asks for an authenticator and the person has none yet: enrolSecondFactor, then stepUp; until then nothing else opens. */
  readonly mustSetUp: boolean;
}

/** Legal class of the country; UNCONFIRMED while a criterion is missing. */
export type SizeClass = 'LARGE' | 'MEDIUM' | 'MICRO' | 'SMALL' | 'UNCONFIRMED';

/** Length of the questionnaire, by workers alone. */
export type SizeTier = 'MEDIUM' | 'MICRO' | 'SMALL';

export interface StartActionInput {
  readonly actionId: ActionId;
  /** UUID made by the caller; the same key and input are done once, for 45 days. */
  readonly clientMutationId: string;
  readonly expectedVersion: number;
}

export interface StartImportInput {
  /** UUID made by the caller; the same key and input are done once, for 45 days. */
  readonly clientMutationId: string;
  /** Of rows that do not say theirs, ISO 3166. Where the programme has one country, that one. */
  readonly country?: string | null;
  readonly programmeId: ProgrammeId;
  /** What POST /uploads answered. */
  readonly uploadId: UploadId;
}

export interface StartTrackInput {
  /** UUID made by the caller; the same key and input are done once, for 45 days. */
  readonly clientMutationId: string;
  /** Road kilometres from the adviser to the site; 0 at a distance. */
  readonly distanceKm: number;
  readonly expectedVersion: number;
  /** Hours to set apart. */
  readonly hours: Decimal;
  readonly trackAssignmentId: TrackAssignmentId;
}

export interface StepUpInput {
  /** Six digits of the authenticator app, or of the code sent by e-mail. */
  readonly code: string;
}

export interface StepUpPayload {
  readonly clientMutationId: string | null;
  readonly proven: boolean | null;
  /** True when this key was answered before and nothing was done again. */
  readonly replayed: boolean;
  readonly userErrors: readonly UserError[];
  readonly warnings: readonly UserError[];
}

export interface StopTrackInput {
  /** UUID made by the caller; the same key and input are done once, for 45 days. */
  readonly clientMutationId: string;
  readonly expectedVersion: number;
  readonly reason: string;
  readonly trackAssignmentId: TrackAssignmentId;
}

export interface SubmitDiagnosticInput {
  /** UUID made by the caller; the same key and input are done once, for 45 days. */
  readonly clientMutationId: string;
  readonly diagnosticId: DiagnosticId;
  readonly expectedVersion: number;
}

export interface SubmitDiagnosticPayload {
  readonly clientMutationId: string | null;
  readonly diagnostic: Diagnostic | null;
  /** True when this key was answered before and nothing was done again. */
  readonly replayed: boolean;
  readonly userErrors: readonly UserError[];
  readonly warnings: readonly UserError[];
}

export interface SubmitEnrolmentInput {
  /** UUID made by the caller; the same key and input are done once, for 45 days. */
  readonly clientMutationId: string;
  readonly enrolmentId: EnrolmentId;
  readonly expectedVersion: number;
}

export interface SubmitPlanInput {
  /** UUID made by the caller; the same key and input are done once, for 45 days. */
  readonly clientMutationId: string;
  readonly expectedVersion: number;
  readonly planId: PlanId;
}

/** Something that the acting person has to do. */
export interface Task {
  readonly ballHolder: BallHolder;
  /** Last day, to its end at the supplier’s place. */
  readonly dueOn: Date | null;
  readonly id: TaskId;
  /** A right hangs on it: its reminders cannot be switched off. */
  readonly isLegal: boolean;
  readonly isOverdue: boolean;
  /** Kind of task, such as answer-observations. */
  readonly kind: string;
  /** Estimated effort in minutes. */
  readonly minutes: number | null;
  /** Path in the portal where it is done. */
  readonly path: string;
  readonly programmeName: string | null;
  /** What it is about: enrolment, diagnostic, track, plan, action, package … */
  readonly subject: string;
  readonly supplierName: string | null;
  /** What to do, in the language of the caller. */
  readonly title: string;
}

/** Opaque id, `tsk_` and 32 hexadecimal digits. */
export type TaskId = string;

export interface TaxId {
  /** In the form of its country. */
  readonly display: string;
  readonly scheme: string;
  readonly value: string;
}

/** What a theme adds to the score; shown parts and balance add up to the shown score. */
export interface ThemePart {
  /** Points it adds, one decimal. */
  readonly contribution: Decimal;
  readonly en: string;
  readonly es: string;
  /** Score of the theme, 0 to 100, one decimal. */
  readonly score: Decimal;
  readonly theme: string;
  /** Weight of the theme, 0 to 100, one decimal. */
  readonly weightPct: Decimal;
}

/** A theme of technical assistance. */
export interface Track {
  readonly code: string;
  readonly en: string;
  readonly es: string;
  /** What its result is measured in. */
  readonly metric: string;
  /** Themes of the score. */
  readonly themes: readonly string[];
}

/** A track of assistance for a supplier. */
export interface TrackAssignment {
  /** The adviser said that it is done. */
  readonly adviserConfirmed: boolean;
  readonly enrolmentId: EnrolmentId;
  /** Hours that the firm pays of the most, or of those set apart. */
  readonly firmHours: Decimal;
  /** Percent of the hours that the firm pays; fixed once it accepts. */
  readonly firmSharePct: Decimal;
  /** Set apart when it started. */
  readonly hours: Decimal | null;
  readonly id: TrackAssignmentId;
  /** Questions whose gaps it closes. */
  readonly indicators: readonly string[];
  /** A gap of severity 3 is among them. */
  readonly legalRisk: boolean;
  /** Months in which the usual measure pays for itself, as published. */
  readonly paybackMonths: number | null;
  /** Most hours of advice. */
  readonly plannedHours: Decimal;
  /** Why it is proposed, in the language of the caller. */
  readonly reason: string;
  /** RULE: from the diagnostic; ADVISER: a person proposed it. */
  readonly source: string;
  readonly state: TrackState;
  readonly stateReason: string | null;
  /** The supplier said that it is done. */
  readonly supplierConfirmed: boolean;
  readonly track: Track;
  readonly version: number;
}

/** Opaque id, `tra_` and 32 hexadecimal digits. */
export type TrackAssignmentId = string;

export interface TrackAssignmentPayload {
  readonly clientMutationId: string | null;
  /** True when this key was answered before and nothing was done again. */
  readonly replayed: boolean;
  readonly trackAssignment: TrackAssignment | null;
  readonly userErrors: readonly UserError[];
  readonly warnings: readonly UserError[];
}

export type TrackState = 'ACCEPTED' | 'COMPLETED' | 'IN_PROGRESS' | 'PROPOSED' | 'REFUSED' | 'STOPPED' | 'WAITLISTED';

/** Opaque id, `upl_` and 32 hexadecimal digits. */
export type UploadId = string;

/** What a person can correct (userErrors) or should know (warnings). */
export interface UserError {
  /** Stable code; the list is published and only grows. */
  readonly code: string;
  /** Path in the input. */
  readonly field: readonly string[] | null;
  /** Sentence in the language of the caller. */
  readonly message: string;
  /** Row of a file, from 1. */
  readonly row: number | null;
  /** What would be accepted. */
  readonly suggestion: string | null;
}

export type Verdict = 'ACCEPTED' | 'REJECTED';

export type VerificationMethod = 'DESKTOP' | 'ON_SITE';

/** What an independent verifier looks at. */
export interface VerificationPackage {
  readonly country: string;
  /** Last day of whoever has to act now. */
  readonly dueOn: Date | null;
  readonly id: PackageId;
  readonly lines: readonly PackageLine[];
  readonly method: VerificationMethod | null;
  /** Why it has to be looked at on site: first, large-saving, large-amount, duplicate, sample. */
  readonly risks: readonly string[];
  /** Rounds of questions so far; 2 at most. */
  readonly rounds: number;
  readonly state: PackageState;
  readonly stateAt: DateTime;
  readonly supplierName: string;
  readonly verifierName: string | null;
  readonly version: number;
}

export interface VerificationPackageConnection {
  readonly edges: readonly VerificationPackageEdge[];
  readonly pageInfo: PageInfo;
}

export interface VerificationPackageEdge {
  readonly cursor: string;
  readonly node: VerificationPackage;
}

/** Who is signed in, and for which organisation. */
export interface Viewer {
  readonly membership: Membership;
  readonly organisation: Organisation;
  readonly person: Person;
}

/** A technical visit, with its minutes once it was made. */
export interface Visit {
  readonly agreements: readonly string[] | null;
  /** Who of the supplier was there. */
  readonly attendees: readonly string[] | null;
  readonly enrolmentId: EnrolmentId;
  /** Hours of advice used. */
  readonly hours: Decimal | null;
  readonly id: VisitId;
  readonly plannedOn: Date;
  /** What was seen and said. */
  readonly points: readonly string[] | null;
  readonly state: VisitState;
  readonly stateReason: string | null;
  /** Null for a visit of the diagnostic. */
  readonly trackAssignmentId: TrackAssignmentId | null;
  readonly version: number;
}

/** Opaque id, `vis_` and 32 hexadecimal digits. */
export type VisitId = string;

export interface VisitPayload {
  readonly clientMutationId: string | null;
  /** True when this key was answered before and nothing was done again. */
  readonly replayed: boolean;
  readonly userErrors: readonly UserError[];
  readonly visit: Visit | null;
  readonly warnings: readonly UserError[];
}

export type VisitState = 'AGREED' | 'CANCELLED' | 'PROPOSED' | 'REGISTERED';

/** A set of invitations with a deadline. */
export interface Wave {
  readonly counts: WaveCounts;
  /** Last day on which an invitation of the wave may be accepted. */
  readonly deadlineOn: Date;
  readonly id: WaveId;
  readonly name: string;
}

/** Invitations of a wave by their state now; why somebody declined is not told. */
export interface WaveCounts {
  readonly accepted: number;
  readonly bounced: number;
  readonly cancelled: number;
  readonly declined: number;
  readonly expired: number;
  readonly opened: number;
  /** Sent and not opened yet. */
  readonly sent: number;
}

/** Opaque id, `wav_` and 32 hexadecimal digits. */
export type WaveId = string;

/** The live score if actions were verified today: what is shown before is what comes. */
export interface WhatIf {
  readonly after: Decimal;
  /** 0 to 100, one decimal. */
  readonly before: Decimal;
  /** Difference of the two that are shown. */
  readonly gain: Decimal;
  /** Questions whose answer would be another. */
  readonly indicators: readonly string[];
}

export interface WithdrawEnrolmentInput {
  /** UUID made by the caller; the same key and input are done once, for 45 days. */
  readonly clientMutationId: string;
  readonly enrolmentId: EnrolmentId;
  readonly expectedVersion: number;
}
