import { Field, ObjectType } from '@nestjs/graphql';
import { DateScalar, DateTimeScalar, DecimalScalar } from '#platform';
import { ConfidenceType, LevelEnum, LostPartsType, ThemePartType } from './scoring.types.js';

@ObjectType('PublishedScore', {
  description:
    'A score as the programme reads it: by theme, never single answers. It never changes; a newer one follows.',
})
export class PublishedScoreType {
  @Field(() => DecimalScalar, { description: '0 to 100, one decimal.' }) shown!: string;
  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Score of the core questions alone, for comparing sizes; null when none applies.',
  })
  core!: string | null;
  @Field(() => LevelEnum) level!: string;
  @Field(() => ConfidenceType) confidence!: ConfidenceType;
  @Field(() => DateScalar) asOf!: string;
  @Field(() => DateTimeScalar) publishedAt!: Date;
  @Field({ description: 'Score model, id@version: the auditor’s desk computes with the same.' }) modelVersion!: string;
  @Field({ description: 'Too little evidence yet to be ranked.' }) provisional!: boolean;
  @Field(() => [ThemePartType]) themes!: ThemePartType[];
  @Field(() => DecimalScalar, { description: 'Adjustment for balance, 0 or less; with the themes it gives the score.' })
  balance!: string;
  @Field(() => LostPartsType) lost!: LostPartsType;
  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Shown points since the published score before; null when there is none under the same model.',
  })
  trend!: string | null;
  @Field(() => Boolean, {
    nullable: true,
    description: 'False: no clear change, the difference lies within the uncertainty of both scores.',
  })
  trendIsClear!: boolean | null;
}
