import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DateScalar, DateTimeScalar, MutationPayload, idScalar } from '#platform';
import type { EscalationCause, IdentityCheckState, Verdict } from '../domain/identity/identity-check.js';

export const IdentityCheckId = idScalar('IdentityCheckId', 'idc');

export enum IdentityCheckStateEnum {
  ASKED = 'ASKED',
  ESCALATED = 'ESCALATED',
  CONFIRMED = 'CONFIRMED',
  SAME = 'SAME',
  REFUSED = 'REFUSED',
  PASSED = 'PASSED',
  CANCELLED = 'CANCELLED',
}
export enum IdentityVerdictEnum {
  SAME = 'SAME',
  REFUSED = 'REFUSED',
  PASSED = 'PASSED',
}
export enum IdentityEscalationEnum {
  DENIED = 'DENIED',
  NO_ANSWER = 'NO_ANSWER',
  ASKED_BEFORE = 'ASKED_BEFORE',
}
registerEnumType(IdentityEscalationEnum, {
  name: 'IdentityEscalation',
  description:
    'Why the platform decides: the company said no, did not answer in time, or was asked about the same applicant before.',
});
registerEnumType(IdentityCheckStateEnum, { name: 'IdentityCheckState' });
registerEnumType(IdentityVerdictEnum, {
  name: 'IdentityVerdict',
  description:
    'SAME: the enrolment is of the company that holds the tax id. REFUSED: the id is not the applicant’s. PASSED: it is, and not of the company that held it.',
});

@ObjectType('IdentityCheck', {
  description: 'Somebody handed in an enrolment with the acting company’s tax id. For whom it is stays unsaid.',
})
export class IdentityCheckType {
  @Field(() => IdentityCheckId) id!: string;
  @Field(() => IdentityCheckStateEnum) state!: IdentityCheckState;
  @Field({ description: 'As the applicant wrote it.' }) companyName!: string;
  @Field(() => String, { nullable: true }) town!: string | null;
  @Field({ description: 'Who says to represent the company.' }) applicantName!: string;
  @Field(() => DateScalar) askedOn!: string;
  @Field(() => DateScalar, { description: 'Last day to answer; then the platform decides.' }) answerDueOn!: string;
  @Field(() => Int) version!: number;
}

@ObjectType('IdentityOpinion')
export class IdentityOpinionType {
  @Field(() => IdentityVerdictEnum) verdict!: Verdict;
  @Field() reason!: string;
  @Field(() => DateTimeScalar) givenAt!: Date;
  @Field({ description: 'Given by the acting person.' }) isMine!: boolean;
}

@ObjectType('IdentityReview', {
  description: 'A check that the company denied or did not answer; two persons of the platform who agree decide it.',
})
export class IdentityReviewType {
  @Field(() => IdentityCheckId) id!: string;
  @Field(() => IdentityCheckStateEnum) state!: IdentityCheckState;
  @Field() taxId!: string;
  @Field() companyName!: string;
  @Field(() => String, { nullable: true }) town!: string | null;
  @Field() applicantName!: string;
  @Field(() => String, { nullable: true, description: 'The company that holds the id, by its own words.' })
  holderName!: string | null;
  @Field(() => IdentityEscalationEnum, { nullable: true }) cause!: EscalationCause | null;
  @Field(() => DateScalar) askedOn!: string;
  @Field(() => [IdentityOpinionType]) opinions!: IdentityOpinionType[];
}

@ObjectType()
export class AnswerIdentityCheckPayload extends MutationPayload {
  @Field(() => IdentityCheckType, { nullable: true }) identityCheck!: IdentityCheckType | null;
}
@ObjectType()
export class DecideIdentityCheckPayload extends MutationPayload {
  @Field(() => IdentityReviewType, { nullable: true }) identityReview!: IdentityReviewType | null;
}
