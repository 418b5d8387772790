import { Field, Float, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DateScalar, DecimalScalar } from '#platform';

export enum LevelEnum {
  L1 = 'L1',
  L2 = 'L2',
  L3 = 'L3',
  L4 = 'L4',
  L5 = 'L5',
}
registerEnumType(LevelEnum, { name: 'Level' });

@ObjectType('ThemePart', {
  description: 'What a theme adds to the score; shown parts and balance add up to the shown score.',
})
export class ThemePartType {
  @Field() theme!: string;
  @Field() es!: string;
  @Field() en!: string;
  @Field(() => DecimalScalar, { description: 'Weight of the theme, 0 to 100, one decimal.' }) weightPct!: string;
  @Field(() => DecimalScalar, { description: 'Score of the theme, 0 to 100, one decimal.' }) score!: string;
  @Field(() => DecimalScalar, { description: 'Points it adds, one decimal.' }) contribution!: string;
}

@ObjectType('IndicatorPart', { description: 'One applicable question: points, proof, age, and what it adds.' })
export class IndicatorPartType {
  @Field() indicator!: string;
  @Field(() => Float, { description: 'Overall weight in percent.' }) weightPct!: number;
  @Field(() => Float, { nullable: true, description: 'Raw points 0-100; null is missing, never 0.' }) points!:
    number | null;
  @Field(() => Float, { description: 'Credit for the proof, 0 to 1.' }) k!: number;
  @Field(() => Float, { description: 'What age leaves of it, 0 to 1.' }) d!: number;
  @Field(() => DecimalScalar, { description: 'Points it adds, one decimal.' }) contribution!: string;
}

@ObjectType('LostParts', { description: 'Why the score is not 100; with the score the parts add up to 100.' })
export class LostPartsType {
  @Field(() => DecimalScalar) gap!: string;
  @Field(() => DecimalScalar) missing!: string;
  @Field(() => DecimalScalar) evidence!: string;
  @Field(() => DecimalScalar) stale!: string;
  @Field(() => DecimalScalar) balance!: string;
}

@ObjectType('Confidence')
export class ConfidenceType {
  @Field(() => DecimalScalar, { description: '0 to 100, one decimal.' }) value!: string;
  @Field({ description: 'A, B, C or D.' }) letter!: string;
  @Field(() => DecimalScalar, { description: '0 to 1, three decimals.' }) answeredShare!: string;
  @Field(() => DecimalScalar) evidenceShare!: string;
  @Field(() => DecimalScalar) reviewedShare!: string;
}

@ObjectType('NextLevelStep')
export class NextLevelStepType {
  @Field({ description: 'score, theme or reviewed.' }) cause!: string;
  @Field(() => String, { nullable: true }) theme!: string | null;
}

@ObjectType('NextLevel')
export class NextLevelType {
  @Field(() => LevelEnum) level!: string;
  @Field(() => [NextLevelStepType]) missing!: NextLevelStepType[];
}

@ObjectType('LiveScore', {
  description: 'The acting supplier’s score as it stands now; nobody else sees it until it is published.',
})
export class LiveScoreType {
  @Field(() => DecimalScalar, { description: '0 to 100, one decimal.' }) shown!: string;
  @Field(() => LevelEnum) level!: string;
  @Field({ description: 'published, provisional or not-published: what would happen if it were published today.' })
  status!: string;
  @Field(() => ConfidenceType) confidence!: ConfidenceType;
  @Field(() => DateScalar) asOf!: string;
  @Field() modelRef!: string;
  @Field(() => DateScalar, {
    nullable: true,
    description:
      'Day on which the buyer reads the score first, five working days after it was handed in; null when none waits.',
  })
  buyerSeesOn!: string | null;
  @Field(() => [ThemePartType]) themes!: ThemePartType[];
  @Field(() => [IndicatorPartType]) indicators!: IndicatorPartType[];
  @Field(() => DecimalScalar, { description: 'Adjustment for balance, 0 or less.' }) balance!: string;
  @Field(() => LostPartsType) lost!: LostPartsType;
  @Field(() => NextLevelType, { nullable: true }) next!: NextLevelType | null;
  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Score of the core questions alone, for comparing sizes.',
  })
  core!: string | null;
  @Field(() => DecimalScalar, { description: 'Score if all that is answered were verified today.' })
  ifVerified!: string;
}
