import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DateScalar, DateTimeScalar, DecimalScalar, MutationPayload, idScalar } from '#platform';

export const ActionId = idScalar('ActionId', 'act');
export const PlanId = idScalar('PlanId', 'pla');

export enum PlanStateEnum {
  DRAFT = 'DRAFT',
  SUBMITTED = 'SUBMITTED',
  OBSERVED = 'OBSERVED',
  APPROVED = 'APPROVED',
  AMENDED = 'AMENDED',
  CLOSED = 'CLOSED',
}
export enum ActionStateEnum {
  IDENTIFIED = 'IDENTIFIED',
  PLANNED = 'PLANNED',
  IN_PROGRESS = 'IN_PROGRESS',
  BLOCKED = 'BLOCKED',
  DONE_CLAIMED = 'DONE_CLAIMED',
  IN_VERIFICATION = 'IN_VERIFICATION',
  RETURNED = 'RETURNED',
  VERIFIED = 'VERIFIED',
  NOT_VERIFIED = 'NOT_VERIFIED',
  CANCELLED = 'CANCELLED',
  LAPSED = 'LAPSED',
}
registerEnumType(PlanStateEnum, { name: 'PlanState' });
registerEnumType(ActionStateEnum, { name: 'ActionState' });

@ObjectType('ProofRequirement', { description: 'A means of verification.' })
export class ProofRequirementType {
  @Field() code!: string;
  @Field() es!: string;
  @Field() en!: string;
  @Field(() => [String], { description: 'Types of the files that can be given for it.' }) mediaTypes!: string[];
}

@ObjectType('ActionProof', { description: 'A file given for a means of verification; not analysed by a scanner.' })
export class ActionProofType {
  @Field({ description: 'Code of the means of verification.' }) requirement!: string;
  @Field() fileName!: string;
  @Field(() => Int) bytes!: number;
  @Field(() => DateScalar, { description: 'Day the paper or photo was made.' }) issuedOn!: string;
  @Field({ description: 'AVAILABLE, ACCEPTED, REFUSED, SUPERSEDED or EXPIRED.' }) state!: string;
  @Field(() => DateTimeScalar) receivedAt!: Date;
}

@ObjectType('Effect', { description: 'What changes in the answers once the implementation is verified.' })
export class EffectType {
  @Field() indicator!: string;
  @Field({ description: 'The option that is true afterwards; of a list, the item that is ticked then.' })
  value!: string;
}

@ObjectType('InvestmentCase', { description: 'What an action costs and brings, computed from its terms.' })
export class InvestmentCaseType {
  @Field() currency!: string;
  @Field(() => DecimalScalar, { description: 'Saving less new running costs, a year.' }) netYearlySaving!: string;
  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Months until it is paid back, two places; null where it never is ("sin recuperación").',
  })
  paybackMonths!: string | null;
  @Field(() => DecimalScalar, { description: 'Net present value over its life.' }) npv!: string;
  @Field(() => DecimalScalar, { description: 'Yearly rate of the net present value, percent: a default of ours.' })
  ratePct!: string;
}

/** What of an action is agreed. Money is in `currency`. */
@ObjectType({ isAbstract: true })
export abstract class ActionTermsType {
  @Field() title!: string;
  @Field(() => String, { nullable: true }) measureCode!: string | null;
  @Field(() => String, { nullable: true, description: 'Question whose gap it closes.' }) indicator!: string | null;
  @Field(() => String, { nullable: true }) currency!: string | null;
  @Field(() => DecimalScalar, { nullable: true }) capex!: string | null;
  @Field(() => DecimalScalar, { nullable: true, description: 'A year, before new running costs.' })
  annualSaving!: string | null;
  @Field(() => DecimalScalar, { nullable: true, description: 'New running costs a year.' })
  annualCost!: string | null;
  @Field(() => Int, { nullable: true }) lifeYears!: number | null;
  @Field(() => String, { nullable: true, description: 'water, electricity, fuel, waste, material or emissions.' })
  resource!: string | null;
  @Field(() => String, { nullable: true }) resourceUnit!: string | null;
  @Field(() => DecimalScalar, { nullable: true, description: 'Saved a year, in resourceUnit.' })
  resourcePerYear!: string | null;
  @Field(() => String, { nullable: true }) responsible!: string | null;
  @Field(() => DateScalar, { nullable: true }) startsOn!: string | null;
  @Field(() => DateScalar, { nullable: true }) dueOn!: string | null;
  @Field(() => [String], { description: 'Means of verification, fixed in advance.' })
  proofRequirements!: readonly string[];
  @Field(() => [EffectType]) effects!: readonly EffectType[];
}

@ObjectType('ImprovementAction', { description: 'One change with cost, saving and proof; the supplier’s own.' })
export class ImprovementActionType extends ActionTermsType {
  @Field(() => ActionId) id!: string;
  @Field(() => ActionStateEnum) state!: string;
  @Field(() => String, { nullable: true, description: 'Why it is blocked or was cancelled.' })
  stateReason!: string | null;
  @Field(() => DateTimeScalar) stateAt!: Date;
  @Field(() => DateScalar, { nullable: true, description: 'Day on which it was done, as claimed.' })
  doneOn!: string | null;
  @Field(() => DecimalScalar, { nullable: true, description: 'What it really cost, as claimed.' })
  realCost!: string | null;
  @Field(() => Int) version!: number;
}

@ObjectType('PlanItem', { description: 'An action as a version of the plan holds it.' })
export class PlanItemType extends ActionTermsType {
  @Field(() => ActionId) actionId!: string;
}

@ObjectType('ImprovementPlan', { description: 'One version of a supplier’s plan in a programme.' })
export class ImprovementPlanType {
  @Field(() => PlanId) id!: string;
  @Field(() => Int, { description: 'Version of the plan, from 1.' }) number!: number;
  @Field(() => PlanStateEnum) state!: string;
  @Field(() => DateTimeScalar) stateAt!: Date;
  @Field(() => String, { nullable: true, description: 'What the programme asked to be changed.' })
  stateReason!: string | null;
  @Field(() => Int, { description: 'Changes of this record, for expectedVersion.' }) version!: number;
  enrolmentId!: string;
}

@ObjectType()
export class ActionPayload extends MutationPayload {
  @Field(() => ImprovementActionType, { nullable: true }) action!: ImprovementActionType | null;
}

@ObjectType()
export class PlanPayload extends MutationPayload {
  @Field(() => ImprovementPlanType, { nullable: true }) plan!: ImprovementPlanType | null;
}
