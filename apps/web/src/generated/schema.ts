// Written by `npm run web:types`; do not edit.

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

export interface AgreeToEarlyPublicationInput {
  readonly clientMutationId: string;
  readonly enrolmentId: EnrolmentId;
}

/** The newest answer to a question. */
export interface Answer {
  readonly answeredAt: DateTime;
  readonly indicator: string;
  readonly kind: AnswerKind;
  readonly reason: string | null;
  /** Option code, ticked codes joined by commas, or a plain decimal number. */
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

export type AnswerKind = 'DONT_KNOW' | 'NOT_APPLICABLE' | 'VALUE';

export interface ApplyImportInput {
  readonly clientMutationId: string;
  readonly importId: ImportId;
  readonly checksum: string;
}

export interface ApproveEnrolmentInput {
  /** UUID made by the caller; the same key and input are done once, for 45 days. */
  readonly clientMutationId: string;
  readonly enrolmentId: EnrolmentId;
  readonly expectedVersion: number;
  /** Why; needed to observe or reject. */
  readonly reason?: string | null;
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

export interface CorrectImportRowInput {
  readonly clientMutationId: string;
  readonly rowId: ImportRowId;
  readonly cells: readonly ImportCellInput[];
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

/** Data of the acting supplier that another organisation may read. */
export interface DataShare {
  /** Which data: profile. */
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

/** Exact decimal number as a string: digits, optionally a point and digits. */
export type Decimal = string;

export interface DeclineInvitationInput {
  readonly token: string;
}

/** A self-assessment of the acting supplier. */
export interface Diagnostic {
  readonly answers: readonly Answer[];
  readonly id: DiagnosticId;
  /** Required questions without an answer. */
  readonly missing: readonly string[];
  /** Score model, id@version. */
  readonly modelRef: string;
  /** In the order of the model. */
  readonly questions: readonly Question[];
  /** To quote on the telephone. */
  readonly reference: string | null;
  readonly state: DiagnosticState;
  readonly submittedAt: DateTime | null;
  readonly version: number;
  readonly gaps: readonly Gap[];
}

/** Opaque id, `dia_` and 32 hexadecimal digits. */
export type DiagnosticId = string;

export type DiagnosticState = 'AGREED' | 'CANCELLED' | 'DRAFT_REPORT' | 'OPEN' | 'OUTDATED' | 'SUBMITTED' | 'SUPPLIER_REVIEW' | 'VISITED' | 'VISIT_PLANNED';

export interface DraftAnswerInput {
  readonly indicator: string;
  readonly kind: AnswerKind;
  /** Why it does not apply. */
  readonly reason?: string | null;
  readonly value?: string | null;
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
  readonly programmeName: string;
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
  readonly version: number;
  readonly taxId: TaxId | null;
  readonly publishedScore: PublishedScore | null;
  readonly history: readonly StateChange[];
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

export interface ImportPayload {
  readonly import: Import | null;
  readonly clientMutationId: string | null;
  readonly replayed: boolean;
  readonly userErrors: readonly UserError[];
  readonly warnings: readonly UserError[];
}

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

export interface ImportRowPayload {
  readonly row: ImportRow | null;
  readonly clientMutationId: string | null;
  readonly replayed: boolean;
  readonly userErrors: readonly UserError[];
  readonly warnings: readonly UserError[];
}

export type ImportState = 'UPLOADED' | 'CHECKING' | 'CHECKED' | 'APPLYING' | 'APPLIED' | 'FAILED';

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

export interface InviteSupplierInput {
  /** UUID made by the caller; the same key and input are done once, for 45 days. */
  readonly clientMutationId: string;
  readonly listedSupplierId: ListedSupplierId;
  readonly waveId: WaveId;
}

export interface InviteSupplierPayload {
  readonly clientMutationId: string | null;
  readonly invitation: Invitation | null;
  /** True when this key was answered before and nothing was done again. */
  readonly replayed: boolean;
  readonly userErrors: readonly UserError[];
  readonly warnings: readonly UserError[];
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

export interface JoinProgrammeInput {
  /** UUID made by the caller; the same key and input are done once, for 45 days. */
  readonly clientMutationId: string;
  /** The person states that they may speak for the firm. */
  readonly representsPower: boolean;
  readonly termsVersion: string;
  readonly token: string;
}

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
  readonly country: string;
  readonly email: string | null;
  readonly id: ListedSupplierId;
  readonly name: string;
  readonly participation: Participation;
  readonly sectorCode: string | null;
  readonly taxId: TaxId | null;
  readonly town: string | null;
  readonly category: string | null;
  readonly workers: number | null;
  readonly invitation: Invitation | null;
  readonly enrolment: Enrolment | null;
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
  readonly participation?: readonly Participation[] | null;
}

/** Opaque id, `lst_` and 32 hexadecimal digits. */
export type ListedSupplierId = string;

/** The acting supplier’s score as it stands now; nobody else sees it until it is published. */
export interface LiveScore {
  readonly asOf: Date;
  /** Adjustment for balance, 0 or less. */
  readonly balance: Decimal;
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
  /** The day on which the buyer sees it. */
  readonly buyerSeesOn: Date | null;
}

/** Why the score is not 100; with the score the parts add up to 100. */
export interface LostParts {
  readonly balance: Decimal;
  readonly evidence: Decimal;
  readonly gap: Decimal;
  readonly missing: Decimal;
  readonly stale: Decimal;
}

export interface MapImportColumnsInput {
  readonly clientMutationId: string;
  readonly importId: ImportId;
  readonly expectedVersion: number;
  readonly columns: readonly ImportColumnInput[];
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

export interface OpenInvitationInput {
  readonly token: string;
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

export interface PageInfo {
  readonly hasNextPage: boolean;
  readonly endCursor: string | null;
}

/** What the buyer is told: that somebody declined or withdrew is NOT_PARTICIPATING, without reason. */
export type Participation = 'INVITED' | 'NOT_PARTICIPATING' | 'PARTICIPATES' | 'PROSPECT';

/** The signed-in person; nobody else’s record is ever shown. */
export interface Person {
  readonly email: string;
  readonly id: PersonId;
  readonly locale: string;
  readonly name: string;
}

/** Opaque id, `per_` and 32 hexadecimal digits. */
export type PersonId = string;

/** A programme of the acting organisation. */
export interface Programme {
  /** ISO 3166, two letters each. */
  readonly countries: readonly string[];
  readonly id: ProgrammeId;
  readonly name: string;
  readonly waves: readonly Wave[];
  readonly latestImport: Import | null;
  readonly rankedCount: number;
}

/** Opaque id, `prg_` and 32 hexadecimal digits. */
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

export interface RankingConnection {
  readonly edges: readonly RankingEdge[];
  readonly pageInfo: PageInfo;
  readonly totalCount: number;
  /** core where the list mixes size tiers, else shown. */
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
  /** UUID made by the caller; the same key and input are done once, for 45 days. */
  readonly clientMutationId: string;
  readonly enrolmentId: EnrolmentId;
  readonly expectedVersion: number;
  /** Why; needed to observe or reject. */
  readonly reason?: string | null;
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

/** What a person does for an organisation. */
export type Role = 'AD' | 'AM' | 'AO' | 'AU' | 'CM' | 'DO' | 'LA' | 'LM' | 'ME' | 'PM' | 'SA' | 'SL' | 'SO' | 'SP' | 'ST' | 'VA' | 'VE';

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
  /** The role asks for an authenticator and the person has none yet: enrolSecondFactor, then stepUp; until then nothing else opens. */
  readonly mustSetUp: boolean;
}

/** Legal class of the country; UNCONFIRMED while a criterion is missing. */
export type SizeClass = 'LARGE' | 'MEDIUM' | 'MICRO' | 'SMALL' | 'UNCONFIRMED';

/** Length of the questionnaire, by workers alone. */
export type SizeTier = 'MEDIUM' | 'MICRO' | 'SMALL';

export interface StartImportInput {
  readonly clientMutationId: string;
  readonly programmeId: ProgrammeId;
  readonly uploadId: UploadId;
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

/** A set of invitations with a deadline. */
export interface Wave {
  /** Last day on which an invitation of the wave may be accepted. */
  readonly deadlineOn: Date;
  readonly id: WaveId;
  readonly name: string;
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

/** Opaque id, `wav_` and 32 hexadecimal digits. */
export type WaveId = string;

export interface WithdrawEnrolmentInput {
  /** UUID made by the caller; the same key and input are done once, for 45 days. */
  readonly clientMutationId: string;
  readonly enrolmentId: EnrolmentId;
  readonly expectedVersion: number;
}
