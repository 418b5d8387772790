import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { EvidenceId } from '#diagnostics';
import { DateScalar, DateTimeScalar, DecimalScalar, MutationPayload, PageInfoType, idScalar } from '#platform';
import { ActionId } from './plans.types.js';

export const PackageId = idScalar('PackageId', 'pkg');
export const PackageLineId = idScalar('PackageLineId', 'pkl');
export const FindingId = idScalar('FindingId', 'fin');
export const ActionProofId = idScalar('ActionProofId', 'prf');

export enum PackageStateEnum {
  PREPARED = 'PREPARED',
  ASSIGNED = 'ASSIGNED',
  ACCEPTED_BY_VERIFIER = 'ACCEPTED_BY_VERIFIER',
  DECLINED_BY_VERIFIER = 'DECLINED_BY_VERIFIER',
  WORKING = 'WORKING',
  INFO_REQUESTED = 'INFO_REQUESTED',
  CONCLUDED = 'CONCLUDED',
  VALIDATION = 'VALIDATION',
  CLOSED = 'CLOSED',
  ANNULLED = 'ANNULLED',
}
export enum VerificationMethodEnum {
  DESKTOP = 'DESKTOP',
  ON_SITE = 'ON_SITE',
}
export enum VerdictEnum {
  ACCEPTED = 'ACCEPTED',
  REJECTED = 'REJECTED',
}
export enum ProofVerdictEnum {
  ACCEPTED = 'ACCEPTED',
  REFUSED = 'REFUSED',
}
registerEnumType(PackageStateEnum, { name: 'PackageState' });
registerEnumType(VerificationMethodEnum, { name: 'VerificationMethod' });
registerEnumType(VerdictEnum, { name: 'Verdict' });
registerEnumType(ProofVerdictEnum, { name: 'ProofVerdict' });

@ObjectType('PackageProof', { description: 'A file that is looked at; not analysed by a scanner.' })
export class PackageProofType {
  @Field(() => ActionProofId) id!: string;
  @Field(() => EvidenceId, { description: 'For GET /downloads/evidence/<id>.' }) evidenceId!: string;
  @Field({ description: 'Code of the means of verification.' }) requirement!: string;
  @Field() fileName!: string;
  @Field() mediaType!: string;
  @Field(() => Int) bytes!: number;
  @Field(() => DateScalar) issuedOn!: string;
  @Field(() => ProofVerdictEnum, { nullable: true }) verdict!: string | null;
  @Field(() => String, { nullable: true }) reason!: string | null;
}

@ObjectType('Finding', { description: 'A point that the verifier raised, with its answer.' })
export class FindingType {
  @Field(() => FindingId) id!: string;
  @Field({ description: 'Code of the means of verification.' }) requirement!: string;
  @Field(() => Int, { description: '1 or 2.' }) round!: number;
  @Field() text!: string;
  @Field(() => DateTimeScalar) raisedAt!: Date;
  @Field(() => String, { nullable: true }) answer!: string | null;
}

@ObjectType('Claim', { description: 'What the supplier says of the action.' })
export class ClaimType {
  @Field(() => String, { nullable: true }) responsible!: string | null;
  @Field(() => String, { nullable: true }) currency!: string | null;
  @Field(() => DecimalScalar, { nullable: true, description: 'As planned.' }) capex!: string | null;
  @Field(() => DecimalScalar, { nullable: true, description: 'What it really cost.' }) realCost!: string | null;
  @Field(() => DecimalScalar, { nullable: true, description: 'A year, as planned.' }) annualSaving!: string | null;
  @Field(() => String, { nullable: true }) resource!: string | null;
  @Field(() => String, { nullable: true }) resourceUnit!: string | null;
  @Field(() => DecimalScalar, { nullable: true, description: 'A year, in resourceUnit, as planned.' })
  resourcePerYear!: string | null;
  @Field(() => DateScalar, { nullable: true }) doneOn!: string | null;
  @Field(() => [String]) proofRequirements!: readonly string[];
}

@ObjectType('PackageLine', { description: 'One action of a package, with the verifier’s judgement.' })
export class PackageLineType {
  @Field(() => PackageLineId) id!: string;
  @Field(() => ActionId) actionId!: string;
  @Field() title!: string;
  @Field({ description: 'One of its files was given elsewhere too: the flag is closed with a note.' })
  isDuplicate!: boolean;
  @Field(() => String, { nullable: true }) duplicateNote!: string | null;
  @Field(() => VerdictEnum, { nullable: true, description: 'Told to the supplier once the package is closed.' })
  verdict!: string | null;
  @Field(() => String, { nullable: true }) reason!: string | null;
  @Field(() => String, { nullable: true, description: 'How it was found out.' }) methodNote!: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'Day on which the change was found in place.' })
  implementedOn!: string | null;
  @Field(() => String, { nullable: true }) resource!: string | null;
  @Field(() => String, { nullable: true }) resourceUnit!: string | null;
  @Field(() => DecimalScalar, { nullable: true, description: 'Saved in the period, in resourceUnit.' })
  quantity!: string | null;
  @Field(() => DecimalScalar, { nullable: true, description: 'Saved in the period, in currency.' })
  money!: string | null;
  @Field(() => String, { nullable: true }) currency!: string | null;
  @Field(() => DateScalar, { nullable: true }) periodStart!: string | null;
  @Field(() => DateScalar, { nullable: true }) periodEnd!: string | null;
  @Field(() => Int) version!: number;
}

@ObjectType('VerificationPackage', { description: 'What an independent verifier looks at.' })
export class VerificationPackageType {
  @Field(() => PackageId) id!: string;
  @Field(() => PackageStateEnum) state!: string;
  @Field() supplierName!: string;
  @Field() country!: string;
  @Field(() => String, { nullable: true }) verifierName!: string | null;
  @Field(() => VerificationMethodEnum, { nullable: true }) method!: string | null;
  @Field(() => [String], {
    description: 'Why it has to be looked at on site: first, large-saving, large-amount, duplicate, sample.',
  })
  risks!: string[];
  @Field(() => Int, { description: 'Rounds of questions so far; 2 at most.' }) rounds!: number;
  @Field(() => DateScalar, { nullable: true, description: 'Last day of whoever has to act now.' })
  dueOn!: string | null;
  @Field(() => DateTimeScalar) stateAt!: Date;
  @Field(() => Int) version!: number;
}

@ObjectType('VerificationPackageEdge')
export class VerificationPackageEdgeType {
  @Field() cursor!: string;
  @Field(() => VerificationPackageType) node!: VerificationPackageType;
}

@ObjectType('VerificationPackageConnection')
export class VerificationPackageConnectionType {
  @Field(() => [VerificationPackageEdgeType]) edges!: readonly VerificationPackageEdgeType[];
  @Field(() => PageInfoType) pageInfo!: PageInfoType;
}

@ObjectType()
export class PackagePayload extends MutationPayload {
  @Field(() => VerificationPackageType, { nullable: true }) package!: VerificationPackageType | null;
}
