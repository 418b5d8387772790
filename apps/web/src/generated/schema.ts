// Written by `npm run web:types`; do not edit.

export interface AcceptInvitationInput {
  readonly clientMutationId: string;
  readonly token: string;
  readonly emailCode: string;
  readonly name: string;
  readonly password?: string | null;
  readonly termsVersion: string;
  readonly representsPower: boolean;
  readonly drafts: readonly DraftAnswerInput[];
}

export interface AcceptInvitationPayload {
  readonly enrolment: Enrolment | null;
  readonly clientMutationId: string | null;
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

export interface AgreeToEarlyPublicationInput {
  readonly clientMutationId: string;
  readonly enrolmentId: EnrolmentId;
}

export interface AgreeToEarlyPublicationPayload {
  readonly enrolment: Enrolment | null;
  readonly clientMutationId: string | null;
  readonly replayed: boolean;
  readonly userErrors: readonly UserError[];
  readonly warnings: readonly UserError[];
}

export interface Answer {
  readonly indicator: string;
  readonly kind: AnswerKind;
  /** Option code; codes joined by comma (checklist); decimal text (percent, number); twelve monthly decimals joined by semicolons, empty for missing (quantity). */
  readonly value: string | null;
  readonly reason: string | null;
  readonly version: number;
  readonly savedAt: DateTime;
}

export interface AnswerCommandInput {
  readonly commandId: string;
  readonly diagnosticId: DiagnosticId;
  readonly indicator: string;
  readonly kind: AnswerKind;
  readonly value?: string | null;
  readonly reason?: string | null;
  readonly expectedVersion?: number | null;
}

export interface AnswerConflict {
  readonly current: Answer;
}

export type AnswerKind = 'VALUE' | 'DONT_KNOW' | 'NOT_APPLICABLE';

export interface AnswerResult {
  readonly commandId: string;
  readonly outcome: string;
  readonly answer: Answer | null;
  readonly conflict: AnswerConflict | null;
  readonly userErrors: readonly UserError[];
}

export interface ApplyImportInput {
  readonly clientMutationId: string;
  readonly importId: ImportId;
  readonly checksum: string;
}

export interface ApplyImportPayload {
  readonly import: Import | null;
  readonly clientMutationId: string | null;
  readonly replayed: boolean;
  readonly userErrors: readonly UserError[];
  readonly warnings: readonly UserError[];
}

export interface ApproveEnrolmentInput {
  readonly clientMutationId: string;
  readonly enrolmentId: EnrolmentId;
  readonly expectedVersion: number;
}

export interface ApproveEnrolmentPayload {
  readonly enrolment: Enrolment | null;
  readonly clientMutationId: string | null;
  readonly replayed: boolean;
  readonly userErrors: readonly UserError[];
  readonly warnings: readonly UserError[];
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

export interface CompanyProfile {
  readonly legalName: string | null;
  readonly taxId: TaxId | null;
  readonly sectorCode: string | null;
  readonly workers: number | null;
  readonly salesAmount: Decimal | null;
  readonly salesCurrency: string | null;
  readonly salesYear: number | null;
  readonly siteName: string | null;
  readonly siteTown: string | null;
  readonly siteAddress: string | null;
  readonly ownerName: string | null;
  readonly version: number;
}

export interface Confidence {
  readonly value: Decimal;
  readonly letter: string;
  readonly answeredShare: Decimal;
  readonly evidenceShare: Decimal;
  readonly reviewedShare: Decimal;
}

export interface CorrectImportRowInput {
  readonly clientMutationId: string;
  readonly rowId: ImportRowId;
  readonly cells: readonly ImportCellInput[];
}

export interface CorrectImportRowPayload {
  readonly row: ImportRow | null;
  readonly clientMutationId: string | null;
  readonly replayed: boolean;
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
  readonly clientMutationId: string;
  readonly name: string;
  readonly countries: readonly string[];
  readonly waveName: string;
  readonly waveDeadlineOn: Date;
}

export interface CreateProgrammePayload {
  readonly programme: Programme | null;
  readonly clientMutationId: string | null;
  readonly replayed: boolean;
  readonly userErrors: readonly UserError[];
  readonly warnings: readonly UserError[];
}

export interface DataShare {
  readonly granteeName: string;
  readonly fieldGroup: string;
  readonly purpose: string;
  readonly since: DateTime;
  readonly until: DateTime | null;
  readonly revocable: boolean;
}

/** YYYY-MM-DD. */
export type Date = string;

/** Instant in UTC, ISO 8601 with Z. */
export type DateTime = string;

/** Decimal text. */
export type Decimal = string;

export interface DeclineInvitationInput {
  readonly clientMutationId: string;
  readonly token: string;
  readonly reason?: string | null;
}

export interface DeclineInvitationPayload {
  readonly invitationView: InvitationView | null;
  readonly clientMutationId: string | null;
  readonly replayed: boolean;
  readonly userErrors: readonly UserError[];
  readonly warnings: readonly UserError[];
}

export interface Diagnostic {
  readonly id: DiagnosticId;
  readonly state: DiagnosticState;
  readonly tier: SizeTier;
  readonly version: number;
  readonly questionnaire: Questionnaire;
  readonly answers: readonly Answer[];
  readonly gaps: readonly Gap[];
  readonly canSubmit: boolean;
  readonly missing: readonly string[];
  readonly submittedAt: DateTime | null;
  readonly reference: string | null;
}

export type DiagnosticId = string;

export type DiagnosticState = 'OPEN' | 'SUBMITTED' | 'VISIT_PLANNED' | 'VISITED' | 'DRAFT_REPORT' | 'SUPPLIER_REVIEW' | 'AGREED' | 'OUTDATED' | 'CANCELLED';

export interface DraftAnswerInput {
  readonly indicator: string;
  readonly kind: AnswerKind;
  readonly value?: string | null;
  readonly reason?: string | null;
}

export interface EconomicActivity {
  readonly code: string;
  readonly es: string;
  readonly en: string;
  readonly sectorGroup: string;
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

export interface Enrolment {
  readonly id: EnrolmentId;
  readonly state: EnrolmentState;
  readonly supplierName: string;
  readonly programmeName: string;
  readonly buyerName: string;
  readonly country: string;
  readonly town: string | null;
  readonly sector: EconomicActivity | null;
  readonly sectorGroup: string | null;
  readonly sizeTier: SizeTier | null;
  readonly sizeClass: SizeClass | null;
  readonly workers: number | null;
  readonly taxId: TaxId | null;
  readonly diagnostic: Diagnostic | null;
  readonly publishedScore: PublishedScore | null;
  readonly liveScore: LiveScore | null;
  readonly history: readonly StateChange[];
  readonly version: number;
  readonly profile: CompanyProfile | null;
}

export type EnrolmentId = string;

export type EnrolmentState = 'STARTED' | 'UNDER_REVIEW' | 'OBSERVED' | 'ACTIVE' | 'PAUSED' | 'WITHDRAWN' | 'CLOSED' | 'REJECTED';

export interface Facet {
  readonly field: string;
  readonly values: readonly FacetValue[];
}

export interface FacetValue {
  readonly value: string;
  readonly count: number;
}

export interface Gap {
  readonly indicator: string;
  readonly theme: string;
  readonly severity: number;
  readonly questionEs: string;
  readonly questionEn: string;
  readonly measures: readonly Measure[];
}

export interface Import {
  readonly id: ImportId;
  readonly state: ImportState;
  readonly fileName: string;
  readonly version: number;
  readonly columns: readonly ImportColumn[];
  readonly counts: ImportCounts;
  readonly checksum: string | null;
  readonly rows: ImportRowConnection;
  readonly job: Job | null;
}

export interface ImportCell {
  readonly field: ImportField;
  readonly header: string;
  readonly raw: string;
  readonly understood: string | null;
}

export interface ImportCellInput {
  readonly field: ImportField;
  readonly raw: string;
}

export interface ImportColumn {
  readonly index: number;
  readonly header: string;
  readonly field: ImportField;
  readonly sample: readonly string[];
  readonly decimalSign: string | null;
}

export interface ImportColumnInput {
  readonly index: number;
  readonly field: ImportField;
  readonly decimalSign?: string | null;
}

export interface ImportCounts {
  readonly total: number;
  readonly new: number;
  readonly changed: number;
  readonly same: number;
  readonly rejected: number;
  readonly setAside: number;
}

export type ImportField = 'NAME' | 'COUNTRY' | 'TAX_ID' | 'EMAIL' | 'PHONE' | 'CONTACT_NAME' | 'SECTOR' | 'WORKERS' | 'TOWN' | 'CATEGORY' | 'SPEND' | 'VENDOR_NUMBER' | 'IGNORE';

export type ImportId = string;

export type ImportOutcome = 'NEW' | 'CHANGED' | 'SAME' | 'REJECTED' | 'SET_ASIDE';

export interface ImportProblem {
  readonly code: string;
  readonly field: ImportField | null;
  readonly message: string;
  readonly suggestion: string | null;
}

export interface ImportRow {
  readonly id: ImportRowId;
  readonly rowNumber: number;
  readonly outcome: ImportOutcome;
  readonly cells: readonly ImportCell[];
  readonly problems: readonly ImportProblem[];
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

export type ImportRowId = string;

export type ImportState = 'UPLOADED' | 'CHECKING' | 'CHECKED' | 'APPLYING' | 'APPLIED' | 'FAILED';

export interface IndicatorPart {
  readonly indicator: string;
  readonly theme: string;
  readonly weightPct: Decimal;
  readonly points: Decimal | null;
  readonly k: Decimal;
  readonly d: Decimal;
  readonly credit: Decimal;
  readonly contribution: Decimal;
}

export interface Invitation {
  readonly id: InvitationId;
  readonly state: InvitationState;
  readonly email: string;
  readonly expiresOn: Date;
  readonly version: number;
}

export type InvitationId = string;

export type InvitationState = 'DRAFT' | 'SENT' | 'OPENED' | 'ACCEPTED' | 'DECLINED' | 'EXPIRED' | 'CANCELLED' | 'BOUNCED';

export interface InvitationView {
  readonly status: LinkStatus;
  readonly buyerName: string | null;
  readonly programmeName: string | null;
  readonly supplierName: string | null;
  readonly deadlineOn: Date | null;
  readonly expiresOn: Date | null;
  readonly maskedEmail: string | null;
  readonly state: InvitationState | null;
  readonly questions: number | null;
  readonly minutes: number | null;
  readonly termsVersion: string | null;
  readonly terms: string | null;
  readonly sharedWith: readonly string[];
}

export interface InviteSuppliersInput {
  readonly clientMutationId: string;
  readonly waveId: WaveId;
  readonly listedSupplierIds: readonly ListedSupplierId[];
}

export interface InviteSuppliersPayload {
  readonly invitations: readonly Invitation[] | null;
  readonly clientMutationId: string | null;
  readonly replayed: boolean;
  readonly userErrors: readonly UserError[];
  readonly warnings: readonly UserError[];
}

export interface Job {
  readonly id: JobId;
  readonly state: JobState;
  readonly done: number;
  readonly total: number | null;
  readonly errorCode: string | null;
}

export type JobId = string;

export type JobState = 'QUEUED' | 'RUNNING' | 'DONE' | 'FAILED' | 'CANCELLED';

export type Level = 'L1' | 'L2' | 'L3' | 'L4' | 'L5';

export type LinkStatus = 'VALID' | 'EXPIRED' | 'USED' | 'UNKNOWN';

export interface ListedSupplier {
  readonly id: ListedSupplierId;
  readonly name: string;
  readonly country: string;
  readonly taxId: TaxId | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly town: string | null;
  readonly sector: string | null;
  readonly category: string | null;
  readonly workers: number | null;
  readonly invitation: Invitation | null;
  readonly enrolment: Enrolment | null;
  /** PROSPECT INVITED PARTICIPATES NOT_PARTICIPATING */
  readonly participation: string;
}

export interface ListedSupplierConnection {
  readonly edges: readonly ListedSupplierEdge[];
  readonly pageInfo: PageInfo;
  readonly totalCount: number;
}

export interface ListedSupplierEdge {
  readonly cursor: string;
  readonly node: ListedSupplier;
}

export interface ListedSupplierFilter {
  readonly search?: string | null;
  readonly country?: readonly string[] | null;
  readonly participation?: readonly string[] | null;
}

export type ListedSupplierId = string;

export interface LiveScore {
  readonly shown: Decimal;
  readonly level: Level;
  readonly status: string;
  readonly confidence: Confidence;
  readonly asOf: Date;
  readonly modelVersion: string;
  readonly themes: readonly ThemePart[];
  readonly indicators: readonly IndicatorPart[];
  readonly balance: Decimal;
  readonly lost: LostParts;
  readonly next: NextLevel | null;
  readonly ifVerified: Decimal;
  readonly core: Decimal;
  readonly buyerSeesOn: Date | null;
}

export interface LostParts {
  readonly gap: Decimal;
  readonly missing: Decimal;
  readonly evidence: Decimal;
  readonly stale: Decimal;
  readonly balance: Decimal;
}

export interface MapImportColumnsInput {
  readonly clientMutationId: string;
  readonly importId: ImportId;
  readonly expectedVersion: number;
  readonly columns: readonly ImportColumnInput[];
}

export interface MapImportColumnsPayload {
  readonly import: Import | null;
  readonly clientMutationId: string | null;
  readonly replayed: boolean;
  readonly userErrors: readonly UserError[];
  readonly warnings: readonly UserError[];
}

export interface Measure {
  readonly code: string;
  readonly es: string;
  readonly en: string;
  readonly savingMinPct: Decimal | null;
  readonly savingMaxPct: Decimal | null;
  readonly paybackMinMonths: number | null;
  readonly paybackMaxMonths: number | null;
  readonly capexClass: string;
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

export interface NextLevel {
  readonly level: Level;
  readonly missing: readonly NextLevelStep[];
}

/** cause: score, theme (with its id) or reviewed. */
export interface NextLevelStep {
  readonly cause: string;
  readonly theme: string | null;
}

export interface ObserveEnrolmentInput {
  readonly clientMutationId: string;
  readonly enrolmentId: EnrolmentId;
  readonly expectedVersion: number;
  readonly reason: string;
}

export interface ObserveEnrolmentPayload {
  readonly enrolment: Enrolment | null;
  readonly clientMutationId: string | null;
  readonly replayed: boolean;
  readonly userErrors: readonly UserError[];
  readonly warnings: readonly UserError[];
}

export interface OpenInvitationInput {
  readonly token: string;
}

export interface OpenInvitationPayload {
  readonly invitationView: InvitationView | null;
  readonly clientMutationId: string | null;
  readonly replayed: boolean;
  readonly userErrors: readonly UserError[];
  readonly warnings: readonly UserError[];
}

export interface Option {
  readonly code: string;
  readonly points: Decimal | null;
  readonly es: string;
  readonly en: string;
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

export interface PageInfo {
  readonly hasNextPage: boolean;
  readonly endCursor: string | null;
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

export interface Programme {
  readonly id: ProgrammeId;
  readonly name: string;
  readonly countries: readonly string[];
  readonly waves: readonly Wave[];
  readonly latestImport: Import | null;
  readonly rankedCount: number;
}

export type ProgrammeId = string;

export interface PublishedScore {
  readonly shown: Decimal;
  readonly core: Decimal;
  readonly level: Level;
  readonly confidence: Confidence;
  readonly asOf: Date;
  readonly publishedAt: DateTime;
  readonly modelVersion: string;
  readonly provisional: boolean;
  readonly themes: readonly ThemePart[];
  readonly balance: Decimal;
  readonly lost: LostParts;
  readonly trend: Decimal | null;
}

export interface Question {
  readonly indicator: string;
  readonly theme: string;
  readonly type: string;
  readonly es: string;
  readonly en: string;
  readonly helpEs: string | null;
  readonly helpEn: string | null;
  readonly unit: string | null;
  readonly core: boolean;
  readonly required: boolean;
  readonly automatic: boolean;
  readonly options: readonly Option[];
  readonly checklist: readonly Option[];
  readonly naAllowed: boolean;
  readonly naLabelEs: string | null;
  readonly naLabelEn: string | null;
  readonly evidenceEs: string | null;
  readonly evidenceEn: string | null;
}

export interface Questionnaire {
  readonly modelId: string;
  readonly modelVersion: string;
  readonly minutes: number;
  readonly themes: readonly Theme[];
  readonly questions: readonly Question[];
}

export interface RankingConnection {
  readonly edges: readonly RankingEdge[];
  readonly pageInfo: PageInfo;
  readonly totalCount: number;
  readonly sortedBy: string;
  readonly period: string;
  readonly publishedAt: DateTime | null;
  readonly unranked: readonly RankingRow[];
  readonly facets: readonly Facet[];
}

export interface RankingEdge {
  readonly cursor: string;
  readonly rank: number;
  readonly node: RankingRow;
}

export interface RankingFilter {
  readonly country?: readonly string[] | null;
  readonly sectorGroup?: readonly string[] | null;
  readonly sizeTier?: readonly SizeTier[] | null;
  readonly level?: readonly Level[] | null;
  readonly trackStatus?: readonly string[] | null;
  readonly search?: string | null;
}

export interface RankingRow {
  readonly enrolmentId: EnrolmentId;
  readonly supplierName: string;
  readonly country: string;
  readonly sectorGroup: string;
  readonly sectorCode: string;
  readonly sizeTier: SizeTier;
  readonly sizeClass: SizeClass;
  readonly shown: Decimal | null;
  readonly core: Decimal | null;
  readonly level: Level | null;
  readonly confidence: Decimal | null;
  readonly confidenceLetter: string | null;
  readonly coverage: Decimal | null;
  readonly change: Decimal | null;
  readonly trackStatus: string;
  readonly themes: readonly ThemePart[];
  readonly asOf: Date | null;
  readonly status: string;
}

export interface RejectEnrolmentInput {
  readonly clientMutationId: string;
  readonly enrolmentId: EnrolmentId;
  readonly expectedVersion: number;
  readonly reason: string;
}

export interface RejectEnrolmentPayload {
  readonly enrolment: Enrolment | null;
  readonly clientMutationId: string | null;
  readonly replayed: boolean;
  readonly userErrors: readonly UserError[];
  readonly warnings: readonly UserError[];
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

export interface RequestInvitationCodePayload {
  readonly accepted: boolean | null;
  readonly clientMutationId: string | null;
  readonly replayed: boolean;
  readonly userErrors: readonly UserError[];
  readonly warnings: readonly UserError[];
}

export interface RequestNewInvitationInput {
  readonly clientMutationId: string;
  readonly token: string;
}

export interface RequestNewInvitationPayload {
  readonly accepted: boolean | null;
  readonly clientMutationId: string | null;
  readonly replayed: boolean;
  readonly userErrors: readonly UserError[];
  readonly warnings: readonly UserError[];
}

/** What a person does for an organisation. */
export type Role = 'AD' | 'AM' | 'AO' | 'AU' | 'CM' | 'DO' | 'LA' | 'LM' | 'ME' | 'PM' | 'SA' | 'SL' | 'SO' | 'SP' | 'ST' | 'VA' | 'VE';

/** At most 50 commands. */
export interface SaveAnswersInput {
  readonly clientMutationId: string;
  readonly commands: readonly AnswerCommandInput[];
}

export interface SaveAnswersPayload {
  readonly results: readonly AnswerResult[] | null;
  readonly clientMutationId: string | null;
  readonly replayed: boolean;
  readonly userErrors: readonly UserError[];
  readonly warnings: readonly UserError[];
}

export interface SaveCompanyProfileInput {
  readonly clientMutationId: string;
  readonly enrolmentId: EnrolmentId;
  readonly expectedVersion: number;
  readonly legalName?: string | null;
  readonly taxIdScheme?: string | null;
  readonly taxId?: string | null;
  readonly sectorCode?: string | null;
  readonly workers?: number | null;
  readonly salesAmount?: Decimal | null;
  readonly salesCurrency?: string | null;
  readonly salesYear?: number | null;
  readonly siteName?: string | null;
  readonly siteTown?: string | null;
  readonly siteAddress?: string | null;
  readonly ownerName?: string | null;
  readonly privacyConsent?: boolean | null;
}

export interface SaveCompanyProfilePayload {
  readonly enrolment: Enrolment | null;
  readonly clientMutationId: string | null;
  readonly replayed: boolean;
  readonly userErrors: readonly UserError[];
  readonly warnings: readonly UserError[];
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

/** rowIds absent: all rejected rows. */
export interface SetAsideImportRowsInput {
  readonly clientMutationId: string;
  readonly importId: ImportId;
  readonly rowIds?: readonly ImportRowId[] | null;
}

export interface SetAsideImportRowsPayload {
  readonly import: Import | null;
  readonly clientMutationId: string | null;
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
}

export type SizeClass = 'MICRO' | 'SMALL' | 'MEDIUM' | 'LARGE' | 'UNCONFIRMED';

export type SizeTier = 'MICRO' | 'SMALL' | 'MEDIUM';

export interface StartImportInput {
  readonly clientMutationId: string;
  readonly programmeId: ProgrammeId;
  readonly uploadId: UploadId;
}

export interface StartImportPayload {
  readonly import: Import | null;
  readonly clientMutationId: string | null;
  readonly replayed: boolean;
  readonly userErrors: readonly UserError[];
  readonly warnings: readonly UserError[];
}

export interface StateChange {
  readonly from: string;
  readonly event: string;
  readonly to: string;
  readonly at: DateTime;
  readonly reason: string | null;
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

export interface SubmitDiagnosticInput {
  readonly clientMutationId: string;
  readonly diagnosticId: DiagnosticId;
  readonly expectedVersion: number;
}

export interface SubmitDiagnosticPayload {
  readonly diagnostic: Diagnostic | null;
  readonly clientMutationId: string | null;
  readonly replayed: boolean;
  readonly userErrors: readonly UserError[];
  readonly warnings: readonly UserError[];
}

export interface SubmitEnrolmentInput {
  readonly clientMutationId: string;
  readonly enrolmentId: EnrolmentId;
  readonly expectedVersion: number;
}

export interface SubmitEnrolmentPayload {
  readonly enrolment: Enrolment | null;
  readonly clientMutationId: string | null;
  readonly replayed: boolean;
  readonly userErrors: readonly UserError[];
  readonly warnings: readonly UserError[];
}

export interface TaxId {
  readonly scheme: string;
  readonly value: string;
  readonly display: string;
  readonly verified: boolean;
}

export interface Theme {
  readonly id: string;
  readonly es: string;
  readonly en: string;
}

export interface ThemePart {
  readonly theme: string;
  readonly es: string;
  readonly en: string;
  readonly weightPct: Decimal;
  readonly score: Decimal | null;
  readonly contribution: Decimal;
}

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

/** Who is signed in, and for which organisation. */
export interface Viewer {
  readonly membership: Membership;
  readonly organisation: Organisation;
  readonly person: Person;
}

export interface Wave {
  readonly id: WaveId;
  readonly name: string;
  readonly country: string;
  readonly deadlineOn: Date;
  readonly counts: WaveCounts;
}

export interface WaveCounts {
  readonly draft: number;
  readonly sent: number;
  readonly opened: number;
  readonly accepted: number;
  readonly declined: number;
  readonly expired: number;
  readonly cancelled: number;
  readonly bounced: number;
}

export type WaveId = string;
