import { Field, Float, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DateScalar, DateTimeScalar, DecimalScalar, MutationPayload, idScalar } from '#platform';
import { DataAccessType } from '#suppliers';
import { FinanceProductId, LenderId } from './product.types.js';

export const FinanceConsentId = idScalar('FinanceConsentId', 'fic');

export enum KnownByEnum {
  DECLARED = 'DECLARED',
  DOCUMENT = 'DOCUMENT',
  ACCOUNTANT = 'ACCOUNTANT',
  AUDITED = 'AUDITED',
}
registerEnumType(KnownByEnum, { name: 'KnownBy', description: 'How the supplier knows a fact of its finance file.' });

export enum ConsentKindEnum {
  EVALUATE = 'EVALUATE',
  SHOW_PREQUALIFICATION = 'SHOW_PREQUALIFICATION',
}
registerEnumType(ConsentKindEnum, { name: 'FinanceConsentKind' });

export enum PreQualificationStateEnum {
  NOT_EVALUATED = 'NOT_EVALUATED',
  INSUFFICIENT_DATA = 'INSUFFICIENT_DATA',
  NOT_YET = 'NOT_YET',
  PRE_QUALIFIED = 'PRE_QUALIFIED',
  EXPIRED = 'EXPIRED',
  SUSPENDED = 'SUSPENDED',
}
registerEnumType(PreQualificationStateEnum, { name: 'PreQualificationState' });

export enum RuleOutcomeEnum {
  PREQUALIFIES = 'prequalifies',
  NOT_TODAY = 'not-today',
  MISSING_INFORMATION = 'missing-information',
}
registerEnumType(RuleOutcomeEnum, {
  name: 'ProductOutcomeKind',
  description: 'Precalifica, Hoy no, Falta información.',
});

export enum TruthEnum {
  YES = 'yes',
  NO = 'no',
  UNKNOWN = 'unknown',
}
registerEnumType(TruthEnum, { name: 'RuleResult' });

@ObjectType('FinanceFact', { description: 'A fact of the finance file, with what the supplier said of it last.' })
export class FinanceFactType {
  @Field({ description: 'Name in the closed list of facts.' }) fact!: string;
  @Field() es!: string;
  @Field() en!: string;
  @Field({ description: 'money, number, share, bool, choice, date or text.' }) type!: string;
  @Field(() => String, { nullable: true }) unit!: string | null;
  @Field(() => [String]) choices!: readonly string[];
  @Field(() => String, { nullable: true, description: 'Canonical text; null is not said yet.' }) value!: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'Day that it speaks of.' }) asOf!: string | null;
  @Field(() => KnownByEnum, { nullable: true }) knownBy!: string | null;
  @Field(() => DateTimeScalar, { nullable: true }) declaredAt!: Date | null;
  @Field(() => Int, { description: '0 before it is said.' }) version!: number;
}

@ObjectType('RuleAnswer', { description: 'A rule with its answer.' })
export class RuleAnswerType {
  @Field() id!: string;
  @Field() es!: string;
  @Field() en!: string;
  @Field(() => TruthEnum) result!: string;
}

@ObjectType('GradePart', { description: 'What one factor adds to the grade.' })
export class GradePartType {
  @Field() factor!: string;
  @Field(() => Int) weight!: number;
  @Field(() => Float, { nullable: true, description: '0 to 100; null is unknown, never 0.' }) points!: number | null;
}

@ObjectType('ProductOutcome', {
  description: 'What one product says to the supplier: an estimate, no approval of credit.',
})
export class ProductOutcomeType {
  @Field(() => FinanceProductId) productId!: string;
  @Field(() => LenderId) lenderId!: string;
  @Field(() => RuleOutcomeEnum) outcome!: string;
  @Field(() => [RuleAnswerType]) reasons!: readonly RuleAnswerType[];
  @Field(() => [String], { description: 'Facts that are missing, the smallest list.' }) missing!: readonly string[];
  @Field(() => DecimalScalar, { nullable: true, description: 'Lower end of the range, under stress.' }) amountLow!:
    string | null;
  @Field(() => DecimalScalar, { nullable: true }) amountHigh!: string | null;
  @Field() currency!: string;
  @Field({ description: 'A, B, C, D or INSUFFICIENT_DATA.' }) grade!: string;
  @Field(() => [GradePartType]) gradeParts!: readonly GradePartType[];
}

@ObjectType('MissingFact', { description: 'A fact that is missing, and for how many products it settles something.' })
export class MissingFactType {
  @Field() fact!: string;
  @Field() es!: string;
  @Field() en!: string;
  @Field(() => Int) products!: number;
}

@ObjectType('PreQualification', { description: 'An estimate, no approval of credit.' })
export class PreQualificationType {
  @Field(() => PreQualificationStateEnum) state!: string;
  @Field(() => String, { nullable: true, description: 'A, B, C or D, of the product that speaks best.' }) grade!:
    string | null;
  @Field(() => DateScalar, { nullable: true }) validUntil!: string | null;
  @Field(() => DateTimeScalar, { nullable: true }) evaluatedAt!: Date | null;
  @Field(() => [ProductOutcomeType]) products!: readonly ProductOutcomeType[];
  @Field(() => [RuleAnswerType], { description: 'What no product can do without.' })
  knockOuts!: readonly RuleAnswerType[];
  @Field(() => [MissingFactType], { description: 'What to add next, what settles most first.' })
  missing!: readonly MissingFactType[];
  @Field(() => [RuleAnswerType], { description: 'What would make it, where it is not yet.' })
  hindrances!: readonly RuleAnswerType[];
}

@ObjectType('FinanceConsent')
export class FinanceConsentType {
  @Field(() => FinanceConsentId) id!: string;
  @Field(() => ConsentKindEnum) kind!: string;
  @Field(() => LenderId, { nullable: true }) lenderId!: string | null;
  @Field(() => String, { nullable: true }) lenderName!: string | null;
  @Field(() => [String], { description: 'identity, grade, amount-range, product, plan-summary.' })
  fieldGroups!: readonly string[];
  @Field() textVersion!: string;
  @Field(() => DateTimeScalar) givenAt!: Date;
  @Field(() => DateTimeScalar) endsAt!: Date;
  @Field(() => DateTimeScalar, { nullable: true }) revokedAt!: Date | null;
  @Field(() => [DataAccessType], { description: 'What the lender read under it, newest first, 100 at most.' })
  accesses!: readonly DataAccessType[];
}

@ObjectType('FinanceConsentText', { description: 'The words in force.' })
export class FinanceConsentTextType {
  @Field(() => ConsentKindEnum) kind!: string;
  @Field() version!: string;
  @Field() es!: string;
  @Field() en!: string;
}

@ObjectType('FinanceFile', { description: 'What the supplier keeps for finance; its owner’s alone.' })
export class FinanceFileType {
  @Field(() => [FinanceFactType]) facts!: readonly FinanceFactType[];
  @Field(() => [FinanceConsentTextType]) consentTexts!: readonly FinanceConsentTextType[];
}

@ObjectType()
export class FinanceFilePayload extends MutationPayload {
  @Field(() => FinanceFileType, { nullable: true }) financeFile!: FinanceFileType | null;
}
@ObjectType()
export class FinanceConsentsPayload extends MutationPayload {
  @Field(() => [FinanceConsentType], { nullable: true }) consents!: FinanceConsentType[] | null;
}
@ObjectType()
export class PreQualificationPayload extends MutationPayload {
  @Field(() => PreQualificationType, { nullable: true }) preQualification!: PreQualificationType | null;
}
